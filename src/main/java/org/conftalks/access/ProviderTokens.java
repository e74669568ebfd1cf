package org.conftalks.access;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;

/**
 * Reads the tokens of the OpenID provider that is configured, if one is: JSON Web Tokens (RFC 7519) with a signature by one of
 * its public keys, its name, our audience and an end.
 */
@Singleton
class ProviderTokens {

    private static final Logger LOG = Logger.getLogger(ProviderTokens.class);

    /** Clocks that go apart by so much are forgiven. */
    private static final int SKEW_SECONDS = 30;

    /** Keys have two halves: no secret of ours could sign in the provider's name. */
    private static final Set<SignatureAlgorithm> ALGORITHMS = EnumSet.of(SignatureAlgorithm.RS256, SignatureAlgorithm.RS384,
            SignatureAlgorithm.RS512, SignatureAlgorithm.PS256, SignatureAlgorithm.PS384, SignatureAlgorithm.PS512,
            SignatureAlgorithm.ES256, SignatureAlgorithm.ES384, SignatureAlgorithm.ES512, SignatureAlgorithm.EDDSA);

    /** The provider did not answer, so that nobody knows whether a token is good. */
    static final class ProviderAway extends RuntimeException {

        private ProviderAway(Throwable cause) {
            super(cause);
        }
    }

    /** Whose a token is, and which words stand in it for roles. */
    record Bearer(String subject, String name, List<String> roles) {
    }

    private final JWTParser parser;

    ProviderTokens(AccessSettings settings) {
        parser = settings.oidc().issuer().map(issuer -> new DefaultJWTParser(terms(issuer, settings.oidc()))).orElse(null);
    }

    private static JWTAuthContextInfo terms(String issuer, AccessSettings.Oidc settings) {
        var terms = new JWTAuthContextInfo();
        terms.setIssuedBy(issuer);
        terms.setExpectedAudience(Set.of(settings.audience()));
        terms.setPublicKeyLocation(settings.jwks().orElseThrow(() -> new ConfigurationException(
                "CONFTALKS_OIDC_JWKS is needed beside CONFTALKS_OIDC_ISSUER: the jwks_uri of the provider.")));
        terms.setSignatureAlgorithm(ALGORITHMS);
        terms.setGroupsPath(settings.rolesClaim());
        terms.setRequiredClaims(Set.of(Claims.sub.name(), Claims.exp.name()));
        terms.setRequireNamedPrincipal(false);
        terms.setClockSkew(SKEW_SECONDS);
        return terms;
    }

    /** Whether it may be one: three parts between points. */
    boolean mayBe(String token) {
        return parser != null && token.chars().filter(character -> character == '.').count() == 2;
    }

    /**
     * Whose it is; empty where it is not valid.
     *
     * @throws ProviderAway where the provider's keys cannot be had
     */
    Optional<Bearer> read(String token) {
        try {
            var jwt = parser.parse(token);
            return jwt.getSubject() == null || jwt.getSubject().isBlank() ? Optional.empty()
                    : Optional.of(new Bearer(jwt.getSubject(), name(jwt), List.copyOf(jwt.getGroups())));
        } catch (ParseException invalid) {
            if (isAbout(invalid, IOException.class)) {
                LOG.warnf("The keys of the OpenID provider cannot be had: %s", invalid.getMessage());
                throw new ProviderAway(invalid);
            }
            return Optional.empty();
        }
    }

    private static String name(JsonWebToken jwt) {
        Object name = jwt.getClaim(Claims.preferred_username.name());
        return name == null ? null : name.toString();
    }

    private static boolean isAbout(Throwable thrown, Class<? extends Throwable> type) {
        return thrown != null && (type.isInstance(thrown) || isAbout(thrown.getCause(), type));
    }
}
