package org.conftalks.exchange.format.pretalx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.conftalks.exchange.format.Glimpse;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.Tale;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.conftalks.exchange.format.UnreadableFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PretalxTest {

    private static final Path DATA = Path.of(System.getProperty("conference.data", "../shared/data"));

    private static final Supplement EVENT = new Supplement("some-13", "Somewhere 2013", null, null, null, null);

    private static final String TALK = """
            {"code": "JDQLRV", "speakers": [{"code": "MNMGGN", "name": "Ada L.", "biography": "Knows *snakes*.",
              "avatar": "https://example.org/ada.jpg", "answers": [1]}], "title": "Les serpents",
            "submission_type": {"en": "Workshop", "fr": "Atelier"}, "submission_type_id": 8, "track": {"en": "Zoology"},
            "state": "confirmed", "abstract": null, "description": "Un <atelier>.", "duration": 30, "is_featured": true,
            "do_not_record": false, "content_locale": "fr",
            "slot": {"room_id": 1, "room": {"en": "Hall", "fr": "Salle"}, "start": "2013-09-18T09:00:00+02:00",
              "end": "2013-09-18T09:45:00+02:00"}, "image": null, "tags": ["animals"],
            "resources": [{"resource": "https://example.org/x.pptx", "description": "slide"},
              {"resource": "https://example.org/x.html", "description": "transparents"},
              {"resource": "https://github.com/ada/snakes", "description": ""}]}""";

    private static final String LINE = """
            {"event":"some-13","title":"Les serpents","description":"Un <atelier>.","track":"Zoology","kind":"workshop",\
            "featured":true,"doNotRecord":false,"languages":["fr"],"room":"Salle","date":"2013-09-18",\
            "startsAt":"2013-09-18T07:00:00Z","duration":"PT30M",\
            "speakers":[{"speaker":{"source":"pretalx","value":"some-13/MNMGGN"}}],"topics":[{"name":"animals"}],\
            "slides":[{"url":"https://example.org/x.pptx","title":"slide"},\
            {"url":"https://example.org/x.html","title":"transparents"}],\
            "materials":[{"url":"https://github.com/ada/snakes","kind":"code"}],\
            "externalIds":[{"source":"pretalx","value":"some-13/JDQLRV"}]}""";

    @ParameterizedTest
    @ValueSource(strings = { "{\"count\": 1, \"next\": null, \"results\": [%s]}", "[%s]", "{\"talks\": [%s]}",
            "{\"schedule\": {\"2013-09-18\": {\"540\": {\"1\": %s, \"2\": {}}}}, \"rooms\": [{\"id\": 1}]}" })
    void aTalkMayStandInSeveralPlaces(String file) {
        var tale = tale(file.formatted(TALK));

        assertThat(tale.members(Noun.EVENT)).hasToString("{\"slug\":\"some-13\",\"name\":\"Somewhere 2013\"}");
        assertThat(tale.members(Noun.TALK)).hasToString(LINE);
        assertThat(tale.members(Noun.SPEAKER)).hasToString("""
                {"name":"Ada L.","externalIds":[{"source":"pretalx","value":"some-13/MNMGGN"}],"bio":"Knows *snakes*.",\
                "photoUrl":"https://example.org/ada.jpg"}""");
        assertThat(tale.leftOut()).containsEntry("speaker: member that is not of a profile", 1L)
                .containsEntry("talk: member submission_type_id", 1L);
        assertThat(tale.findings()).isEmpty();
        assertThat(tale.total()).isEqualTo(tale.size()).isEqualTo(1);
        assertThat(new Pretalx().recognise(new Glimpse(file.formatted(TALK), List.of()))).isPresent();
    }

    @Test
    void newerVersionsGiveObjectsOrNumbers() {
        var expanded = talk("""
                "submission_type": {"id": 1, "name": {"en": "Talk"}}, "track": {"id": 2, "name": {"en": "Zoology"}},
                "slots": [{"id": 3, "room": {"id": 4, "name": {"en": "Hall"}}, "start": "2013-09-18T09:00:00Z",
                  "end": "2013-09-18T09:45:00Z"}], "tags": [{"id": 1, "tag": "animals"}], "speakers": []""");
        assertThat(expanded.members(Noun.TALK)).hasToString("""
                {"event":"some-13","title":"x","track":"Zoology","kind":"talk","room":"Hall","date":"2013-09-18",\
                "startsAt":"2013-09-18T09:00:00Z","duration":"PT45M","speakers":[],"topics":[{"name":"animals"}],\
                "externalIds":[{"source":"pretalx","value":"some-13/ABCDEF"}]}""");

        var numbers = talk(
                "\"submission_type\": 1, \"track\": 2, \"slots\": [3, 4], \"tags\": [1], \"speakers\": [\"MNMGGN\"]");
        assertThat(numbers.members(Noun.TALK)).hasToString("""
                {"event":"some-13","title":"x","speakers":[],"externalIds":[{"source":"pretalx","value":"some-13/ABCDEF"}]}""");
        assertThat(numbers.leftOut()).containsOnly(Map.entry("talk: speaker whose name is not in the file", 1L),
                Map.entry("talk: further slot", 1L), Map.entry("talk: tag that is only a number", 1L),
                Map.entry("talk: slot that is only a number", 1L));
    }

    @Test
    void slotsOfAScheduleHaveTheirSubmissions() {
        String file = """
                {"id": 1, "version": "1.0", "slots": [{"id": 1, "room": {"id": 1, "name": {"en": "Hall"}},
                  "start": "2013-09-18T09:00:00+02:00", "end": "2013-09-18T09:30:00+02:00",
                  "submission": {"code": "ABCDEF", "title": "x", "state": "confirmed", "speakers": []}}]}""";

        assertThat(tale(file).members(Noun.TALK)).hasToString("""
                {"event":"some-13","title":"x","room":"Hall","date":"2013-09-18","startsAt":"2013-09-18T07:00:00Z",\
                "duration":"PT30M","speakers":[],"externalIds":[{"source":"pretalx","value":"some-13/ABCDEF"}]}""");
        assertThat(new Pretalx().recognise(new Glimpse(file, List.of()))).isPresent();
    }

    @Test
    void speakersMayStandForThemselves() {
        var tale = tale("""
                {"schedule": {"2013-09-18": {"540": {"1": {"code": "ABCDEF", "title": "x", "speakers": ["MNMGGN"]}}}},
                 "speakers": {"MNMGGN": {"code": "MNMGGN", "name": "Ada", "biography": "Knows snakes."}}}""");

        assertThat(tale.members(Noun.SPEAKER).get("bio").textValue()).isEqualTo("Knows snakes.");
        assertThat(tale.members(Noun.TALK).at("/speakers/0/speaker/value").textValue()).isEqualTo("some-13/MNMGGN");
        assertThat(tale.total()).isEqualTo(tale.size()).isEqualTo(2);
    }

    @Test
    void whatDidNotBecomeATalkIsRejected() {
        var tale = tale("""
                [{"code": "A", "title": "a", "state": "rejected"}, {"code": "B", "title": "b", "state": "canceled"},
                 {"code": "C", "title": "c", "state": "submitted"}, {"code": "B", "title": "b", "state": "canceled"},
                 {"code": "D", "title": "d", "state": "withdrawn"}]""");

        assertThat(tale.lines(Noun.TALK)).extracting(line -> line.members().path("status").asText())
                .containsExactly("cancelled", "withdrawn");
        assertThat(tale.findings()).extracting(Finding::code).containsExactly("not-accepted", "not-accepted", "given-twice");
        assertThat(tale.findings()).extracting(Finding::effect).containsOnly(Effect.REJECTED);
    }

    @Test
    void aLocalTimeIsOfTheSendersZone() {
        String slot = "\"slot\": {\"start\": \"2013-09-18T09:00:00\"}, \"duration\": 99999999999999999999";

        assertThat(talk(slot).leftOut()).containsEntry("talk: time of day without a time zone", 1L);
        assertThat(talk(slot).members(Noun.TALK).get("date").textValue()).isEqualTo("2013-09-18");
        var berlin = new Supplement("some-13", null, null, null, ZoneId.of("Europe/Berlin"), null);
        assertThat(Tale.of(new Pretalx(), file(slot).getBytes(StandardCharsets.UTF_8), berlin).members(Noun.TALK)
                .get("startsAt").textValue()).isEqualTo("2013-09-18T07:00:00Z");
    }

    @Test
    void whatCannotBeUsedIsTold() {
        var tale = talk("""
                "content_locale": "xx", "slot": {"start": "soon"}, "colour": "red", "resources": [{"resource": "/media/x.pdf"},
                  {"resource": "https://example.org/x", "is_public": false}]""");

        assertThat(tale.findings()).extracting(Finding::code).containsExactly("unknown-language", "not-a-date", "not-a-url",
                "unknown-member");
        assertThat(tale.leftOut()).containsOnly(Map.entry("talk: resource that is not public", 1L));
    }

    @Test
    void badFilesAreRefused() {
        for (String bad : List.of("", "{}", "[]", "[1]", "{\"results\": [", "{\"results\": []}", "<html>", "\u0000",
                "[".repeat(1_000_000), "{\"results\": [{\"title\": " + "[".repeat(100_000),
                "{\"schedule\": {\"2013-09-18\": 1}}")) {
            assertThatThrownBy(() -> tale(bad)).isInstanceOf(UnreadableFile.class);
        }
        assertThatThrownBy(() -> tale("[{\"code\": \"A\",\n\"title\"")).hasMessageContaining("line 2, column 8");
        assertThatThrownBy(() -> Tale.of(new Pretalx(), file(""))).isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("parameter event");
    }

    @Test
    void manyTalksAreSeveralGroups() {
        var tale = tale(IntStream.range(0, 700).mapToObj("{\"code\": \"A%d\", \"title\": \"x\"}"::formatted)
                .collect(Collectors.joining(",", "[", "]")));

        assertThat(tale.groups()).extracting(group -> group.size()).containsExactly(500L, 200L);
        assertThat(tale.total()).isEqualTo(700);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"schedule\": {\"conference\": {\"title\": \"x\"}}}", "[{\"title\": \"x\", \"speakers\": []}]",
            "{\"sessions\": [{\"id\": \"1\"}], \"speakers\": [{\"id\": \"x\"}]}", "{\"name\": \"x\"}\n{\"code\": 1}",
            "[{\"name\": \"x\", \"startDate\": \"2013-09-18\"}]", "{\"schedule\": [{\"name\": \"x\"}]}", "code,title" })
    void otherFormatsAreNotTaken(String file) {
        assertThat(new Pretalx().recognise(new Glimpse(file, List.of()))).isEmpty();
    }

    @Test
    void theDumpOfPyConFr2024() {
        var file = DATA.resolve("schedule-json/pyconfr-2024-schedule.json");
        Assumptions.assumeTrue(Files.exists(file),
                () -> "There is no %s; -Dconference.data tells where the data of conferences are.".formatted(file));
        assertThat(new Pretalx().recognise(Glimpse.of(file))).isPresent();
        var tale = Tale.of(new Pretalx(), file, new Supplement("pyconfr-2024", "PyConFR 2024", null, null, null, null));

        assertThat(tale.lines(Noun.TALK)).hasSize(76).allMatch(talk -> talk.members().has("startsAt"));
        assertThat(tale.lines(Noun.TALK)).filteredOn(talk -> talk.members().has("slides")).hasSize(9);
        assertThat(tale.lines(Noun.SPEAKER)).hasSize(77);
        assertThat(tale.findings()).isEmpty();
    }

    private static Tale talk(String members) {
        return tale(file(members));
    }

    private static String file(String members) {
        return "[{\"code\": \"ABCDEF\", \"title\": \"x\"%s}]".formatted(members.isEmpty() ? "" : ", " + members);
    }

    private static Tale tale(String file) {
        return Tale.of(new Pretalx(), file.getBytes(StandardCharsets.UTF_8), EVENT);
    }
}
