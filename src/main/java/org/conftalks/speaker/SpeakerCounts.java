package org.conftalks.speaker;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much the catalogue holds of a speaker. */
public record SpeakerCounts(
        @Schema(required = true) long events,
        @Schema(required = true) long talks,
        @Schema(required = true, description = "Slide decks, not talks with slides") long slides,
        @Schema(required = true, description = "Recordings, not talks with a recording") long videos) {
}
