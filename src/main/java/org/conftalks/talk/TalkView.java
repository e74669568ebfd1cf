package org.conftalks.talk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.conftalks.catalogue.ExternalId;
import org.conftalks.catalogue.Ref;
import org.conftalks.catalogue.Visibility;
import org.conftalks.talk.material.MaterialView;
import org.conftalks.talk.slides.SlideDeckView;
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
}
