package org.conftalks.grant;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who asks, and what they may do. */
@Schema(description = "Who asks, and what they may do")
public record Me(
        @Schema(required = true, maxLength = 300, description = "`admin`, `token:` with a token's id, or `user:` with a person's `sub`: as grants name it") String subject,
        @Schema(maxLength = 200, description = "What people call them") String name,
        @Schema(required = true, maxItems = 1000, description = "What they may do, and where") List<GrantedRole> roles) {
}
