package org.conftalks.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * 21,715 real talks go into the packaged service and come out again: the archive of pyvideo.org as of commit 8d373502, where
 * it lies beside the project. The service has 512 MiB of heap.
 */
class WholeArchiveIT {

    private static final Path ARCHIVE = Path.of(System.getProperty("pyvideo.archive", "../shared/data/pyvideo.tar.gz"));
    private static final String HEAP = "-Xmx512m";
    private static final Map<String, List<String>> LISTS = new LinkedHashMap<>();

    static {
        LISTS.put("talks", List.of("startsAt", "title", "updatedAt"));
        LISTS.put("events", List.of("startDate", "name", "updatedAt"));
        LISTS.put("speakers", List.of("name", "updatedAt"));
        LISTS.put("slides", List.of("createdAt", "publishedAt", "updatedAt"));
        LISTS.put("videos", List.of("createdAt", "publishedAt", "updatedAt"));
        LISTS.put("materials", List.of("createdAt", "updatedAt"));
        LISTS.put("topics", List.of("name", "updatedAt"));
        LISTS.put("series", List.of("name", "updatedAt"));
    }

    @TempDir
    static Path directory;

    private static PackagedService service;
    private static JsonNode report;

    /** The addresses of a list's pages, of those that were read to the end. */
    private static final Map<String, List<String>> PAGES = new HashMap<>();

    @BeforeAll
    static void importTheArchive() throws Exception {
        assumeTrue(Files.exists(ARCHIVE), () -> "There is no %s; -Dpyvideo.archive tells where the archive is."
                .formatted(ARCHIVE));
        service = PackagedService.start(directory.resolve("first"), HEAP);
        report = service.imported("pyvideo", "application/gzip", ARCHIVE);
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    static Stream<Arguments> everyListAndSort() {
        return LISTS.entrySet().stream().flatMap(list -> list.getValue().stream()
                .flatMap(sort -> Stream.of(sort, "-" + sort)).map(sort -> Arguments.of(list.getKey(), sort)));
    }

    @Test
    void everythingInItIsInTheCatalogue() {
        assertThat(report.get("state").textValue()).as(report.toString()).isEqualTo("succeeded");
        assertThat(report.at("/progress/done").asInt()).isEqualTo(report.at("/progress/total").asInt()).isEqualTo(22_255);
        assertThat(report.at("/counts/rejected").asInt()).isZero();
        assertThat(created()).containsExactlyInAnyOrderEntriesOf(Map.of("events", 540, "talks", 21_715, "speakers", 13_037,
                "topics", 2_693, "videos", 23_269, "slides", 2_122, "materials", 6_552));
        assertThat(report.get("leftOut").size()).isGreaterThan(10);
        assertThat(report.get("problemCount").asInt()).isGreaterThan(200);
        assertThat(report.get("problems")).hasSize(200).allSatisfy(problem -> {
            assertThat(problem.get("place").textValue()).contains("/");
            assertThat(problem.get("detail").textValue()).isNotBlank();
        });
    }

    @Test
    void aTalkTellsWhatItsFileTells() {
        var talk = service.read("/v1/talks/the-net-is-dark-and-full-of-terrors");
        assertThat(talk.at("/externalIds/0/value").textValue())
                .isEqualTo("djangocon-eu-2015/the-net-is-dark-and-full-of-terrors");
        assertThat(talk.get("duration").textValue()).isEqualTo("PT47M54S");
        assertThat(talk.get("languages")).hasToString("[\"en\"]");
        assertThat(talk.get("speakers")).hasSize(1);
        assertThat(talk.at("/videos/0/provider").textValue()).isEqualTo("vimeo");
        assertThat(talk.at("/videos/0/providerId").textValue()).containsOnlyDigits();
        var event = service.read(talk.at("/event/self").textValue());
        assertThat(event.get("startDate").textValue()).startsWith("2015-");
        assertThat(talk.get("date").textValue()).isBetween(event.get("startDate").textValue(),
                event.get("endDate").textValue());
    }

    @Test
    void howMuchIsFoundIsCountedAndWhereThatIsMuchEstimated() {
        var page = service.read("/v1/search?q=python&total=true&limit=1").get("page");
        assertThat(page.get("total").asInt()).isBetween(10_000, 60_000);
        assertThat(page.get("totalIsEstimate").asBoolean()).isTrue();
        assertThat(service.read("/v1/search?q=kernel&total=true&limit=1").at("/page/totalIsEstimate").asBoolean()).isFalse();
    }

    @Test
    void theScheduleOfEveryEventIsAsItsSchemasDemandAndHasAllTalks() throws Exception {
        var schemas = new ScheduleSchemas(ARCHIVE.resolveSibling("schema"));
        var faults = new ArrayList<String>();
        var events = service.items("/v1/events?limit=100");
        for (var event : events) {
            faults.addAll(schemas.faults(service, event.get("self").asText()));
        }
        assertThat(faults).isEmpty();
        assertThat(events).hasSizeGreaterThanOrEqualTo(540);
    }

    @Test
    void importingItAgainChangesNothing() throws Exception {
        var before = Files.readAllBytes(service.dump(directory.resolve("before.ndjson")));

        var again = service.imported("pyvideo", "application/gzip", ARCHIVE);

        assertThat(again.at("/counts/created").asInt()).isZero();
        assertThat(again.at("/counts/updated").asInt()).isZero();
        assertThat(again.at("/counts/byType/talks/unchanged").asInt()).isEqualTo(21_715);
        assertThat(Files.readAllBytes(service.dump(directory.resolve("after.ndjson")))).isEqualTo(before);
    }

    @Test
    void anEmptyServiceThatTakesInTheDumpBecomesTheSame() throws Exception {
        var captions = """
                {"type":"captions","video":"%s","language":"en","text":"WEBVTT\\n\\n00:01.000 --> 00:02.000\\nA word\\n"}
                """.formatted(service.read("/v1/videos?limit=1").at("/items/0/id").textValue());
        assertThat(service.imported(captions.getBytes(StandardCharsets.UTF_8), "").at("/counts/created").asInt()).isEqualTo(1);
        var dump = service.dump(directory.resolve("whole.ndjson"));
        try (var other = PackagedService.start(directory.resolve("second"), HEAP)) {
            var restored = other.imported("ndjson", "application/x-ndjson", dump);

            assertThat(restored.get("problemCount").asInt()).as(restored.toString()).isZero();
            assertThat(Files.mismatch(dump, other.dump(directory.resolve("restored.ndjson")))).isEqualTo(-1);
        }
    }

    @Test
    void anImportThatIsKilledIsInterruptedAndCompletedByTheNext() throws Exception {
        var data = directory.resolve("killed");
        String job;
        try (var killed = PackagedService.start(data, HEAP)) {
            job = killed.begin("pyvideo", "application/gzip", ARCHIVE);
            while (killed.read(job).at("/progress/done").asInt() < 2_000) {
                Thread.sleep(50);
            }
            killed.kill();
        }
        try (var next = PackagedService.start(data, HEAP)) {
            var interrupted = next.read("/v1/imports" + job.substring(job.lastIndexOf('/')));
            assertThat(interrupted.get("state").textValue()).isEqualTo("interrupted");
            assertThat(interrupted.get("reason").textValue()).isNotBlank();
            assertThat(next.read("/v1/talks?limit=1&total=true").at("/page/total").asInt())
                    .isEqualTo(interrupted.at("/counts/byType/talks/created").asInt());
            try (var left = Files.list(data.resolve("imports"))) {
                assertThat(left).isEmpty();
            }

            var completed = next.imported("pyvideo", "application/gzip", ARCHIVE);

            assertThat(completed.at("/counts/byType/talks/unchanged").asInt())
                    .isEqualTo(interrupted.at("/counts/byType/talks/created").asInt());
            assertThat(next.read("/v1/talks?limit=1&total=true").at("/page/total").asInt()).isEqualTo(21_715);
        }
    }

    @Test
    void everyListReadToItsEndInEverySortHasEverythingOnceWhileOthersWrite() throws Exception {
        Map<String, Integer> totals = new HashMap<>();
        for (String list : LISTS.keySet()) {
            totals.put(list, service.read("/v1/" + list + "?limit=1&total=true").at("/page/total").asInt());
        }
        Map<String, List<String>> reads = new LinkedHashMap<>();
        var others = new Writers(service);
        try (others) {
            everyListAndSort().forEach(each -> {
                String list = (String) each.get()[0];
                String sort = (String) each.get()[1];
                var pages = new ArrayList<String>();
                var last = toTheEnd("/v1/%s?limit=100&fields=id&sort=%s".formatted(list, sort), "next", pages,
                        reads.computeIfAbsent(list + " by " + sort, any -> new ArrayList<>()));
                PAGES.put(list + sort, pages);
                toTheEnd(last, "prev", new ArrayList<>(),
                        reads.computeIfAbsent(list + " by " + sort + " backwards", any -> new ArrayList<>()));
            });
            assertThat(others.writes()).isGreaterThan(500);
        }
        var touched = others.touched();
        // what moves while it is read may be met at both its places
        reads.forEach((read, ids) -> {
            var untouched = ids.stream().filter(id -> !touched.contains(id)).toList();
            assertThat(new HashSet<>(untouched)).as("%s: nothing twice", read).hasSameSizeAs(untouched);
            assertThat(untouched).as("%s: nothing missing", read).hasSize(totals.get(read.split(" ")[0]));
        });
    }

    /** Follows the links; the address of the last page is answered. */
    private static String toTheEnd(String address, String link, List<String> pages, List<String> ids) {
        for (String at = address;;) {
            var page = service.read(at);
            pages.add(at);
            page.get("items").forEach(item -> ids.add(item.get("id").textValue()));
            var next = page.at("/page/" + link);
            if (next.isMissingNode()) {
                return at;
            }
            at = next.textValue();
        }
    }

    @ParameterizedTest
    @MethodSource("everyListAndSort")
    void eachPageCostsWhatTheFirstCosts(String list, String sort) throws Exception {
        var pages = PAGES.get(list + sort);
        if (pages == null) {
            pages = new ArrayList<>();
            toTheEnd("/v1/%s?limit=100&fields=id&sort=%s".formatted(list, sort), "next", pages, new ArrayList<>());
        }
        preparePlans();
        var first = Plans.of(service, full(pages.get(0)));
        assertThat(first.statements()).isBetween(2, 6);
        for (int index : new int[] { 0, pages.size() / 2, Math.max(0, pages.size() - 2) }) {
            var plans = Plans.of(service, full(pages.get(index)));
            String page = "%s by %s, page %d of %d".formatted(list, sort, index + 1, pages.size());
            // only the first asks up to when all is known
            assertThat(plans.statements()).as(page).isEqualTo(first.statements() - (index == 0 ? 0 : 1));
            assertThat(plans.readWhole()).as(page).doesNotContain("talk", "speaker", "video", "contribution", "talk_topic");
            assertThat(plans.mostSorted()).as(page).isLessThan(2_000);
            // each of its items may lie in a block of its own
            assertThat(plans.blocksForThePage()).as(page).isLessThan(250);
        }
    }

    @Test
    void aPageOfIdsReadsNothingOfWhatBelongsToTheItems() throws Exception {
        preparePlans();
        var parts = List.of("contribution", "talk_topic", "slide_deck", "video", "material");
        assertThat(Plans.of(service, "/v1/talks?limit=100&fields=id").read()).contains("talk")
                .doesNotContainAnyElementsOf(parts);
        assertThat(Plans.of(service, "/v1/talks?limit=100").read()).containsAll(parts);
    }

    /** With all members, as a client asks. */
    private static String full(String address) {
        return address.replace("&fields=id", "");
    }

    private static boolean prepared;

    private static void preparePlans() throws Exception {
        if (!prepared) {
            Plans.prepare(service);
            prepared = true;
        }
    }

    private static Map<String, Integer> created() {
        var created = new HashMap<String, Integer>();
        report.at("/counts/byType").properties()
                .forEach(type -> created.put(type.getKey(), type.getValue().get("created").asInt()));
        return created;
    }
}
