package org.conftalks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.administrator;
import static org.conftalks.Api.request;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.conftalks.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** What browsers are told with every answer. */
@QuarkusTest
class SafeHeadersTest {

    @Test
    void everyAnswerOfTheApiTellsBrowsersToDoNothingWithIt() {
        var answers = Contract.operations().stream().flatMap(operation -> {
            String address = operation.exampleAddress();
            return Stream.of(request().request(operation.method(), address),
                    request().header("Origin", "https://frontend.example").request(operation.method(), address),
                    request().header("Authorization", "Bearer wrong").request(operation.method(), address));
        }).toList();

        assertThat(answers).hasSizeGreaterThan(100).allSatisfy(answer -> {
            assertSafe(answer, "cross-origin");
            assertThat(policy(answer)).containsEntry("default-src", "'none'").containsEntry("frame-ancestors", "'none'")
                    .doesNotContainKeys("script-src", "style-src");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "/nowhere", "/v1/talks?limit=0", "/v1/talks/%00", "/favicon.svg", "/q/openapi", "/q/health",
            "/q/metrics", "/problems/gone" })
    void soDoRefusalsAndFiles(String address) {
        assertSafe(request().get(address), "cross-origin");
        assertThat(policy(request().get(address))).containsEntry("default-src", "'none'");
    }

    @Test
    void theExplorerRunsItsOwnScriptsOnly() {
        for (String address : new String[] { "/q/swagger-ui/", "/q/swagger-ui/index.html", "/q/swagger-ui/oauth2-redirect.html",
                "/q/swagger-ui/swagger-ui-bundle.js" }) {
            var answer = request().get(address);

            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertSafe(answer, "same-origin");
            assertThat(policy(answer)).containsEntry("default-src", "'none'").containsEntry("connect-src", "'self'")
                    .containsEntry("base-uri", "'none'").containsEntry("frame-ancestors", "'none'");
            assertThat(policy(answer).get("script-src")).startsWith("'self' ").doesNotContain("unsafe-eval", "*", "http");
        }
    }

    @Test
    void thePageForPeopleRunsNoScript() {
        var answer = request().get("/");

        assertSafe(answer, "same-origin");
        assertThat(policy(answer)).containsEntry("default-src", "'none'").containsEntry("style-src", "'self'")
                .doesNotContainKey("script-src");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/talks", "/v1/talks/never-was", "/v1/talks/xen-for-puppies", "/v1/imports",
            "/v1/talks.csv", "/v1/feeds/videos.atom", "/v1/nowhere" })
    void whoSeesDraftsGetsAnAnswerOfItsOwn(String address) {
        for (var asking : List.of(request(), administrator())) {
            assertThat(asking.get(address).headers().getValues("Vary")).as(address).singleElement().asString()
                    .matches("Authorization(, Accept)?");
        }
    }

    private static void assertSafe(Response answer, String resourcePolicy) {
        assertThat(answer.headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().getValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(answer.headers().getValues("Cross-Origin-Resource-Policy")).containsExactly(resourcePolicy);
        assertThat(answer.headers().getValues("Content-Security-Policy")).hasSize(1);
        assertThat(answer.headers().getValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(answer.header("Server")).isNull();
        assertThat(answer.header("Strict-Transport-Security")).isNull();
    }

    private static Map<String, String> policy(Response answer) {
        return Arrays.stream(answer.header("Content-Security-Policy").split("; ?")).map(rule -> rule.split(" ", 2))
                .collect(Collectors.toMap(rule -> rule[0], rule -> rule[1]));
    }
}
