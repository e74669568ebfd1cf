package org.conftalks.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

/** A catalogue that is restored goes on where the other one was: it knows what people changed since the last import. */
class RestoreIT {

    private static final byte[] SCHEDULE = """
            <schedule><conference><acronym>restored</acronym><title>Restored 2028</title><start>2028-03-01</start>
            <end>2028-03-01</end></conference><day index="1" date="2028-03-01"><room name="Saal">
            <event id="1" guid="5f2d9d1c-6f0f-4f0e-8c55-000000000001"><date>2028-03-01T10:00:00+01:00</date><start>10:00</start>
            <duration>00:30</duration><room>Saal</room><title>One</title><type>talk</type><persons><person id="7">Ada</person></persons></event>
            <event id="2" guid="5f2d9d1c-6f0f-4f0e-8c55-000000000002"><date>2028-03-01T11:00:00+01:00</date><start>11:00</start>
            <duration>00:30</duration><room>Saal</room><title>Two</title><type>talk</type></event>
            </room></day></schedule>
            """
            .getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path directory;

    @Test
    void whatPeopleChangedAndDeletedIsStillKnown() throws Exception {
        Path dump;
        try (var first = PackagedService.start(directory.resolve("first"))) {
            assertThat(first.imported(SCHEDULE, "?timeZone=Europe/Zurich").at("/counts/byType/talks/created").asInt())
                    .isEqualTo(2);
            first.answered(200, "PATCH", "/v1/talks/one", "application/merge-patch+json", "{\"title\": \"One, by hand\"}"
                    .getBytes(StandardCharsets.UTF_8));
            first.delete("/v1/talks/two");
            dump = first.dump(directory.resolve("first.ndjson"));
        }
        try (var second = PackagedService.start(directory.resolve("second"))) {
            var restored = second.imported("ndjson", "application/x-ndjson", dump);
            assertThat(restored.get("problemCount").asInt()).as(restored.toString()).isZero();
            assertThat(Files.readString(second.dump(directory.resolve("second.ndjson")))).isEqualTo(Files.readString(dump));

            var again = second.imported(SCHEDULE, "?timeZone=Europe/Zurich");

            assertThat(again.get("problems").findValuesAsText("code")).contains("edited", "deleted");
            assertThat(second.read("/v1/talks").at("/items").findValuesAsText("title")).contains("One, by hand")
                    .doesNotContain("One", "Two");
            var twice = second.imported("ndjson", "application/x-ndjson", dump);
            assertThat(twice.at("/counts/created").asInt() + twice.at("/counts/updated").asInt()).isZero();
            assertThat(said(twice)).isGreaterThan(2);
        }
    }

    private static int said(JsonNode report) {
        return report.get("leftOut").path("imported: only an empty catalogue takes it over").asInt();
    }
}
