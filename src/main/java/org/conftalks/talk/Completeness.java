package org.conftalks.talk;

import java.util.List;
import java.util.Map;

import org.conftalks.catalogue.Ref;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event still lacks. */
@Schema(description = "What an event still lacks. Only talks that take place count.")
public record Completeness(
        @Schema(required = true) Ref event,
        @Schema(required = true, description = "How many of its talks take place") long talks,
        @Schema(required = true, description = "What talks lack and could have, as the filter `missing` has it") List<Lack> missing,
        @Schema(required = true, description = "How many talks' slides are in each state") Map<AvailabilityState, Long> slides,
        @Schema(required = true, description = "How many talks' recordings are in each state") Map<AvailabilityState, Long> recordings) {

    /** How many talks lack one thing. */
    public record Lack(
            @Schema(required = true, description = "`slides`, `video`, `speaker`, `abstract`, `language` or `duration`") String what,
            @Schema(required = true) long count,
            @Schema(required = true, format = "uri", description = "The list of these talks") String talks) {
    }
}
