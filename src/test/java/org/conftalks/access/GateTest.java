package org.conftalks.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.ADMIN_TOKEN;
import static org.conftalks.Api.administrator;
import static org.conftalks.Api.problem;
import static org.conftalks.Api.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.conftalks.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Nothing is written without a valid token, and a wrong one is refused everywhere. */
@QuarkusTest
class GateTest {

    private static final String WRONG_TOKEN = "a-wrong-token-that-is-nowhere-to-be-read";

    @ParameterizedTest
    @ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE" })
    void nothingIsWrittenWithoutAToken(String method) {
        var paths = new ArrayList<>(Contract.operations().stream().map(Contract.Operation::examplePath).distinct().toList());
        paths.addAll(List.of("/nowhere", "/v1/nowhere", "/", "/q/openapi", "/v1/talks?nonsense=1", "/v1/talks/%00"));

        assertThat(paths).hasSizeGreaterThan(20).allSatisfy(
                path -> assertUnauthorized(request().body("{}").contentType("application/json").request(method, path), path));
    }

    @ParameterizedTest
    @ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE" })
    void aLargeBodyIsNotReadWithoutAToken(String method) {
        assertUnauthorized(request().body(new byte[2 * 1024 * 1024]).contentType("application/json").request(method,
                "/v1/talks"), method);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/talks", "/v1/talks/xen-for-puppies", "/v1/talks/never-was", "/v1/talks?limit=0", "/nowhere",
            "/problems/gone" })
    void aWrongTokenIsRefusedOnReadsToo(String address) {
        assertUnauthorized(request().header("Authorization", "Bearer " + WRONG_TOKEN).get(address), address);
        assertThat(request().header("Authorization", "Bearer " + WRONG_TOKEN).head(address).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "Bearer", "Bearer ", "Basic YWRtaW46YWRtaW4=", ADMIN_TOKEN, "Bearer " + ADMIN_TOKEN + "x",
            "Bearer " + ADMIN_TOKEN + " " + ADMIN_TOKEN, "Token " + ADMIN_TOKEN, "Bearer \"" + ADMIN_TOKEN + "\"" })
    void onlyABearerTokenThatIsRightLetsIn(String authorization) {
        assertUnauthorized(request().header("Authorization", authorization).get("/v1/talks"), authorization);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Bearer ", "bearer ", "BEARER  " })
    void theRightTokenLetsIn(String scheme) {
        assertThat(request().header("Authorization", scheme + ADMIN_TOKEN).get("/v1/talks?limit=1").statusCode())
                .isEqualTo(200);
        assertThat(request().header("Authorization", scheme + ADMIN_TOKEN).delete("/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void readingNeedsNoToken() {
        assertThat(request().get("/v1/talks?limit=1").statusCode()).isEqualTo(200);
    }

    @Test
    void noTokenIsLoggedOrAnswered() {
        var logged = new ArrayList<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getMessage() + Arrays.toString(entry.getParameters()) + entry.getThrown());
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        var answers = new ArrayList<Response>();
        Logger.getLogger("").addHandler(handler);
        try {
            answers.add(request().header("Authorization", "Bearer " + WRONG_TOKEN).get("/v1/talks"));
            answers.add(request().header("Authorization", "Bearer " + WRONG_TOKEN).post("/v1/talks"));
            answers.add(administrator().get("/v1/talks?limit=0"));
            answers.add(administrator().get("/nowhere"));
            answers.add(administrator().put("/v1/talks"));
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }

        assertThat(answers).allSatisfy(answer -> assertThat(answer.headers() + answer.asString())
                .doesNotContain(WRONG_TOKEN, ADMIN_TOKEN));
        assertThat(logged).allSatisfy(line -> assertThat(line).doesNotContain(WRONG_TOKEN, ADMIN_TOKEN));
    }

    private static void assertUnauthorized(Response answer, String request) {
        problem(401, answer, request);
        assertThat(answer.header("WWW-Authenticate")).as(request).startsWith("Bearer");
    }
}
