package org.conftalks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.request;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Pages of any origin may read and, with a token, write; none does so with the browser's credentials. */
@QuarkusTest
class CorsTest {

    private static final String ORIGIN = "https://frontend.example";

    @ParameterizedTest
    @ValueSource(strings = { "/v1/talks?limit=1", "/v1/talks/xen-for-puppies", "/v1/talks?limit=0", "/v1/talks/never-was",
            "/nowhere", "/problems/gone", "/q/openapi" })
    void anyOriginReadsAnswersAndErrors(String address) {
        var answer = request().header("Origin", ORIGIN).get(address);

        assertOpen(answer);
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag", "Link", "Location");
    }

    @ParameterizedTest
    @CsvSource({ "POST, /v1/talks", "PUT, /v1/talks/a-talk", "DELETE, /nowhere" })
    void aRefusalIsReadableToo(String method, String address) {
        var answer = request().header("Origin", ORIGIN).request(method, address);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertOpen(answer);
    }

    @ParameterizedTest
    @CsvSource({ "GET, /v1/talks", "POST, /v1/talks", "PUT, /v1/talks/a-talk", "PATCH, /v1/talks/a-talk",
            "DELETE, /v1/talks/a-talk", "POST, /v1/talks/a-talk/slides" })
    void aPreflightAllowsTheMethodsAndHeaders(String method, String address) {
        var answer = request().header("Origin", ORIGIN).header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "authorization,content-type,if-match,idempotency-key")
                .options(address);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertOpen(answer);
        assertThat(answer.header("Access-Control-Allow-Methods")).contains(method);
        assertThat(answer.header("Access-Control-Allow-Headers").toLowerCase().split(", ?"))
                .contains("authorization", "content-type", "if-match", "if-none-match", "idempotency-key");
    }

    private static void assertOpen(Response answer) {
        assertThat(answer.headers().getValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
    }
}
