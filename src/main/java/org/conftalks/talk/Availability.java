package org.conftalks.talk;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether slides or a recording can be had: what somebody said about it, and what the links there are show. */
@Schema(description = "Whether it can be had, the same in every format")
public record Availability(
        @Schema(required = true, description = "`available` may hold although no link is known") AvailabilityState state,
        @Schema(description = "Since when it is so") LocalDate since,
        @Schema(description = "By when it is expected") LocalDate until,
        @Schema(description = "Why it is so") String reason) {
}
