package org.conftalks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.administrator;
import static org.conftalks.Api.get;
import static org.conftalks.Api.problem;
import static org.conftalks.Api.read;
import static org.conftalks.Api.refused;
import static org.conftalks.Api.request;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** Every error is a problem document. */
@QuarkusTest
class ProblemTest {

    @ParameterizedTest
    @CsvSource({ "/v1/talks/never-was, 404", "/v1/talks?limit=0, 400", "/v1/talks?nonsense=1, 400", "/v1/nowhere, 404",
            "/nowhere, 404", "/v2/talks, 404", "/v1/talks/never-was/nowhere, 404", "/problems/never-was, 404",
            "/q/nowhere, 404", "/v1/events/never-was/talks/more, 404" })
    void anErrorSaysWhatAndWhereAndLeadsToItsMeaning(String address, int status) {
        var problem = refused(status, address);

        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(problem.getString("instance")).isEqualTo(address.split("\\?")[0]);
        assertThat(problem.getString("traceId")).matches("[0-9a-f]{32}");
        assertThat(read(problem.getString("type")).getInt("status")).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeIsExplained(ProblemType type) {
        var explanation = read("/problems/" + type.code);

        assertThat(explanation.getString("type")).endsWith("/problems/" + type.code);
        assertThat(explanation.getString("title")).isNotBlank();
        assertThat(explanation.getString("meaning")).isNotBlank();
        assertThat(explanation.getInt("status")).isEqualTo(type.status);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/talks", "/v1/events/xen-project-user-summit-2013/talks", "/v1/talks/xen-for-puppies" })
    void atAnotherMediaTypeTheAnswerIs406(String address) {
        problem(406, request().accept("text/html").get(address), address);
        problem(406, request().accept("application/xml;q=0.9, image/*").get(address), address);
    }

    @ParameterizedTest
    @ValueSource(strings = { "*/*", "application/*", "application/json", "text/html, application/json;q=0.1",
            "application/json;charset=utf-8" })
    void anythingThatAllowsJsonIsAnsweredInJson(String accept) {
        assertThat(request().accept(accept).get("/v1/talks?limit=1").contentType()).startsWith("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/html", "application/json", "image/png" })
    void anErrorIsAProblemDocumentWhateverIsAccepted(String accept) {
        problem(404, request().accept(accept).get("/nowhere"), "/nowhere");
    }

    @ParameterizedTest
    @CsvSource({ "PUT, /v1/talks", "PATCH, /v1/events", "DELETE, /v1/speakers", "POST, /problems/not-found",
            "DELETE, /v1/events/xen-project-user-summit-2013/completeness" })
    void aMethodThatAnAddressDoesNotTakeIs405AndAllowSaysWhichItTakes(String method, String address) {
        var answer = administrator().request(method, address);

        problem(405, answer, address);
        assertThat(answer.header("Allow")).contains("GET").contains("HEAD").doesNotContain(method);
    }

    @Test
    void aMethodNobodyKnowsIsAnErrorOfTheClient() {
        assertThat(administrator().request("BREW", "/v1/talks").statusCode()).isBetween(400, 499);
    }

    @Test
    void theCallersTraceIsTheProblemsTrace() {
        var answer = request().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get("/v1/talks/never-was");

        assertThat(answer.jsonPath().getString("traceId")).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void aProblemHasNoMembersWithoutAValue() {
        assertThat(refused(404, "/v1/talks/never-was").<String, Object> getMap(""))
                .containsOnlyKeys("type", "title", "status", "detail", "instance", "traceId");
    }

    @Test
    void headOfWhatIsNotThereIs404WithoutABody() {
        var answer = request().head("/v1/talks/never-was");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.asString()).isEmpty();
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void whatIsNotAProblemIsNotCalledOne() {
        assertThat(get("/problems/not-found").contentType()).startsWith("application/json");
    }
}
