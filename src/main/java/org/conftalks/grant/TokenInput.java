package org.conftalks.grant;

import java.time.Instant;
import java.util.List;

import org.conftalks.access.Role;
import org.conftalks.catalogue.RefInput;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token as it is asked for: what {@link Tokens} reads, for the contract. */
@Schema(description = "A token to make")
record TokenInput(
        @Schema(required = true, maxLength = 200, description = "What people call it") String name,
        @Schema(required = true, minItems = 1, maxItems = 100, description = "What it may do, and where") List<Scope> scopes,
        @Schema(description = "In the future; a year from now unless told") Instant expiresAt) {

    /** A role and where it holds. */
    @Schema(name = "TokenScope", description = "A role; without a place it is for the whole catalogue")
    record Scope(
            @Schema(required = true) Role role,
            RefInput series,
            RefInput event,
            @Schema(description = "Who a `speaker` is") RefInput speaker) {
    }
}
