package org.conftalks.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.conftalks.Writes;

import com.fasterxml.jackson.databind.JsonNode;

import io.restassured.response.Response;

/** Imports files as the administrator and waits for what comes of them. */
final class Importing {

    static final String LINES = "application/x-ndjson";

    private Importing() {
    }

    static Response send(String format, String mediaType, byte[] file) {
        return Writes.postAs(mediaType, "/v1/imports?format=" + format, file);
    }

    /** The report on lines of the catalogue's own format. */
    static JsonNode lines(String lines) {
        return ended(send("ndjson", LINES, lines.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same, where nothing is to be said of them. */
    static JsonNode welcome(String lines) {
        var report = lines(lines);
        assertThat(report.get("problemCount").asInt()).as(report.toString()).isZero();
        return report;
    }

    /** The report at the end of an import that was taken. */
    static JsonNode ended(Response taken) {
        String self = Writes.answered(202, taken).get("self").textValue();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        for (var job = Writes.shown(self);; job = Writes.shown(self)) {
            if (!List.of("queued", "running").contains(job.get("state").textValue())) {
                return job;
            }
            assertThat(System.nanoTime()).as(job.toString()).isLessThan(end);
        }
    }

    /** How much of a collection was created, updated, unchanged, rejected. */
    static List<Integer> counts(JsonNode report, String collection) {
        var counts = report.at("/counts/byType/" + collection);
        return List.of(counts.path("created").asInt(), counts.path("updated").asInt(), counts.path("unchanged").asInt(),
                counts.path("rejected").asInt());
    }

    static List<String> codes(JsonNode report) {
        return report.get("problems").findValuesAsText("code");
    }
}
