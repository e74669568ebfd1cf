package org.conftalks.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.problem;
import static org.conftalks.Api.request;
import static org.conftalks.Catalogue.unique;
import static org.conftalks.Writes.made;
import static org.conftalks.Writes.object;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Tokens of an OpenID provider: signed by its keys, in its name, for us, and not over yet; anything else is none. */
@QuarkusTest
@TestProfile(ProviderTokensTest.WithProvider.class)
class ProviderTokensTest {

    private static final String ISSUER = "https://id.example.org/realms/talks";
    private static final PublicJsonWebKey KEY = key("first");
    private static final PublicJsonWebKey FOREIGN = key("first");

    public static class WithProvider implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                var keys = Files.createTempFile("provider", ".json");
                keys.toFile().deleteOnExit();
                Files.writeString(keys, new JsonWebKeySet(KEY).toJson(OutputControlLevel.PUBLIC_ONLY));
                return Map.of("conftalks.oidc.issuer", ISSUER, "conftalks.oidc.jwks", keys.toUri().toString(),
                        "conftalks.oidc.roles-claim", "realm_access/roles");
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    @Test
    void whoeverTheProviderKnowsIsKnownAndMayNothingYet() {
        var me = me(signed(KEY, claims -> {
        }));

        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.jsonPath().getString("subject")).isEqualTo("user:ada");
        assertThat(me.jsonPath().getString("name")).isEqualTo("Ada");
        assertThat(me.jsonPath().getList("roles")).isEmpty();
        problem(403, asking(signed(KEY, claims -> {
        })).contentType("application/json").body(object("name", "A series").toString()).post("/v1/series"), "a series");
    }

    @ParameterizedTest
    @ValueSource(strings = { "reader", "editor", "organiser", "admin" })
    void rolesStandInAClaim(String role) {
        var me = me(signed(KEY, claims -> claims.setClaim("realm_access", Map.of("roles", List.of(role, "offline_access")))));

        assertThat(me.jsonPath().getList("roles.role")).containsExactly(role);
    }

    @Test
    void aSpeakerOfTheClaimIsNobodyInParticular() {
        var me = me(signed(KEY, claims -> claims.setClaim("realm_access", Map.of("roles", List.of("speaker")))));

        assertThat(me.jsonPath().getList("roles")).isEmpty();
    }

    @Test
    void rolesAreGrantedToThePerson() {
        String event = made("/v1/events", object("name", unique("Event"))).get("id").textValue();
        String sub = unique("grace");
        made("/v1/grants", object("subject", "user:" + sub, "role", "editor", "event", event));
        String token = signed(KEY, claims -> claims.setSubject(sub));

        assertThat(asking(token).contentType("application/json")
                .body(object("title", "A talk", "event", event).toString()).post("/v1/talks").statusCode()).isEqualTo(201);
        assertThat(me(token).jsonPath().getString("roles[0].event.id")).isEqualTo(event);
    }

    @Test
    void theExplorerOffersBothKindsOfTokens() {
        var contract = request().get("/q/openapi?format=json").jsonPath();

        assertThat(contract.getString("components.securitySchemes.provider.openIdConnectUrl"))
                .isEqualTo(ISSUER + "/.well-known/openid-configuration");
        assertThat(contract.getList("paths.'/v1/series'.post.security.collect { it.keySet()[0] }"))
                .containsExactly("token", "provider");
    }

    @Test
    void whatTheProviderDidNotSignForUsIsNone() {
        assertRefused(signed(FOREIGN, claims -> {
        }));
        assertRefused(signed(KEY, claims -> claims.setIssuer("https://elsewhere.example.org")));
        assertRefused(signed(KEY, claims -> claims.setAudience("another-service")));
        assertRefused(signed(KEY, claims -> claims.unsetClaim("aud")));
        assertRefused(signed(KEY, claims -> claims.unsetClaim("sub")));
        assertRefused(signed(KEY, claims -> claims.unsetClaim("exp")));
        assertRefused(signed(KEY, claims -> claims.setExpirationTimeMinutesInTheFuture(-5)));
        assertRefused(signed(KEY, claims -> claims.setNotBeforeMinutesInThePast(-5)));
    }

    @Test
    void anAlgorithmWithoutTwoHalvesIsNone() throws JoseException {
        var unsigned = signature(claims -> {
        });
        unsigned.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        unsigned.setAlgorithmConstraints(AlgorithmConstraints.ALLOW_ONLY_NONE);
        assertRefused(unsigned.getCompactSerialization());

        // the public key, which everybody has, taken for a shared secret
        var shared = signature(claims -> {
        });
        shared.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        shared.setKeyIdHeaderValue(KEY.getKeyId());
        shared.setKey(new HmacKey(KEY.getPublicKey().getEncoded()));
        assertRefused(shared.getCompactSerialization());
    }

    @Test
    void aKeyThatTheTokenBringsAlongCountsForNothing() throws JoseException {
        var signature = signature(claims -> {
        });
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setJwkHeader(FOREIGN);
        signature.setKey(FOREIGN.getPrivateKey());
        assertRefused(signature.getCompactSerialization());

        var other = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        other.setKeyId("of nobody");
        assertRefused(signed(other, claims -> {
        }));
    }

    @Test
    void whatOnlyLooksLikeATokenIsNone() {
        String token = signed(KEY, claims -> {
        });
        String[] parts = token.split("\\.");
        String admin = Base64.getUrlEncoder().withoutPadding()
                .encodeToString(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                        .replace("\"ada\"", "\"eve\"").getBytes(StandardCharsets.UTF_8));

        for (String wrong : List.of("a.b.c", "..", parts[0] + "." + admin + "." + parts[2], parts[0] + "." + parts[1] + ".",
                token + "x", "e30.e30.e30", "x".repeat(4_000) + ".y.z")) {
            assertRefused(wrong);
        }
    }

    private static void assertRefused(String token) {
        problem(401, me(token), token);
    }

    private static Response me(String token) {
        return asking(token).get("/v1/me");
    }

    private static RequestSpecification asking(String token) {
        return request().header("Authorization", "Bearer " + token);
    }

    private static PublicJsonWebKey key(String id) {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            return key;
        } catch (JoseException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }

    private static String signed(PublicJsonWebKey key, Consumer<JwtClaims> change) {
        try {
            var signature = signature(change);
            signature.setAlgorithmHeaderValue(
                    key.getKeyType().equals("EC") ? AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256
                            : AlgorithmIdentifiers.RSA_USING_SHA256);
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setKey(key.getPrivateKey());
            return signature.getCompactSerialization();
        } catch (JoseException unsigned) {
            throw new AssertionError(unsigned);
        }
    }

    private static JsonWebSignature signature(Consumer<JwtClaims> change) {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience("account", "conference-talks");
        claims.setSubject("ada");
        claims.setClaim("preferred_username", "Ada");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        change.accept(claims);
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        return signature;
    }
}
