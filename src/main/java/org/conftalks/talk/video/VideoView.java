package org.conftalks.talk.video;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.conftalks.catalogue.ExternalId;
import org.conftalks.catalogue.Ref;
import org.conftalks.catalogue.Visibility;
import org.conftalks.event.Events;
import org.conftalks.http.Links;
import org.conftalks.talk.Talk;
import org.conftalks.talk.TalkRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A video as it is shown. */
@Schema(name = "Video", description = "A recording of a talk")
public record VideoView(
        @Schema(required = true) UUID id,
        @Schema(required = true, format = "uri") String self,
        @Schema(required = true) TalkRef talk,
        @Schema(required = true) Ref event,
        @Schema(required = true, format = "uri") String url,
        String title,
        @Schema(description = "`youtube`, `vimeo`, `peertube`, `media.ccc.de`, `archive.org`, `file`, …; absent where the host is not known") String provider,
        @Schema(description = "The video's id at its provider") String providerId,
        @Schema(format = "uri", description = "For a frame") String embedUrl,
        @Schema(format = "uri") String thumbnailUrl,
        @Schema(required = true) VideoRole role,
        @Schema(description = "BCP 47") String language,
        Duration duration,
        @Schema(description = "Where in the recording the talk begins") Duration startOffset,
        @Schema(description = "Where in the recording the talk ends") Duration endOffset,
        @Schema(minimum = "1", maximum = "9007199254740991", description = "How large the file is, where that is known") Long bytes,
        @Schema(description = "When it appeared at its provider") Instant publishedAt,
        @Schema(description = "SPDX identifier, or the licence's own words") String licence,
        @Schema(required = true, maxItems = 100, description = "What is said in it, a text a language") List<CaptionsRef> captions,
        @Schema(required = true) List<ExternalId> externalIds,
        @Schema(required = true) Visibility visibility,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {

    public static VideoView of(Video video, Talk talk, Links links) {
        return new VideoView(video.id, links.to(Videos.COLLECTION, video.id), TalkRef.of(talk, links),
                Ref.of(Events.COLLECTION, talk.event.id, talk.event.slug, talk.event.name, links), video.url, video.title,
                video.provider, video.providerId, video.embedUrl, video.thumbnailUrl, video.role, video.language,
                video.duration, video.startOffset, video.endOffset, video.bytes, video.publishedAt, video.licence,
                CaptionsRef.of(video, links), video.externalIds,
                video.visibility, video.createdAt, video.updatedAt);
    }

    /**
     * The same with its address and what it belongs to.
     *
     * @param base the service's address
     */
    public VideoView of(TalkRef talk, Ref event, String base) {
        return new VideoView(id, Links.to(base, Videos.COLLECTION, id), talk, event, url, title,
                provider, providerId, embedUrl, thumbnailUrl, role, language, duration, startOffset, endOffset, bytes,
                publishedAt,
                licence, captions.stream().map(track -> track.of(id, base)).toList(), externalIds, visibility, createdAt,
                updatedAt);
    }
}
