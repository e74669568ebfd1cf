package org.conftalks.grant;

import org.conftalks.access.Role;
import org.conftalks.catalogue.RefInput;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A grant as it is written: what {@link Grants} reads, for the contract. */
@Schema(description = "A role to grant; without a place it is for the whole catalogue")
record GrantInput(
        @Schema(required = true, maxLength = 300, description = "`token:` with a token's id, or `user:` with the `sub` that the OpenID provider knows a person by") String subject,
        @Schema(required = true) Role role,
        RefInput series,
        RefInput event,
        @Schema(description = "Who a `speaker` is") RefInput speaker) {
}
