package org.conftalks.event;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much the catalogue holds of an event. */
public record EventCounts(
        @Schema(required = true) long talks,
        @Schema(required = true) long speakers,
        @Schema(required = true, description = "Slide decks, not talks with slides") long slides,
        @Schema(required = true, description = "Recordings, not talks with a recording") long videos) {
}
