package org.conftalks.exchange.format.pyvideo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.exchange.format.pyvideo.PyvideoFiles.talk;

import java.util.Map;

import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Tale;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PyvideoTalkTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            "description": "long"                                       | long  | -
            "summary": "short"                                          | short | -
            "summary": "short", "description": "long"                   | short | long
            "abstract": "short", "description": "long", "summary": ""   | short | long
            "abstract": "a", "summary": "b", "description": "c"         | a     | b\\n\\nc
            "summary": "same", "description": "same"                    | same  | -
            "summary": null, "description": " "                         | -     | -
            """)
    void theShorterTextIsTheAbstract(String members, String abstractText, String description) {
        var talk = talk(members).members(Noun.TALK);

        assertThat(talk.path("abstract").asText(null)).isEqualTo(abstractText);
        assertThat(talk.path("description").asText(null)).isEqualTo(description == null ? null
                : description.replace("\\n", "\n"));
    }

    @Test
    void reStructuredTextStaysAsItIs() {
        String text = "Learn `more <https://example.org>`__\\n\\n* a\\n* b";

        assertThat(talk("\"description\": \"%s\"".formatted(text)).members(Noun.TALK).get("abstract").textValue())
                .isEqualTo(text.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource({ "eng, en", "fra, fr", "zho, zh", "en, en", "pt-BR, pt-BR" })
    void languagesAreTagsOfBcp47(String code, String tag) {
        assertThat(talk("\"language\": \"%s\"".formatted(code)).members(Noun.TALK).get("languages")).hasToString(
                "[\"%s\"]".formatted(tag));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2013-09-18                | 2013-09-18 | -
            2013-09-18T09:30:00+02:00 | 2013-09-18 | 2013-09-18T07:30:00Z
            2013-09-18T00:30:00+02:00 | 2013-09-18 | 2013-09-17T22:30:00Z
            2013-09-18T23:30:00-0500  | 2013-09-18 | 2013-09-19T04:30:00Z
            2013-09-18T09:30:00Z      | 2013-09-18 | 2013-09-18T09:30:00Z
            2013-09-18T09:30:00       | 2013-09-18 | -
            2013-09-18T09:30          | 2013-09-18 | -
            """)
    void onlyATimeWithAnOffsetIsAnInstant(String recorded, String date, String startsAt) {
        var tale = talk("\"recorded\": \"%s\"".formatted(recorded));

        assertThat(tale.members(Noun.TALK).path("date").asText(null)).isEqualTo(date);
        assertThat(tale.members(Noun.TALK).path("startsAt").asText(null)).isEqualTo(startsAt);
        assertThat(tale.leftOut()).isEqualTo(recorded.length() > 10 && startsAt == null
                ? Map.of("talk: time of day in recorded, which has no offset", 1L)
                : Map.of());
        assertThat(tale.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "2013", "2013-02-30", "18.9.2013", "2013-09-18 09:30:00", "2013-09-18T25:00:00", "+12013-09-18",
            "0000-01-01", "soon" })
    void whatIsNoDateIsTold(String recorded) {
        var tale = talk("\"recorded\": \"%s\"".formatted(recorded));

        leftOut(tale, "/recorded", "not-a-date");
        assertThat(tale.members(Noun.TALK).has("date")).isFalse();
        assertThat(tale.members(Noun.EVENT).has("startDate")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "1800, PT30M", "1800.5, PT30M0.5S", "86400, PT24H" })
    void durationsAreSeconds(String number, String duration) {
        assertThat(talk("\"duration\": " + number).members(Noun.TALK).get("duration").textValue()).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "-5", "1e-999999999", "-1e999999999", "0.0001" })
    void aDurationOfNothingIsCounted(String number) {
        var tale = talk("\"duration\": " + number);

        assertThat(tale.members(Noun.TALK).has("duration")).isFalse();
        assertThat(tale.leftOut()).containsExactly(Map.entry("talk: duration of nothing, or of more than a day", 1L));
    }

    @ParameterizedTest
    @ValueSource(strings = { "1e999999999", "1e2147483647", "1e99999999999999999999" })
    void aDurationBeyondAllMeasureIsNone(String number) {
        assertThat(talk("\"duration\": " + number).members(Noun.TALK).has("duration")).isFalse();
    }

    @Test
    void whatIsKnownOfALicenceIsKept() {
        assertThat(talk("\"copyright_text\": \"CC BY-SA\"").members(Noun.TALK).get("licence").textValue())
                .isEqualTo("CC BY-SA");

        var tale = talk("\"copyright_text\": \"%s See https://creativecommons.org/licenses/by/3.0/ there\""
                .formatted("Long. ".repeat(40)));
        leftOut(tale, "/copyright_text", "too-long");
        assertThat(tale.members(Noun.TALK).get("licence").textValue())
                .isEqualTo("https://creativecommons.org/licenses/by/3.0/");
    }

    @Test
    void tagsAreTopics() {
        var tale = talk("\"tags\": [\"web\", \" machine  learning \", \"web\", \"\", null, {}, \"%s\"]".formatted(
                "x".repeat(201)));

        assertThat(tale.members(Noun.TALK).get("topics")).hasToString("""
                [{"name":"web"},{"name":"machine learning"}]""");
        assertThat(tale.leftOut()).containsExactly(Map.entry("talk: tag without a name", 3L));
        leftOut(tale, "/tags", "too-long");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "speakers": "Ada Lovelace"            | /speakers
            "speakers": {"a": "Ada Lovelace"}     | /speakers
            "tags": "web, python"                 | /tags
            "videos": "https://youtu.be/x"        | /videos
            "related_urls": {"url": "x"}          | /related_urls
            "duration": "1800"                    | /duration
            "description": ["x"]                  | /description
            "language": ["eng"]                   | /language
            "recorded": {"day": 1}                | /recorded
            "thumbnail_url": ["x"]                | /thumbnail_url
            "copyright_text": {"x": 1}            | /copyright_text
            """)
    void aMemberThatHoldsWhatItShouldNotIsTold(String members, String pointer) {
        leftOut(talk(members), pointer, "malformed-member");
    }

    @Test
    void aMemberThatIsNotKnownIsToldWithItsName() {
        leftOut(talk("\"title2\": \"x\""), "/title2", "unknown-member");
        leftOut(talk("\"a/b~c\": 1"), "/a~1b~0c", "unknown-member");
        leftOut(talk("\"a\\u0000b\": 1"), "/a b", "unknown-member");
    }

    @Test
    void anEmptyMemberIsNoLoss() {
        var tale = talk("\"title2\": \"\", \"x\": null, \"speakers\": null, \"tags\": [], \"duration\": null, \"slug\": \" \"");

        assertThat(tale.findings()).isEmpty();
        assertThat(tale.leftOut()).isEmpty();
    }

    @Test
    void whatTheArchiveOnceHadIsCounted() {
        assertThat(
                talk("\"slug\": \"x\", \"id\": 1, \"alias\": \"y\", \"category\": \"z\", \"quality_notes\": \"q\"").leftOut())
                .containsOnlyKeys("talk: member slug", "talk: member id", "talk: member alias", "talk: member category",
                        "talk: member quality_notes");
    }

    @Test
    void ofListsWithoutMeasureTheFirstHundredAreTaken() {
        String many = "\"x\"" + ", \"x\"".repeat(100);

        for (String member : new String[] { "speakers", "tags", "videos", "related_urls" }) {
            assertThat(talk("\"%s\": [%s]".formatted(member, many)).findings()).as(member).extracting(Finding::code)
                    .contains("too-many");
        }
    }

    @Test
    void whatCannotBeSeenOrStoredIsTakenOutOfTexts() {
        var talk = talk(
                "\"description\": \"a\\u0000b\\u009dc\\r\\nd\\ud800e\", \"speakers\": [\" Gae\\u0308l\\t Varoquaux \"]");

        assertThat(talk.members(Noun.TALK).get("abstract").textValue()).isEqualTo("a b c\r\nd\uFFFDe");
        assertThat(talk.members(Noun.SPEAKER).get("name").textValue()).isEqualTo("Ga\u00ebl Varoquaux");
    }

    private static void leftOut(Tale tale, String pointer, String code) {
        assertThat(tale.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.effect()).isEqualTo(Effect.LEFT_OUT);
            assertThat(finding.pointer()).isEqualTo(pointer);
            assertThat(finding.code()).isEqualTo(code);
        });
        assertThat(tale.lines(Noun.TALK)).hasSize(1);
    }
}
