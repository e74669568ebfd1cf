package org.conftalks.talk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.conftalks.catalogue.ExternalId;
import org.conftalks.catalogue.Ref;
import org.conftalks.catalogue.Visibility;
import org.conftalks.event.Events;
import org.conftalks.http.Links;
import org.conftalks.talk.material.Material;
import org.conftalks.talk.material.MaterialView;
import org.conftalks.talk.slides.SlideDeck;
import org.conftalks.talk.slides.SlideDeckView;
import org.conftalks.talk.video.Video;
import org.conftalks.talk.video.VideoView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A talk as it is shown, with its speakers and all that it left behind. */
@Schema(name = "Talk", description = "What was said once at an event")
public record TalkView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String slug,
        @Schema(required = true, format = "uri") String self,
        @Schema(required = true) Ref event,
        @Schema(description = "The session whose recording or slot contains this talk") TalkRef parent,
        @Schema(required = true) String title,
        String subtitle,
        @Schema(description = "In the language it was announced in, where `title` is a translation") String originalTitle,
        @JsonProperty("abstract") @Schema(name = "abstract", description = "Markdown; in lists only with `include=abstract`") String abstractText,
        @Schema(description = "Markdown; in lists only with `include=description`") String description,
        @Schema(required = true) TalkKind kind,
        @Schema(required = true) boolean featured,
        @Schema(required = true) boolean highlight,
        String level,
        @Schema(required = true, description = "BCP 47") List<String> languages,
        String track,
        String room,
        @Schema(description = "The day in the event's time zone") LocalDate date,
        Instant startsAt,
        Duration duration,
        @Schema(required = true) TalkStatus status,
        @Schema(description = "Why it was cancelled or withdrawn") String statusReason,
        @Schema(required = true, description = "The speakers asked not to be recorded") boolean doNotRecord,
        @Schema(description = "SPDX identifier, or the licence's own words") String licence,
        @Schema(required = true, description = "In the order of the billing") List<Billing> speakers,
        @Schema(required = true) List<Ref> topics,
        @Schema(required = true) List<SlideDeckView> slides,
        @Schema(required = true) List<VideoView> videos,
        @Schema(required = true) List<MaterialView> materials,
        @Schema(required = true) Availability slidesAvailability,
        @Schema(required = true) Availability recordingAvailability,
        @Schema(required = true) List<ExternalId> externalIds,
        @Schema(required = true) Visibility visibility,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {

    /** @param parent the parent if it is seen, else null */
    static TalkView of(Talk talk, Talk parent, String abstractText, String description, List<Billing> speakers,
            List<Ref> topics, Left left, Links links) {
        return new TalkView(talk.id, talk.slug, links.to(Talks.COLLECTION, talk.id),
                Ref.of(Events.COLLECTION, talk.event.id, talk.event.slug, talk.event.name, links),
                parent == null ? null : TalkRef.of(parent, links), talk.title, talk.subtitle, talk.originalTitle,
                abstractText, description, talk.kind, talk.featured, talk.highlight, talk.level, talk.languages, talk.track,
                talk.room, talk.date, talk.startsAt, talk.duration, talk.status, talk.statusReason, talk.doNotRecord,
                talk.licence, speakers, topics, left.slides(), left.videos(), left.materials(),
                Availability.of(talk.slidesStated, appearances(left.slides().stream().map(SlideDeckView::publishedAt))),
                Availability.ofRecording(talk.recordingStated, talk.doNotRecord,
                        appearances(left.videos().stream().map(VideoView::publishedAt))),
                talk.externalIds, talk.visibility, talk.createdAt, talk.updatedAt);
    }

    private static Stream<Optional<Instant>> appearances(Stream<Instant> publishedAt) {
        return publishedAt.map(Optional::ofNullable);
    }

    /** What a talk left behind. */
    record Left(List<SlideDeckView> slides, List<VideoView> videos, List<MaterialView> materials) {

        static Left of(Talk talk, List<TalkLink> all, Links links) {
            return new Left(
                    each(all, SlideDeck.class, deck -> SlideDeckView.of(deck, talk, links)),
                    each(all, Video.class, video -> VideoView.of(video, talk, links)),
                    each(all, Material.class, found -> MaterialView.of(found, talk, links)));
        }

        private static <L, V> List<V> each(List<TalkLink> all, Class<L> kind, Function<L, V> show) {
            return all.stream().filter(kind::isInstance).map(kind::cast).map(show).toList();
        }
    }
}
