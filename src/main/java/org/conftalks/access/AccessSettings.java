package org.conftalks.access;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who may write. */
@ConfigMapping(prefix = "conftalks")
public interface AccessSettings {

    /**
     * The administrator's token, 32 characters or more. Set it to choose or to change the token; left out, the service makes
     * one.
     */
    Optional<String> adminToken();

    /** Where the made token is written. */
    Path dataDir();

    /** Tokens of an OpenID provider. */
    Oidc oidc();

    /** Which provider's tokens are taken (OpenID Connect Core 1.0; RFC 9068). */
    interface Oidc {

        /** Its issuer identifier, the {@code iss} of its tokens. Its tokens are taken when this is set. */
        Optional<String> issuer();

        /** What {@code aud} must name. */
        @WithDefault("conference-talks")
        String audience();

        /** Where its public keys are: the {@code jwks_uri} of its discovery document, or a file. */
        Optional<String> jwks();

        /** The claim that holds roles, with {@code /} between the names of nested ones, such as {@code realm_access/roles}. */
        @WithDefault("roles")
        String rolesClaim();
    }
}
