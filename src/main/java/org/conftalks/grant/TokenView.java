package org.conftalks.grant;

import java.time.Instant;
import java.util.List;

import org.conftalks.access.ApiToken;
import org.conftalks.http.Links;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token as it is shown. */
@Schema(name = "Token", description = "A token for scripts and helpers")
public record TokenView(
        @Schema(required = true, maxLength = 12, pattern = "^[0-9a-z]{12}$", description = "The part of the token that is no secret") String id,
        @Schema(required = true, format = "uri") String self,
        @Schema(required = true, maxLength = 200) String name,
        @Schema(required = true, maxItems = 1000, description = "What it may do, and where") List<GrantedRole> scopes,
        @Schema(maxLength = 65, pattern = "^ct_[0-9a-z]{12}_[0-9A-Za-z]{49}$", description = "What is sent as a bearer token; shown only once, in the answer that makes it") String token,
        @Schema(required = true) Instant madeAt,
        @Schema(required = true, maxLength = 300, description = "Who made it; `admin` is the administrator's token") String madeBy,
        @Schema(required = true, description = "From when on it is refused") Instant expiresAt,
        @Schema(description = "To the minute; absent where it was never used") Instant lastUsedAt) {

    /** @param secret the whole token; null except when it has just been made */
    static TokenView of(ApiToken token, List<GrantedRole> scopes, String secret, Links links) {
        return new TokenView(token.id, links.to(Tokens.COLLECTION, token.id), token.name, scopes, secret, token.madeAt,
                token.madeBy, token.expiresAt, token.lastUsedAt);
    }
}
