package org.conftalks.talk.video;

import java.time.Instant;

import org.conftalks.http.Links;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Captions of a video, without what is said in them. */
@Schema(name = "Captions")
public record CaptionsView(
        @Schema(required = true, description = "BCP 47") String language,
        @Schema(required = true, format = "uri", description = "WebVTT; with `.srt` behind it SubRip") String self,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {

    static CaptionsView of(Video video, CaptionTrackRepository.Listed track, Links links) {
        return new CaptionsView(track.language(), links.to(Videos.COLLECTION, video.id) + "/captions/" + track.language(),
                track.createdAt(),
                track.updatedAt());
    }
}
