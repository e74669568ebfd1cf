package org.conftalks.talk.video;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a video has captions in a language. */
@Schema(name = "CaptionsRef")
public record CaptionsRef(
        @Schema(required = true, description = "BCP 47") String language,
        @Schema(required = true, format = "uri", description = "WebVTT; with `.srt` behind it SubRip") String self) {
}
