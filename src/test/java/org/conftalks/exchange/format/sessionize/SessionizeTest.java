package org.conftalks.exchange.format.sessionize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.conftalks.exchange.format.Glimpse;
import org.conftalks.exchange.format.Group;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.Tale;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.conftalks.exchange.format.UnreadableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionizeTest {

    private static final Supplement EVENT = new Supplement("somewhere-2024", null, null, null, null, null);
    private static final Supplement NEW_EVENT = new Supplement("somewhere-2024", "Somewhere", LocalDate.of(2024, 5, 1), null,
            ZoneId.of("Europe/Vienna"), null);

    private static final String ALL = """
            {"sessions": [{"id": "167745", "title": "On snakes", "description": "One\\r\\ntwo", "speakers": ["f62f"],
              "startsAt": "2024-05-01T09:00:00", "endsAt": "2024-05-01T09:45:00", "isServiceSession": false,
              "categoryItems": [11, 22, 31, 32, 41, 51], "roomId": 7, "status": "Accepted", "liveUrl": null,
              "questionAnswers": [{"questionId": 1, "answerValue": "https://youtu.be/G0wRWWsLL5s"},
                {"questionId": 2, "answerValue": "see https://example.org/a.pdf"},
                {"questionId": 3, "answerValue": "on-snakes"}], "recordingUrl": "https://youtu.be/G0wRWWsLL5s"}],
             "speakers": [{"id": "f62f", "firstName": "Ada", "lastName": "Lovelace", "fullName": "Ada Lovelace",
               "bio": "Counts", "tagLine": "Countess", "profilePicture": "https://example.org/a.jpg", "sessions": [167745],
               "links": [{"title": "X", "url": "https://example.org/ada", "linkType": "Twitter"},
                 {"title": "Company Website", "url": "https://example.org", "linkType": "Company_Website"},
                 {"title": "Mastodon", "url": "https://example.social/@ada", "linkType": "Other"},
                 {"title": "No", "url": "example.org", "linkType": "Blog"}]}],
             "questions": [{"id": 1, "question": "YouTube Video"}, {"id": 2, "question": "Folien (PDF)"},
               {"id": 3, "question": "Short Link"}],
             "categories": [{"id": 1, "title": "Track", "items": [{"id": 11, "name": "Reptiles"}]},
               {"id": 2, "title": "Session format", "items": [{"id": 22, "name": "Lightning talk (10 min)"}]},
               {"id": 3, "title": "Sprache", "items": [{"id": 31, "name": "Deutsch"}, {"id": 32, "name": "English"}]},
               {"id": 4, "title": "Niveau", "items": [{"id": 41, "name": "Anfänger"}]},
               {"id": 5, "title": "Animals", "items": [{"id": 51, "name": "Snakes"}]}],
             "rooms": [{"id": 7, "name": "Saal 8", "sort": 0}]}""";

    @Test
    void aSessionIsATalkAndWhatItNamesIsFoundInTheOtherLists() {
        var tale = read(ALL, NEW_EVENT);

        assertThat(tale.members(Noun.EVENT)).hasToString("""
                {"slug":"somewhere-2024","name":"Somewhere","startDate":"2024-05-01","timeZone":"Europe/Vienna"}""");
        assertThat(tale.members(Noun.SPEAKER)).hasToString("""
                {"externalIds":[{"source":"sessionize","value":"f62f"}],"name":"Ada Lovelace","bio":"Counts",\
                "photoUrl":"https://example.org/a.jpg","links":[{"type":"twitter","url":"https://example.org/ada"},\
                {"type":"company","url":"https://example.org"},{"type":"mastodon","url":"https://example.social/@ada"}]}""");
        assertThat(tale.members(Noun.TALK)).hasToString("""
                {"externalIds":[{"source":"sessionize","value":"167745"}],"event":"somewhere-2024","title":"On snakes",\
                "abstract":"One\\r\\ntwo","date":"2024-05-01","startsAt":"2024-05-01T07:00:00Z","duration":"PT45M",\
                "room":"Saal 8","speakers":[{"speaker":{"source":"sessionize","value":"f62f"},"jobTitle":"Countess"}],\
                "track":"Reptiles","kind":"lightning-talk","level":"Anfänger","languages":["de","en"],\
                "topics":[{"name":"Snakes"}],"slides":[{"url":"https://example.org/a.pdf"}],\
                "videos":[{"url":"https://youtu.be/G0wRWWsLL5s"}],"materials":[]}""");
        assertThat(tale.findings()).extracting(Finding::detail)
                .containsExactly("The answers to \"Short Link\" are not taken over.");
        assertThat(tale.leftOut()).containsOnlyKeys("speaker: link without an address, or one too many",
                "talk: answer to another question of the organisers", "talk: link given twice");
    }

    @Test
    void aTimeWithoutAZoneIsADay() {
        var talk = session("\"startsAt\": \"2024-05-01T23:30:00\", \"endsAt\": \"2024-05-02T00:15:00\"");

        assertThat(talk.members(Noun.TALK).get("date").textValue()).isEqualTo("2024-05-01");
        assertThat(talk.members(Noun.TALK).has("startsAt")).isFalse();
        assertThat(talk.members(Noun.TALK).get("duration").textValue()).isEqualTo("PT45M");
        assertThat(talk.leftOut()).containsEntry("talk: time of day without a time zone", 1L);
    }

    @ParameterizedTest
    @CsvSource({ "2024-05-01T08:00, 2024-05-01,", "2024-05-01T08:00:00Z, 2024-05-01, 2024-05-01T08:00:00Z",
            "2024-05-01T08:00:00.000+02:00, 2024-05-01, 2024-05-01T06:00:00Z", "2024-13-01T08:00:00, ,", "soon, ,",
            "0000-01-01T08:00:00, ," })
    void timesAreOfIso8601(String time, String date, String instant) {
        var tale = session("\"startsAt\": \"%s\"".formatted(time));

        assertThat(tale.members(Noun.TALK).path("date").asText(null)).isEqualTo(date);
        assertThat(tale.members(Noun.TALK).path("startsAt").asText(null)).isEqualTo(instant);
        assertThat(tale.findings()).hasSize(date == null ? 1 : 0);
    }

    @Test
    void aSessionThatIsNotScheduledYetIsATalkAllTheSame() {
        var tale = session("\"startsAt\": null, \"endsAt\": null, \"roomId\": null, \"description\": null");

        assertThat(tale.members(Noun.TALK).has("date")).isFalse();
        assertThat(tale.findings()).isEmpty();
    }

    @Test
    void breaksAreCounted() {
        var tale = session("\"isServiceSession\": true");

        assertThat(tale.lines(Noun.TALK)).isEmpty();
        assertThat(tale.leftOut()).containsEntry("talk: break or other service session", 1L);
        assertThat(tale.size()).isEqualTo(tale.total()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({ "Accepted, , ", "Withdrawn, withdrawn, ", "Canceled, cancelled, ", "Declined, , not-accepted",
            "Accept_Queue, , not-accepted" })
    void onlyWhatIsAcceptedIsOfTheProgramme(String given, String status, String code) {
        var tale = session("\"status\": \"%s\"".formatted(given));

        if (code == null) {
            assertThat(tale.members(Noun.TALK).path("status").asText(null)).isEqualTo(status);
        } else {
            assertThat(tale.lines(Noun.TALK)).isEmpty();
            assertThat(tale.findings()).extracting(Finding::code).containsExactly(code);
        }
    }

    @Test
    void whatCannotBeATalkIsRejected() {
        var tale = read("""
                {"sessions": [3, {"id": "10001", "title": " "}, {"title": "x"}, {"id": 10002, "title": "x"},
                {"id": "10002", "title": "y"}]}""", EVENT);

        assertThat(tale.findings()).extracting(Finding::code).containsExactly("malformed", "no-title", "no-id", "repeated");
        assertThat(tale.findings()).extracting(Finding::effect).containsOnly(Effect.REJECTED);
        assertThat(tale.lines(Noun.TALK)).hasSize(1);
        assertThat(tale.total()).isEqualTo(tale.size()).isEqualTo(5);
    }

    @Test
    void numbersGivenByHandAreOfTheirEvent() {
        assertThat(read("{\"sessions\": [{\"id\": \"1\", \"title\": \"x\"}]}", EVENT).members(Noun.TALK)
                .at("/externalIds/0/value").textValue()).isEqualTo("somewhere-2024/1");
    }

    @Test
    void whatIsNotInTheOtherListsIsTold() {
        var tale = session("\"speakers\": [\"f62f\", {\"id\": \"g\", \"name\": \"Grace Hopper\"}, \"g\"],"
                + " \"categoryItems\": [9], \"roomId\": 9, \"colour\": \"red\"");

        assertThat(tale.findings()).extracting(Finding::pointer).containsExactlyInAnyOrder("/speakers/0", "/speakers/2",
                "/categoryItems/0", "/roomId", "/colour");
        assertThat(tale.members(Noun.SPEAKER).get("name").textValue()).isEqualTo("Grace Hopper");
    }

    @Test
    void aStreamThatCanOnlyBeJoinedIsNoRecording() {
        var tale = read("""
                {"sessions": [{"id": "10001", "title": "x", "liveUrl": "https://teams.microsoft.com/l/meetup-join/1",
                  "questionAnswers": [{"questionId": 1, "answerValue": "https://www.youtube.com/live/abc"},
                  {"questionId": 2, "answerValue": "https://youtu.be/old"}]}],
                 "questions": [{"id": 1, "question": "Streaming URL"},
                   {"id": 2, "question": "Video of a previous talk"}]}""", EVENT);

        assertThat(tale.members(Noun.TALK).get("videos")).hasToString("[{\"url\":\"https://www.youtube.com/live/abc\"}]");
        assertThat(tale.leftOut()).containsEntry("talk: address of a stream, which is no recording", 1L)
                .containsEntry("talk: answer to another question of the organisers", 1L);
    }

    @Test
    void htmlBecomesMarkdown() {
        assertThat(session("\"description\": \"<p>One <b>two</b></p>\"").members(Noun.TALK).get("abstract").textValue())
                .isEqualTo("One **two**");
    }

    @Test
    void theSenderNamesTheEvent() {
        assertThatThrownBy(() -> read(ALL, Supplement.NONE)).isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("parameter event");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "[{\"groupId\": 1, \"sessions\": []}] | send its view \"All\"", "`` | There is nothing in it", "3 | no object",
            "{\"speakers\": []} | has no sessions", "{\"sessions\": [ | It is not JSON as it should be, line 1, column",
            "{\"sessions\": [{\"id\": 1, \"id\": 2}]} | its member id twice, line 1", "{\"sessions\": []} x | It is not JSON",
            "{\"sessions\": []} [] | Something follows the end" })
    void otherFilesAreRefused(String file, String reason) {
        assertThatThrownBy(() -> read(file, EVENT)).isInstanceOf(UnreadableFile.class).hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = { "[", "{\"a\":", "\"", "0", "{}," })
    void hostileFilesAreRefused(String piece) {
        assertThatThrownBy(() -> read("{\"sessions\": [[" + piece.repeat(3_000_000 / piece.length()), EVENT))
                .isInstanceOf(UnreadableFile.class);
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        assertThatThrownBy(() -> Tale.of(new Sessionize(),
                "{\"sessions\": [{\"id\": \"ü\"}]}".getBytes(StandardCharsets.ISO_8859_1), EVENT))
                .isInstanceOf(UnreadableFile.class);
    }

    @Test
    void aLargeEventIsToldInSeveralGroups() {
        String sessions = IntStream.range(10_000, 11_201).mapToObj("{\"id\": \"%d\", \"title\": \"x\"}"::formatted)
                .collect(Collectors.joining(","));
        var tale = read("{\"sessions\": [" + sessions + "]}", NEW_EVENT);

        assertThat(tale.groups()).extracting(Group::size).containsExactly(500L, 500L, 201L);
        assertThat(tale.lines(Noun.EVENT)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"sessions\": [{\"isServiceSession\": false}]} | true", "[{\"sessions\": [{\"isServiceSession\": 1}]}] | true",
            "{\"schedule\": {\"conference\": {}}} | false", "{\"sessions\": [{\"speakerIds\": []}]} | false",
            "BEGIN:VCALENDAR | false", "{\"type\": \"talk\", \"title\": \"categoryItems\"} | false" })
    void itIsRecognisedByItsMembers(String text, boolean recognised) {
        assertThat(new Sessionize().recognise(new Glimpse(text, List.of())).isPresent()).isEqualTo(recognised);
    }

    private static Tale session(String members) {
        return read("{\"sessions\": [{\"id\": \"10001\", \"title\": \"On snakes\", %s}]}".formatted(members), EVENT);
    }

    private static Tale read(String file, Supplement supplement) {
        return Tale.of(new Sessionize(), file.getBytes(StandardCharsets.UTF_8), supplement);
    }
}
