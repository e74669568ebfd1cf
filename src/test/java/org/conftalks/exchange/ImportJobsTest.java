package org.conftalks.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.administrator;
import static org.conftalks.Api.problem;
import static org.conftalks.Api.request;
import static org.conftalks.Catalogue.unique;
import static org.conftalks.exchange.Importing.LINES;
import static org.conftalks.exchange.Importing.ended;
import static org.conftalks.exchange.Importing.lines;
import static org.conftalks.exchange.Importing.send;
import static org.conftalks.exchange.Importing.welcome;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;

import org.conftalks.Writes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.junit.QuarkusTest;

/** A file is taken at once, read in the background, and reported on. */
@QuarkusTest
class ImportJobsTest {

    private static final String NOBODY = "01a21384-900a-7de9-a510-545f0cf30dca";

    @Test
    void aFileIsTakenAndFollowedToItsEnd() {
        var taken = send("ndjson", LINES, topic().getBytes(StandardCharsets.UTF_8));
        assertThat(taken.header("Location")).isEqualTo(taken.jsonPath().getString("self"));
        assertThat(taken.jsonPath().getString("format")).isEqualTo("ndjson");

        var report = ended(taken);

        assertThat(report.get("state").textValue()).isEqualTo("succeeded");
        assertThat(report.get("progress")).hasToString("{\"done\":1,\"total\":1}");
        assertThat(report.at("/counts/created").asInt()).isEqualTo(1);
        assertThat(report.get("startedAt").textValue()).isLessThan(report.get("endedAt").textValue());
    }

    @Test
    void theListHasItWithoutItsProblems() {
        var report = lines("nonsense");

        var listed = StreamSupport.stream(Writes.shown("/v1/imports").get("items").spliterator(), false)
                .filter(job -> job.get("id").equals(report.get("id"))).findFirst().orElseThrow();

        assertThat(listed.get("problemCount").asInt()).isEqualTo(1);
        assertThat(listed.has("problems")).isFalse();
    }

    @Test
    void allProblemsCanBeHad() {
        var report = lines("nonsense\n".repeat(250));
        assertThat(report.get("problems")).hasSize(200);
        assertThat(report.get("problemCount").asInt()).isEqualTo(250);
        assertThat(report.at("/counts/byType/lines/rejected").asInt()).isEqualTo(250);

        var all = administrator().get(report.get("allProblems").textValue());

        assertThat(all.header("Content-Disposition")).startsWith("attachment");
        var problems = all.asString().lines().map(Writes::json).toList();
        assertThat(problems).hasSize(250).startsWith(StreamSupport.stream(report.get("problems").spliterator(), false)
                .toArray(JsonNode[]::new));
        assertThat(problems).extracting(problem -> problem.get("place").textValue()).contains("line 1", "line 250");
    }

    @Test
    void nobodyLooksAtImportsWithoutAToken() {
        String self = welcome(topic()).get("self").textValue();
        for (String address : List.of("/v1/imports", self, self + "/problems.ndjson")) {
            problem(401, request().get(address), address);
            problem(401, request().header("Authorization", "Bearer wrong").get(address), address);
        }
        problem(401, request().delete(self), self);
        problem(401, request().contentType("application/json").body("{}").post("/v1/imports?format=ndjson"), "");
        assertThat(administrator().get(self).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { NOBODY, "nonsense", "01a21384" })
    void whereThereIsNoneNothingIsFound(String id) {
        problem(404, administrator().get("/v1/imports/" + id), id);
        problem(404, administrator().get("/v1/imports/" + id + "/problems.ndjson"), id);
        problem(404, administrator().delete("/v1/imports/" + id), id);
    }

    @Test
    void theFormatMustBeOneThatIsKnown() {
        for (String query : List.of("", "?format=xml")) {
            var refused = problem(400, Writes.postAs(LINES, "/v1/imports" + query, new byte[] { 'x' }), query);
            assertThat(refused.getString("errors[0].parameter")).isEqualTo("format");
            assertThat(refused.getString("errors[0].detail")).contains("ndjson", "pyvideo");
        }
    }

    @Test
    void theBodyMustBeAFile() {
        problem(415, send("ndjson", "text/plain", new byte[] { 'x' }), "text");
        problem(415, send("ndjson", "image/png", new byte[] { 'x' }), "image");
        problem(400, send("ndjson", LINES, new byte[0]), "empty");
    }

    @Test
    void whatCannotBeReadFailsWithAReason() {
        byte[] random = new byte[5_000];
        new Random(1).nextBytes(random);
        for (byte[] file : List.of(random, new byte[] { 0x1F, (byte) 0x8B, 8, 0 }, new byte[] { 'P', 'K', 3, 4 })) {
            var report = ended(send("pyvideo", "application/octet-stream", file));
            assertThat(report.get("state").textValue()).isEqualTo("failed");
            assertThat(report.get("reason").textValue()).matches("[A-Z].*[^/]\\.?");
            assertThat(report.at("/counts/created").asInt()).isZero();
        }
    }

    @Test
    void theReportOfOneThatHasEndedCanBeTakenAway() {
        String self = welcome(topic()).get("self").textValue();

        assertThat(Writes.delete(self).statusCode()).isEqualTo(204);

        problem(404, administrator().get(self), self);
    }

    private static String topic() {
        return "{\"type\": \"topic\", \"name\": \"%s\"}".formatted(unique("A topic"));
    }
}
