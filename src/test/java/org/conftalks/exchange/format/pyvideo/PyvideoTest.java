package org.conftalks.exchange.format.pyvideo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.conftalks.exchange.format.pyvideo.PyvideoFiles.EVENT;
import static org.conftalks.exchange.format.pyvideo.PyvideoFiles.event;
import static org.conftalks.exchange.format.pyvideo.PyvideoFiles.talk;
import static org.conftalks.exchange.format.pyvideo.PyvideoFiles.talks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.conftalks.exchange.format.Group;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Packed;
import org.conftalks.exchange.format.Tale;
import org.conftalks.exchange.format.Told;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.conftalks.exchange.format.UnreadableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PyvideoTest {

    private static final String TALK = """
            {"title": "On snakes", "speakers": ["Ada Lovelace"], "recorded": "2013-09-18"}""";

    @Test
    void aDirectoryIsAnEventAndEachFileInItATalk() {
        var tale = read("somewhere-2013/category.json", EVENT, "somewhere-2013/videos/on-snakes.json", TALK);

        assertThat(tale.members(Noun.EVENT)).hasToString("""
                {"externalIds":[{"source":"pyvideo","value":"somewhere-2013"}],"name":"PyCon Somewhere",\
                "startDate":"2013-09-18","endDate":"2013-09-18"}""");
        assertThat(tale.members(Noun.SPEAKER)).hasToString("""
                {"name":"Ada Lovelace","externalIds":[{"source":"pyvideo","value":"Ada Lovelace"}]}""");
        assertThat(tale.members(Noun.TALK)).hasToString("""
                {"externalIds":[{"source":"pyvideo","value":"somewhere-2013/on-snakes"}],\
                "event":{"source":"pyvideo","value":"somewhere-2013"},"title":"On snakes","date":"2013-09-18",\
                "speakers":[{"speaker":{"source":"pyvideo","value":"Ada Lovelace"}}],\
                "topics":[],"videos":[],"slides":[],"materials":[]}""");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "./", "data-main/", "a/b/c/" })
    void directoriesAroundTheEventsMakeNoDifference(String around) {
        var files = new String[] { around + "somewhere-2013/category.json", EVENT,
                around + "somewhere-2013/videos/on-snakes.json", TALK };

        for (byte[] archive : List.of(Packed.tarGz(files), Packed.zip(files))) {
            var tale = Tale.of(new Pyvideo(), archive);
            assertThat(tale.members(Noun.TALK).at("/externalIds/0/value").textValue()).isEqualTo("somewhere-2013/on-snakes");
            assertThat(tale.members(Noun.EVENT).at("/externalIds/0/value").textValue()).isEqualTo("somewhere-2013");
            assertThat(tale.findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { ".schemas/category.json", ".tests/videos/x.json", "__MACOSX/somewhere-2013/category.json",
            "__MACOSX/somewhere-2013/videos/._on-snakes.json", "somewhere-2013/videos/._on-snakes.json",
            "somewhere-2013/.DS_Store", "data/.git/x/category.json", "somewhere-2013/videos/on-snakes.txt",
            "somewhere-2013/other/on-snakes.json", "category.json", "videos/x.json", "README.rst" })
    void whatIsNoDataIsPassedOver(String name) {
        var tale = read("somewhere-2013/category.json", EVENT, name, TALK);

        assertThat(tale.told()).hasSize(1);
        assertThat(tale.total()).isEqualTo(1);
    }

    @Test
    void anEventBeginsAndEndsWithItsTalksWhereItsFileHasNoDates() {
        assertThat(dates(event(EVENT, recorded("2013-09-19"), recorded("2013-09-18T23:30:00-05:00"), recorded(null))))
                .isEqualTo("2013-09-18 to 2013-09-19");
        assertThat(dates(event(EVENT, recorded(null)))).isEqualTo("null to null");
    }

    @ParameterizedTest
    @CsvSource({ "2013-09-16, 2013-09-17, 2013-09-16 to 2013-09-17", "2013-09-17,           , 2013-09-17 to 2013-09-18",
            "2013-09-30,           , 2013-09-30 to 2013-09-30", "          , 2013-09-30, 2013-09-18 to 2013-09-30",
            "18.9.2013 ,           , 2013-09-18 to 2013-09-18" })
    void theDatesOfTheFileGoFirst(String start, String end, String dates) {
        var tale = event("""
                {"title": "x", "start_date": %s, "end_date": %s}""".formatted(string(start), string(end)),
                recorded("2013-09-18"));

        assertThat(dates(tale)).isEqualTo(dates);
    }

    @Test
    void anEventThatLastsForWeeksIsNoted() {
        var tale = event(EVENT, recorded("2013-09-18"), recorded("2013-11-18"));

        assertThat(tale.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("long");
            assertThat(finding.effect()).isEqualTo(Effect.NOTED);
            assertThat(finding.detail()).contains("62 days");
        });
    }

    @Test
    void whatAnEventsFileHasThatIsOfNoUseIsTold() {
        var tale = event("""
                {"title": "x", "url": "www.example.org", "start_date": "soon", "city": "Bern", "description": ["x"]}""");

        assertThat(tale.findings()).extracting(Finding::pointer).containsExactlyInAnyOrder("/url", "/start_date", "/city",
                "/description");
        assertThat(tale.findings()).extracting(Finding::effect).containsOnly(Effect.LEFT_OUT);
        assertThat(tale.members(Noun.EVENT).get("name").textValue()).isEqualTo("x");
    }

    @Test
    void ofATalkWhoseFileIsBrokenTheOthersDoNotSuffer() {
        var tale = read("somewhere-2013/category.json", EVENT, "somewhere-2013/videos/a.json", "{\"title\": ",
                "somewhere-2013/videos/b.json", "[]", "somewhere-2013/videos/c.json", "", "somewhere-2013/videos/d.json", TALK);

        assertThat(tale.findings()).extracting(Finding::effect).containsOnly(Effect.REJECTED);
        assertThat(tale.findings()).extracting(Finding::place).containsExactly("somewhere-2013/videos/a.json",
                "somewhere-2013/videos/b.json", "somewhere-2013/videos/c.json");
        assertThat(tale.findings()).extracting(Finding::detail).allMatch(detail -> detail.startsWith("It is")
                || detail.startsWith("There is"));
        assertThat(tale.lines(Noun.TALK)).hasSize(1);
        assertThat(tale.size()).isEqualTo(tale.total()).isEqualTo(5);
    }

    @Test
    void anEventWithoutItsFileIsRejectedAndItsTalksAreTold() {
        var tale = read("somewhere-2013/videos/on-snakes.json", TALK);

        assertThat(tale.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.effect()).isEqualTo(Effect.REJECTED);
            assertThat(finding.noun()).isEqualTo(Noun.EVENT);
            assertThat(finding.code()).isEqualTo("no-category");
        });
        assertThat(tale.lines(Noun.TALK)).hasSize(1);
    }

    @Test
    void aTalkThatThePublisherWithholdsIsNoted() {
        var tale = read("NO_PUBLISH.json", "[7, 42]", "somewhere-2013/category.json", EVENT,
                "somewhere-2013/videos/a.json", "{\"title\": \"x\", \"id\": 42}",
                "somewhere-2013/videos/b.json", "{\"title\": \"x\", \"id\": 4}");

        assertThat(tale.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo("somewhere-2013/videos/a.json");
            assertThat(finding.code()).isEqualTo("withheld");
            assertThat(finding.effect()).isEqualTo(Effect.NOTED);
        });
        assertThat(tale.lines(Noun.TALK)).hasSize(2);
    }

    @Test
    void aSpeakerIsToldBeforeTheTalkAndOnceInAGroup() {
        var tale = talks("\"speakers\": [\"Ada Lovelace\"]", "\"speakers\": [\"Ada Lovelace\", \"Grace Hopper\"]");

        assertThat(tale.groups()).hasSize(1);
        assertThat(tale.told()).extracting(told -> ((Told.Line) told).noun()).containsExactly(Noun.EVENT, Noun.SPEAKER,
                Noun.TALK, Noun.SPEAKER, Noun.TALK);
    }

    @Test
    void aLargeEventIsToldInSeveralGroupsAndItsOwnLineOnce() {
        var tale = talks(Collections.nCopies(1_201, "\"duration\": 1800").toArray(String[]::new));

        assertThat(tale.groups()).extracting(Group::size).containsExactly(501L, 500L, 201L);
        assertThat(tale.lines(Noun.EVENT)).hasSize(1);
        assertThat(tale.lines(Noun.TALK)).hasSize(1_201);
        assertThat(tale.total()).isEqualTo(1_202);
    }

    @Test
    void largeTalksAreNotHeldTogether() {
        String description = "\"description\": \"%s\"".formatted("x".repeat(3 << 20));

        assertThat(talks(description, description, description).groups()).hasSize(3);
    }

    @Test
    void anArchiveWithoutEventsIsNoneOfThisFormat() {
        assertThatThrownBy(() -> read("README.md", "hello")).isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("The archive holds no event");
    }

    @Test
    void manyFindingsInOneFileAreCounted() {
        var members = new ArrayList<String>();
        for (int index = 0; index < 1_000; index++) {
            members.add("\"m%d\": 1".formatted(index));
        }
        var tale = talk(String.join(", ", members));

        assertThat(tale.findings()).hasSize(50);
        assertThat(tale.leftOut())
                .containsExactly(Map.entry("talk: further findings in a file of more than 50", 950L));
    }

    private static Tale read(String... files) {
        return Tale.of(new Pyvideo(), Packed.tarGz(files));
    }

    private static String recorded(String text) {
        return "\"recorded\": " + string(text);
    }

    private static String string(String text) {
        return text == null ? "null" : '"' + text + '"';
    }

    private static String dates(Tale tale) {
        var event = tale.members(Noun.EVENT);
        return event.path("startDate").asText(null) + " to " + event.path("endDate").asText(null);
    }
}
