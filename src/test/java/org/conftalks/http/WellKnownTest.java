package org.conftalks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.conftalks.Writes;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** What is told at fixed places, and what a setting adds. */
@QuarkusTest
@TestProfile(WellKnownTest.Configured.class)
class WellKnownTest {

    public static class Configured implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("conftalks.hsts", "365D", "conftalks.base-url", "https://talks.example.org",
                    "conftalks.security-contact", "mailto:security@example.org,https://example.org/report");
        }
    }

    @Test
    void securityTxtNamesContactsAndEndsWithinAYear() {
        var answer = request().get("/.well-known/security.txt");

        assertThat(answer.contentType()).isEqualToIgnoringCase("text/plain;charset=utf-8");
        Map<String, List<String>> fields = Arrays.stream(answer.asString().split("\n")).map(line -> line.split(": ", 2))
                .collect(Collectors.groupingBy(field -> field[0],
                        Collectors.mapping(field -> field[1], Collectors.toList())));
        assertThat(fields).containsEntry("Contact", List.of("mailto:security@example.org", "https://example.org/report"))
                .containsEntry("Canonical", List.of("https://talks.example.org/.well-known/security.txt"));
        assertThat(Instant.parse(fields.get("Expires").get(0))).isBetween(Instant.now(),
                Instant.now().plus(Duration.ofDays(365)));
    }

    @Test
    void theCatalogueOfApisLeadsToTheContract() {
        var answer = request().get("/.well-known/api-catalog");

        assertThat(answer.contentType().split("; ?")).contains("application/linkset+json",
                "profile=\"https://www.rfc-editor.org/info/rfc9727\"");
        var linkset = Writes.json(answer.asString()).get("linkset");
        assertThat(linkset.at("/0/anchor").textValue()).isEqualTo("https://talks.example.org/.well-known/api-catalog");
        assertThat(linkset.at("/0/item/0/href").textValue()).isEqualTo(linkset.at("/1/anchor").textValue())
                .isEqualTo("https://talks.example.org/v1");
        for (String relation : new String[] { "service-desc", "service-doc", "status" }) {
            var link = linkset.get(1).get(relation).get(0);
            var target = request().get(link.get("href").textValue().replace("https://talks.example.org", ""));
            assertThat(target.statusCode()).as(relation).isIn(200, 302);
        }
        var head = request().head("/.well-known/api-catalog");
        assertThat(head.header("Link"))
                .isEqualTo("<https://talks.example.org/.well-known/api-catalog>; rel=\"api-catalog\"");
        assertThat(head.asString()).isEmpty();
    }

    @Test
    void browsersKeepToHttpsWhereItIsSaid() {
        for (String address : new String[] { "/v1/talks", "/nowhere", "/", "/q/swagger-ui/" }) {
            assertThat(request().get(address).headers().getValues("Strict-Transport-Security")).as(address)
                    .containsExactly("max-age=31536000");
        }
    }
}
