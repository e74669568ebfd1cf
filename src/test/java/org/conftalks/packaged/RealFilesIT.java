package org.conftalks.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The files of the field go into the packaged service, each by its content alone, and what it writes of every event is as the
 * formats' own schemas demand it. With 512 MiB of heap; where the files are at hand.
 */
class RealFilesIT {

    private static final Path DATA = Path.of(System.getProperty("real.files", "../shared/data"));

    /** The files, and how many events and talks each brings. */
    private static final Map<String, List<Integer>> FILES = new LinkedHashMap<>();

    static {
        FILES.put("schedule-xml/fosdem-2024.xml", List.of(1, 876));
        FILES.put("schedule-xml/36c3-everything.schedule.xml", List.of(1, 1_351));
        FILES.put("schedule-xml/31c3-schedule.xml", List.of(1, 138));
        FILES.put("schedule-json/camp2019-everything.schedule.json", List.of(1, 606));
        FILES.put("schedule-json/voc-example-hub-schedule2.json", List.of(1, 2));
        FILES.put("schedule-json/voc-example-pretalx-democon.json", List.of(1, 36));
        FILES.put("rubyevents.tar.gz", List.of(795, 10_416));
        FILES.put("confstech.tar.gz", List.of(6_007, 0));
    }

    @TempDir
    static Path directory;

    private static final Map<String, JsonNode> REPORTS = new HashMap<>();
    private static PackagedService service;

    @BeforeAll
    static void importAll() throws Exception {
        assumeTrue(Files.isDirectory(DATA), () -> "There is no %s; -Dreal.files tells where the files are.".formatted(DATA));
        service = PackagedService.start(directory.resolve("data"), "-Xmx512m");
        for (String file : FILES.keySet()) {
            REPORTS.put(file, service.imported(Files.readAllBytes(DATA.resolve(file)), ""));
        }
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void everyFileGoesInWhole() {
        FILES.forEach((file, counts) -> {
            var report = REPORTS.get(file);
            assertThat(report.get("state").asText()).as(report.toString()).isEqualTo("succeeded");
            assertThat(report.at("/counts/byType/events/created").asInt()).as(file).isEqualTo(counts.get(0));
            assertThat(report.at("/counts/byType/talks/created").asInt()).as(file).isEqualTo(counts.get(1));
            assertThat(report.at("/counts/rejected").asInt()).as(report.get("problems").toString()).isZero();
        });
    }

    @Test
    void noneIsNewsASecondTime() throws Exception {
        for (String file : FILES.keySet()) {
            var report = service.imported(Files.readAllBytes(DATA.resolve(file)), "");
            assertThat(report.at("/counts/created").asInt()).as(file).isZero();
            assertThat(report.at("/counts/updated").asInt()).as(file).isZero();
        }
        // the same conference in the other format
        var json = service.imported(Files.readAllBytes(DATA.resolve("schedule-json/36c3-everything.schedule.json")),
                "?dryRun=true");
        assertThat(json.at("/counts/byType/talks/unchanged").asInt()).as(json.get("differences").toString()).isEqualTo(1_351);
    }

    @Test
    void theScheduleOfEveryEventIsAsItsSchemasDemand() throws Exception {
        var schemas = new ScheduleSchemas(DATA.resolve("schema"));
        var faults = new ArrayList<String>();
        int events = 0;
        for (var event : service.items("/v1/events?limit=100")) {
            // those without talks, of confs.tech, are alike
            if (event.at("/counts/talks").asInt() > 0 || events % 10 == 0) {
                faults.addAll(schemas.faults(service, event.get("self").asText()));
            }
            events++;
        }
        assertThat(faults).isEmpty();
        assertThat(events).isGreaterThan(6_800);
    }

    @Test
    void whatIsWrittenOfAScheduleIsNoNews() throws Exception {
        for (String name : List.of("FOSDEM%202024", "36th", "31.%20Chaos")) {
            String event = service.read("/v1/events?q=" + name).get("items").findParents("self").stream()
                    .filter(item -> item.at("/counts/talks").asInt() > 100).findFirst().orElseThrow().get("self").asText();
            for (String document : List.of("/schedule.xml", "/schedule.json")) {
                var report = service.imported(service.bytes(event + document), "?dryRun=true");
                assertThat(report.get("differences")).as(event + document).isEmpty();
                assertThat(report.at("/counts/byType/talks/unchanged").asInt()).isPositive();
            }
        }
    }
}
