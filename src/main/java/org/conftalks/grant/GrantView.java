package org.conftalks.grant;

import java.time.Instant;
import java.util.UUID;

import org.conftalks.access.Role;
import org.conftalks.catalogue.Ref;
import org.conftalks.http.Links;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A grant as it is shown. */
@Schema(name = "Grant", description = "A role that somebody has somewhere")
public record GrantView(
        @Schema(required = true) UUID id,
        @Schema(required = true, format = "uri") String self,
        @Schema(required = true, maxLength = 300, description = "`token:` with a token's id, or `user:` with the `sub` that the OpenID provider knows a person by") String subject,
        @Schema(required = true) Role role,
        @Schema(description = "The series that it holds for") Ref series,
        @Schema(description = "The event that it holds for") Ref event,
        @Schema(description = "The speaker for whose own it holds") Ref speaker,
        @Schema(required = true) Instant grantedAt,
        @Schema(required = true, maxLength = 300, description = "Who granted it; `admin` is the administrator's token") String grantedBy) {

    static GrantView of(GrantRepository.Row row, Links links) {
        var grant = row.grant();
        var role = GrantedRole.of(row, links);
        return new GrantView(grant.id, links.to(Grants.COLLECTION, grant.id), grant.subject, role.role(), role.series(),
                role.event(), role.speaker(), grant.grantedAt, grant.grantedBy);
    }
}
