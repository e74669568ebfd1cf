package org.conftalks.exchange.format.rubyevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.conftalks.exchange.format.Glimpse;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Tale;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.conftalks.exchange.format.Told.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The whole archive of rubyevents.org as of commit 13a6abc9, where it lies beside the project; no part of it is in the
 * project.
 */
class RubyeventsArchiveTest {

    private static final Path ARCHIVE = Path.of(System.getProperty("rubyevents.archive",
            "../shared/data/rubyevents.tar.gz"));

    @TempDir
    static Path directory;

    private static Path archive;
    private static Tale tale;

    @BeforeEach
    void read() throws IOException {
        assumeTrue(Files.exists(ARCHIVE), () -> "There is no %s; -Drubyevents.archive tells where the archive is."
                .formatted(ARCHIVE));
        if (tale == null) {
            archive = Files.copy(ARCHIVE, directory.resolve("rubyevents.tar.gz"));
            tale = Tale.of(new Rubyevents(), archive);
        }
    }

    @Test
    void itIsReadToItsEnd() {
        assertThat(tale.lines(Noun.SERIES)).hasSize(249);
        assertThat(tale.lines(Noun.EVENT)).hasSize(795).allMatch(event -> event.members().has("name"));
        assertThat(tale.lines(Noun.TALK)).hasSize(10_416).allMatch(talk -> talk.members().has("title"));
        assertThat(tale.total()).isEqualTo(tale.size()).isEqualTo(1 + 249 + 795 + 746 + 110 + 171);
        assertThat(tale.findings()).extracting(Finding::effect).containsOnly(Effect.LEFT_OUT);
        assertThat(new Rubyevents().recognise(Glimpse.of(archive))).isPresent();
        for (Noun noun : Noun.values()) {
            var ids = members(noun).flatMap(one -> elements(one, "externalIds")).toList();
            assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        }
    }

    @Test
    void whatOnlyHoldsTalksIsNone() {
        assertThat(tale.leftOut()).containsEntry("talk: entry that only holds talks", 474L)
                .containsEntry("talk: entry that is to hold talks, and holds none", 92L);
        assertThat(talks()).filteredOn(talk -> talk.has("parent")).hasSize(1_463);
        var known = talks().map(talk -> talk.at("/externalIds/0")).collect(Collectors.toSet());
        assertThat(known).containsAll(talks().filter(talk -> talk.has("parent")).map(talk -> talk.get("parent")).toList());
    }

    @Test
    void everySpeakerIsAPersonOfTheFile() {
        assertThat(tale.lines(Noun.SPEAKER)).hasSize(4_726);
        assertThat(of("speakers")).hasSize(10_921);
        assertThat(of("speakers")).filteredOn(speaker -> speaker.has("creditedAs")).hasSize(531);
        assertThat(tale.leftOut()).containsEntry("talk: speaker who stands for nobody", 147L)
                .containsEntry("speaker: entry that stands for nobody", 1L);
        var known = members(Noun.SPEAKER).map(person -> person.at("/externalIds/0")).collect(Collectors.toSet());
        assertThat(known).containsAll(of("speakers").map(speaker -> speaker.get("speaker")).toList());
        assertThat(values(members(Noun.SPEAKER).flatMap(person -> elements(person, "links")), "type")).isEqualTo(Map.of(
                "github", 2_872L, "website", 1_324L, "twitter", 1_082L, "speakerdeck", 366L, "linkedin", 301L, "mastodon", 145L,
                "bluesky", 138L));
    }

    @Test
    void timesAreThoseOfTheSchedulesThatFit() {
        assertThat(talks()).allMatch(talk -> talk.has("date"));
        assertThat(talks()).filteredOn(talk -> talk.has("startsAt")).hasSize(1_856);
        assertThat(talks()).filteredOn(talk -> talk.has("duration")).hasSize(2_958);
        assertThat(found()).containsEntry("schedule", 25L);
        assertThat(talk("kinsey-durham-grace-jim-remsik-intro-rubyconf-2024")).hasToString("""
                {"externalIds":[{"source":"rubyevents","value":"kinsey-durham-grace-jim-remsik-intro-rubyconf-2024"}],\
                "event":{"source":"rubyevents","value":"rubyconf-2024"},"title":"Welcome",\
                "abstract":"Welcome & Intros\\nProgram Chairs Kinsey & Jim","kind":"opening","languages":["en"],\
                "date":"2024-11-13","duration":"PT10M","startsAt":"2024-11-13T15:15:00Z",\
                "speakers":[{"speaker":{"source":"rubyevents","value":"kinsey-durham-grace"}},\
                {"speaker":{"source":"rubyevents","value":"jim-remsik"}}],\
                "videos":[{"url":"https://www.youtube.com/watch?v=pJsFj-0a9Bw","publishedAt":"2024-12-13T17:04:10Z"},\
                {"url":"https://www.youtube.com/watch?v=8HwvdzTj1Bw","role":"re-upload","title":"Confreaks upload"}],\
                "recordingAvailability":null,"slides":[],"materials":[]}""");
        assertThat(talk("vinicius-stock-rubyconf-2024").get("startsAt").textValue()).isEqualTo("2024-11-13T16:45:00Z");
    }

    @Test
    void recordingsAreTheirOwnOrAPartOfAnother() {
        assertThat(of("videos")).hasSize(9_323);
        assertThat(values(of("videos"), "role")).isEqualTo(Map.of("", 8_756L, "re-upload", 547L, "translation", 20L));
        assertThat(of("videos")).filteredOn(video -> video.has("startOffset")).hasSize(1_130);
        assertThat(of("videos")).filteredOn(video -> video.has("endOffset")).hasSize(1_107);
        assertThat(of("videos")).filteredOn(video -> video.has("publishedAt")).hasSize(6_927);
        assertThat(of("videos")).filteredOn(video -> video.has("thumbnailUrl")).hasSize(128);
        assertThat(talk("tinco-adringa-amsterdam-rb-2019-11").get("videos")).hasToString("""
                [{"url":"https://www.youtube.com/watch?v=VNB4hEicKxA","startOffset":"PT4M30S","endOffset":"PT47M27S"}]""");
        assertThat(values(talks().map(talk -> talk.path("recordingAvailability")), "state")).isEqualTo(
                Map.of("", 8_762L, "not-recorded", 903L, "expected", 529L, "unavailable", 222L));
    }

    @Test
    void slidesAndWhatElseBelongsToATalk() {
        assertThat(of("slides")).hasSize(1_332);
        assertThat(values(of("materials"), "kind")).isEqualTo(Map.of("other", 183L, "code", 154L, "article", 26L,
                "transcript", 6L));
        assertThat(talks()).filteredOn(talk -> talk.has("abstract")).hasSize(6_897);
        assertThat(talks()).filteredOn(talk -> talk.has("originalTitle")).hasSize(44);
        assertThat(talks()).filteredOn(talk -> talk.has("track")).hasSize(1_276);
    }

    @Test
    void kindsAndLanguagesAreTheCatalogues() {
        assertThat(values(talks(), "kind")).containsEntry("keynote", 400L).containsEntry("lightning-talk", 1_478L)
                .containsEntry("workshop", 112L).containsEntry("panel", 78L).containsEntry("other", 160L)
                .containsEntry("", 8_059L);
        assertThat(of("languages").collect(Collectors.groupingBy(JsonNode::textValue, Collectors.counting())))
                .containsEntry("en", 9_055L).containsEntry("ja", 725L).containsEntry("es", 163L).hasSize(14);
    }

    @Test
    void eventsAreSomewhereAndSometimes() {
        var events = members(Noun.EVENT).toList();

        assertThat(events).filteredOn(event -> !event.has("startDate")).hasSize(78)
                .allMatch(event -> event.get("kind").textValue().equals("meetup"));
        assertThat(events).filteredOn(event -> event.has("datePrecision")).hasSize(2);
        assertThat(events).filteredOn(event -> event.has("city")).hasSize(747);
        assertThat(events).filteredOn(event -> event.has("latitude")).hasSize(750);
        assertThat(events).filteredOn(event -> event.has("timeZone") && event.has("series")).hasSize(795);
        assertThat(values(events.stream(), "country")).containsEntry("US", 221L).containsEntry("GB", 45L)
                .containsEntry("", 46L);
        assertThat(values(events.stream(), "attendance")).isEqualTo(Map.of("", 748L, "online", 43L, "hybrid", 4L));
        assertThat(values(events.stream(), "status")).containsEntry("cancelled", 13L);
        assertThat(found()).containsEntry("unknown-country", 3L).containsEntry("not-a-profile", 7L)
                .containsEntry("before-start", 3L).containsEntry("no-talk", 9L).hasSize(5);
    }

    @Test
    void filesThatAreNotReadAreCounted() {
        assertThat(tale.leftOut()).containsEntry("file: cfp.yml", 102L).containsEntry("file: sponsors.yml", 153L)
                .containsEntry("file: involvements.yml", 209L).containsEntry("file: topics.yml", 1L)
                .containsEntry("file: featured_cities.yml", 1L).containsEntry("talk: member raw_title", 7_335L);
    }

    private static Map<String, Long> found() {
        return tale.findings().stream().collect(Collectors.groupingBy(Finding::code, TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Long> values(Stream<? extends JsonNode> all, String member) {
        return all.collect(Collectors.groupingBy(one -> one.path(member).asText(""), Collectors.counting()));
    }

    private static Stream<ObjectNode> members(Noun noun) {
        return tale.lines(noun).stream().map(Line::members);
    }

    private static Stream<ObjectNode> talks() {
        return members(Noun.TALK);
    }

    private static ObjectNode talk(String id) {
        return talks().filter(talk -> talk.at("/externalIds/0/value").textValue().equals(id)).findFirst().orElseThrow();
    }

    private static Stream<JsonNode> of(String member) {
        return talks().flatMap(talk -> elements(talk, member));
    }

    private static Stream<JsonNode> elements(ObjectNode given, String member) {
        return StreamSupport.stream(given.path(member).spliterator(), false);
    }
}
