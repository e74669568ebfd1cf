package org.conftalks.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.read;
import static org.conftalks.Api.refused;
import static org.conftalks.Catalogue.unique;
import static org.conftalks.Writes.made;
import static org.conftalks.Writes.object;
import static org.conftalks.Writes.patched;
import static org.conftalks.Writes.shown;
import static org.conftalks.exchange.Importing.codes;
import static org.conftalks.exchange.Importing.counts;
import static org.conftalks.exchange.Importing.lines;
import static org.conftalks.exchange.Importing.welcome;

import java.util.List;

import org.conftalks.Writes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** What lines of the catalogue's own format make of it. */
@QuarkusTest
class ImportingLinesTest {

    private String key;

    @BeforeEach
    void begin() {
        key = unique("import");
    }

    @Test
    void everyTypeGoesIn() {
        var report = welcome(everything());

        assertThat(List.of("series", "topics", "speakers", "events", "talks", "slides", "videos", "materials"))
                .allSatisfy(collection -> assertThat(counts(report, collection).get(0)).as(collection).isPositive());
        var talk = shown("/v1/talks/" + key);
        assertThat(talk.at("/event/slug").textValue()).isEqualTo(key);
        assertThat(talk.at("/speakers/0/slug").textValue()).isEqualTo(key);
        assertThat(talk.at("/speakers/0/role").textValue()).isEqualTo("moderator");
        assertThat(talk.at("/topics")).hasSize(2);
        assertThat(talk.at("/videos/0/providerId").textValue()).isEqualTo("dQw4w9WgXcQ");
        assertThat(talk.at("/recordingAvailability/state").textValue()).isEqualTo("available");
        assertThat(shown("/v1/events/" + key).at("/series/slug").textValue()).isEqualTo(key);
    }

    @Test
    void topicsThatOnlyDraftsNameAreDraftsUntilTheirEventIsPublished() {
        welcome("""
                {"type": "event", "slug": "%1$s", "name": "An event", "visibility": "draft"}
                {"type": "talk", "slug": "%1$s", "title": "A talk", "event": "%1$s", "topics": ["Secret %1$s"]}
                """.formatted(key));
        String topic = "/v1/topics/" + shown("/v1/talks/" + key).at("/topics/0/slug").textValue();
        refused(404, topic);

        patched("/v1/events/" + key, object("visibility", "published"));
        welcome("""
                {"type": "talk", "slug": "%1$s-2", "title": "A talk", "event": "%1$s", "topics": ["Open %1$s"]}
                """.formatted(key));

        assertThat(read(topic).getString("name")).isEqualTo("Secret " + key);
        assertThat(read("/v1/talks/" + key + "-2").getList("topics.name")).containsExactly("Open " + key);
    }

    @Test
    void theSameAgainChangesNothing() {
        welcome(everything());
        String address = "/v1/talks/" + key;
        var before = List.of(shown(address), shown("/v1/events/" + key), shown("/v1/speakers/" + key));
        String tag = Writes.etag(address);

        var again = welcome(everything());

        assertThat(again.at("/counts/created").asInt() + again.at("/counts/updated").asInt()).isZero();
        assertThat(List.of(shown(address), shown("/v1/events/" + key), shown("/v1/speakers/" + key))).isEqualTo(before);
        assertThat(Writes.etag(address)).isEqualTo(tag);
    }

    @Test
    void whatALineDoesNotNameStaysAndNullTakesAway() {
        welcome(everything());
        patched("/v1/talks/" + key, object("room", "By hand", "track", "By hand"));

        var report = welcome(line("talk", "\"title\": \"Another\", \"track\": null"));

        assertThat(counts(report, "talks")).containsExactly(0, 1, 0, 0);
        var talk = shown("/v1/talks/" + key);
        assertThat(talk.get("title").textValue()).isEqualTo("Another");
        assertThat(talk.get("room").textValue()).isEqualTo("By hand");
        assertThat(talk.has("track")).isFalse();
        assertThat(talk.get("speakers")).hasSize(1);
        assertThat(talk.get("abstract").textValue()).isEqualTo("Long");
    }

    @Test
    void aThingIsKnownAgainByItsExternalIdsWhichAreUnited() {
        welcome("{\"type\": \"speaker\", \"name\": \"A\", \"externalIds\": [{\"source\": \"a\", \"value\": \"%1$s\"}]}"
                .formatted(key));

        var report = welcome(
                "{\"type\": \"speaker\", \"name\": \"B\", \"slug\": \"%1$s\", \"externalIds\": [{\"source\": \"a\", \"value\": \"%1$s\"}, {\"source\": \"b\", \"value\": \"%1$s\"}]}"
                        .formatted(key));

        assertThat(counts(report, "speakers")).containsExactly(0, 1, 0, 0);
        welcome("{\"type\": \"speaker\", \"pronouns\": \"she/her\", \"externalIds\": [{\"source\": \"b\", \"value\": \"%s\"}]}"
                .formatted(key));
    }

    @Test
    void idsThatBelongToSeveralAreRefused() {
        welcome("""
                {"type": "speaker", "name": "A", "externalIds": [{"source": "a", "value": "%1$s"}]}
                {"type": "speaker", "name": "B", "externalIds": [{"source": "b", "value": "%1$s"}]}""".formatted(key));

        var report = lines(
                """
                        {"type": "speaker", "name": "C", "externalIds": [{"source": "a", "value": "%1$s"}, {"source": "b", "value": "%1$s"}]}"""
                        .formatted(key));

        assertThat(codes(report)).containsExactly("ambiguous");
        assertThat(counts(report, "speakers")).containsExactly(0, 0, 0, 1);
    }

    @Test
    void aSlugThatIsTakenGivesWayAndIsTold() {
        made("/v1/speakers", object("name", "First", "slug", key));

        var report = lines(
                "{\"type\": \"speaker\", \"name\": \"Second\", \"slug\": \"%1$s\", \"externalIds\": [{\"source\": \"a\", \"value\": \"%1$s\"}]}"
                        .formatted(key));

        assertThat(codes(report)).containsExactly("slug-taken");
        assertThat(counts(report, "speakers")).containsExactly(1, 0, 0, 0);
        assertThat(shown("/v1/speakers/" + key).get("name").textValue()).isEqualTo("First");
    }

    @Test
    void talksOfOneTitleAreToldApartByTheirEvents() {
        welcome("""
                {"type": "event", "slug": "%1$s-1", "name": "One"}
                {"type": "talk", "title": "%1$s", "event": "%1$s-1"}
                {"type": "event", "slug": "%1$s-2", "name": "Two"}
                {"type": "talk", "title": "%1$s", "event": "%1$s-2"}""".formatted(key));

        assertThat(shown("/v1/talks/" + key).at("/event/name").textValue()).isEqualTo("One");
        assertThat(shown("/v1/talks/" + key + "-" + key + "-2").at("/event/name").textValue()).isEqualTo("Two");
    }

    @Test
    void whatHasNothingButANameIsKnownAgainByIt() {
        String file = """
                {"type": "event", "name": "%1$s", "startDate": "2028-03-01"}
                {"type": "event", "name": "%1$s", "startDate": "2028-04-01"}
                {"type": "speaker", "name": "%1$s"}
                {"type": "talk", "title": "%1$s", "event": "%1$s", "date": "2028-03-01", "speakers": ["%1$s"]}
                {"type": "talk", "title": "%1$s", "event": "%1$s", "date": "2028-03-02"}""".formatted(key);

        assertThat(welcome(file).at("/counts/created").asInt()).isEqualTo(5);
        assertThat(welcome(file).at("/counts/unchanged").asInt()).isEqualTo(5);
    }

    @Test
    void topicsAreTheSameWhateverTheirCaseAndAccents() {
        String events = event() + "\n";
        welcome(events + line("talk", "\"title\": \"A\", \"event\": \"%1$s\", \"topics\": [\"Café %1$s\", \"CAFE %1$s\"]"));
        var report = welcome(line("talk", "\"topics\": [\"cafe %1$s\", {\"name\": \"café %1$s\"}]"));

        assertThat(counts(report, "talks")).containsExactly(0, 0, 1, 0);
        assertThat(shown("/v1/talks/" + key).get("topics")).hasSize(1);
    }

    @Test
    void parentsAndNeighboursMayStandLaterInTheFile() {
        var report = lines("""
                {"type": "event", "slug": "%1$s", "name": "One", "coLocatedWith": ["%1$s-2", "%1$s-never"]}
                {"type": "talk", "slug": "%1$s", "title": "Child", "event": "%1$s", "parent": "%1$s-session"}
                {"type": "talk", "slug": "%1$s-self", "title": "Own", "event": "%1$s", "parent": "%1$s-self"}
                {"type": "talk", "slug": "%1$s-session", "title": "Session", "event": "%1$s"}
                {"type": "event", "slug": "%1$s-2", "name": "Two"}""".formatted(key));

        assertThat(shown("/v1/talks/" + key).at("/parent/title").textValue()).isEqualTo("Session");
        assertThat(shown("/v1/events/" + key + "-2").at("/coLocatedWith/0/name").textValue()).isEqualTo("One");
        assertThat(codes(report)).containsExactlyInAnyOrder("unknown-reference", "itself");
        assertThat(report.at("/counts/created").asInt()).isEqualTo(5);
    }

    @Test
    void linksAreAddedAndKnownAgainAndFaultyOnesLeftOut() {
        welcome(everything());

        var report = lines(line("talk", """
                "videos": [{"url": "https://youtu.be/dQw4w9WgXcQ", "language": "en"}, {"url": "https://example.org/%1$s.mp4"}],
                "slides": [{"url": "nowhere"}, 5]""".replace("\n", " ")));

        assertThat(counts(report, "videos")).containsExactly(1, 1, 0, 0);
        assertThat(counts(report, "slides")).containsExactly(0, 0, 0, 2);
        assertThat(counts(report, "talks")).containsExactly(0, 1, 0, 0);
        assertThat(report.get("problems").findValuesAsText("pointer")).containsExactly("/slides/0/url", "/slides/1");
        assertThat(shown("/v1/talks/" + key).get("videos")).hasSize(2).extracting(video -> video.path("language").asText())
                .contains("en");
        assertThat(shown("/v1/talks/" + key).get("slides")).hasSize(1);
    }

    @Test
    void idsOfLinksThatOthersHaveAreTold() {
        String id = Writes.shown("/v1/topics?limit=1").at("/items/0/id").textValue().substring(0, 24) + "00000000ab01";

        var report = lines(
                event() + """

                        {"type": "talk", "slug": "%1$s", "title": "A", "event": "%1$s", "videos": [{"id": "%2$s", "url": "https://example.org/1"}]}
                        {"type": "talk", "slug": "%1$s-2", "title": "B", "event": "%1$s", "videos": [{"id": "%2$s", "url": "https://example.org/2"}]}"""
                        .formatted(key, id));

        assertThat(counts(report, "talks")).containsExactly(2, 0, 0, 0);
        assertThat(codes(report)).contains("taken");
    }

    @Test
    void whatIsWrongWithALineIsToldByItsPointersAndTheRestGoesIn() {
        var report = lines("""
                {"type": "talk", "slug": "%1$s", "title": "A", "event": "%1$s-never"}
                {"type": "speaker", "slug": "%1$s", "name": 5, "bio": [], "nmae": "x"}
                {"type": "topic", "slug": "Not A Slug", "name": "x"}
                {"type": "topic", "id": "x", "name": "x"}
                {"type": "video", "url": "https://example.org"}
                not json
                {"type": "series", "slug": "%1$s", "name": "Well"}""".formatted(key));

        assertThat(report.get("problems").findValuesAsText("pointer")).containsExactlyInAnyOrder("/event", "/name", "/bio",
                "/nmae", "/slug", "/id");
        assertThat(report.at("/counts/created").asInt()).isEqualTo(1);
        assertThat(report.at("/counts/rejected").asInt()).isEqualTo(6);
    }

    @Test
    void whatWasDeletedComesBackUnderItsId() {
        var topic = made("/v1/topics", object("name", key));
        Writes.delete("/v1/topics/" + topic.get("id").textValue());

        welcome("{\"type\": \"topic\", \"id\": \"%s\", \"name\": \"%s\"}".formatted(topic.get("id").textValue(), key));

        assertThat(shown("/v1/topics/" + topic.get("id").textValue()).get("name").textValue()).isEqualTo(key);
    }

    private String event() {
        return "{\"type\": \"event\", \"slug\": \"%1$s\", \"name\": \"%1$s\"}".formatted(key);
    }

    private String line(String type, String members) {
        return ("{\"type\": \"" + type + "\", \"slug\": \"%1$s\", " + members + "}").formatted(key);
    }

    private String everything() {
        return """
                {"type": "series", "slug": "%1$s", "name": "Series", "website": "https://example.org/"}
                {"type": "topic", "slug": "%1$s", "name": "Topic %1$s"}
                {"type": "speaker", "slug": "%1$s", "name": "Speaker", "links": [{"type": "website", "url": "https://example.org/"}]}
                {"type": "event", "slug": "%1$s", "name": "Event", "series": "%1$s", "startDate": "2013-09-18", "timeZone": "America/Chicago", "languages": ["eng"]}
                {"type": "talk", "slug": "%1$s", "title": "Talk", "event": "%1$s", "abstract": "Long", "speakers": [{"speaker": "%1$s", "role": "moderator", "affiliation": "Example"}], "topics": ["%1$s", "New %1$s"], "startsAt": "2013-09-18T14:00:00-05:00", "duration": "PT45M", "videos": [{"url": "http://youtu.be/dQw4w9WgXcQ?t=5"}], "slides": [{"url": "https://example.org/%1$s.pdf"}], "materials": [{"url": "https://github.com/example/%1$s", "kind": "code"}]}"""
                .formatted(key);
    }
}
