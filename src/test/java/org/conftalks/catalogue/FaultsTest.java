package org.conftalks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Catalogue.unique;
import static org.conftalks.Writes.answered;
import static org.conftalks.Writes.invalid;
import static org.conftalks.Writes.made;
import static org.conftalks.Writes.object;
import static org.conftalks.Writes.patch;
import static org.conftalks.Writes.patched;
import static org.conftalks.Writes.post;
import static org.conftalks.Writes.put;
import static org.conftalks.Writes.shown;

import java.util.List;
import java.util.stream.IntStream;

import org.conftalks.Noun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;

/** What is wrong with a body is told all at once, each with a pointer to the very member. */
@QuarkusTest
class FaultsTest {

    @ParameterizedTest
    @CsvSource({ "SERIES, /name", "EVENTS, /name", "TALKS, /title /event", "SPEAKERS, /name", "TOPICS, /name", "SLIDES, /url",
            "VIDEOS, /url", "MATERIALS, /url" })
    void whatIsRequiredIsNamed(Noun noun, String pointers) {
        invalid(post(noun.home(), "{}"), pointers.split(" "));
        var one = noun.one();
        invalid(put(noun.at(one), "{}"), pointers.split(" "));
        var nothing = object();
        for (String pointer : pointers.split(" ")) {
            nothing.putNull(pointer.substring(1));
        }
        invalid(patch(noun.at(one), nothing), pointers.split(" "));
        assertThat(shown(noun.at(one))).isEqualTo(one);
    }

    @Test
    void everyFaultOfATalkIsNamed() {
        var speaker = Noun.SPEAKERS.one().get("slug");

        invalid(post("/v1/talks", """
                {"title": "", "event": "%s", "parent": {"name": "no reference"}, "kind": "speech", "featured": "yes",
                 "languages": ["en", "qqqq-nonsense", 5], "date": "2027-02-30", "startsAt": "at nine", "duration": "PT0S",
                 "statusReason": "none needed", "speakers": [%s, "%s", {"speaker": "%s", "role": "boss", "affiliation": 7},
                 {"speaker": %s, "shoeSize": 43}, 5, {}], "topics": [null, ["x"], ""],
                 "slidesAvailability": {"state": "perhaps", "until": "soon"}, "recordingAvailability": {"since": "2027-01-01"},
                 "externalIds": [{"source": "x"}, {"source": "x", "value": "", "more": 1}, "x"],
                 "visibility": "secret", "unknown": null, "a/b~c": 1, "": 2}
                """.formatted(unique("never"), speaker, unique("never"), unique("never"), Noun.SPEAKERS.one().get("slug"))),
                "/title", "/event", "/parent", "/kind", "/featured", "/languages/1", "/languages/2", "/date", "/startsAt",
                "/duration", "/statusReason", "/speakers/1", "/speakers/2/speaker", "/speakers/2/role",
                "/speakers/2/affiliation",
                "/speakers/3/shoeSize", "/speakers/4", "/speakers/5", "/topics/0", "/topics/1", "/topics/2",
                "/slidesAvailability/state", "/slidesAvailability/until", "/recordingAvailability/state",
                "/externalIds/0/value", "/externalIds/1/value", "/externalIds/1/more", "/externalIds/2", "/visibility",
                "/unknown", "/a~1b~0c", "/");
    }

    @Test
    void aSpeakerThatIsRepeatedIsNamedWhereItStands() {
        var speaker = Noun.SPEAKERS.one().get("slug");
        var event = Noun.EVENTS.one().get("id");

        invalid(post("/v1/talks", object("title", "x", "event", event, "speakers", List.of(unique("never"), speaker, speaker))),
                "/speakers/0", "/speakers/2");
    }

    @Test
    void everyFaultOfAnEventIsNamed() {
        invalid(post("/v1/events", """
                {"name": "x", "series": "%s", "kind": "party", "startDate": "2027-03-02", "endDate": "2027-03-01",
                 "datePrecision": "hour", "timeZone": "Mars/Olympus", "country": "ch", "latitude": 91, "longitude": "8.5",
                 "attendance": "maybe", "status": "moved", "website": "ftp://example.org/", "logoUrl": "logo.png",
                 "languages": "en", "coLocatedWith": ["%s", {}]}
                """.formatted(unique("never"), unique("never"))),
                "/series", "/kind", "/endDate", "/datePrecision", "/timeZone", "/country", "/latitude", "/longitude",
                "/attendance", "/status", "/website", "/logoUrl", "/languages", "/coLocatedWith/0", "/coLocatedWith/1");
        invalid(post("/v1/events", object("name", "x", "latitude", 5)), "/longitude");
        invalid(post("/v1/events", object("name", "x", "endDate", "2027-03-01")), "/endDate");
    }

    @Test
    void everyFaultOfASpeakerIsNamed() {
        invalid(post("/v1/speakers", """
                {"name": "x\\ny", "photoUrl": "javascript:alert(1)", "bio": 5,
                 "links": [{}, {"type": "website", "url": "mailto:x@example.org"}, "https://example.org/", null,
                           {"type": "", "url": "https://example.org/", "label": "x"}]}
                """), "/name", "/photoUrl", "/bio", "/links/0/type", "/links/0/url", "/links/1/url", "/links/2", "/links/3",
                "/links/4/type", "/links/4/label");
    }

    @Test
    void everyFaultOfAVideoIsNamed() {
        invalid(post(Noun.VIDEOS.home(), """
                {"url": "https://", "role": "mane", "duration": "-PT1S", "startOffset": "PT10M", "endOffset": "PT5M",
                 "bytes": 1.5, "publishedAt": "2027-01-01", "thumbnailUrl": "//example.org/x.jpg", "language": "english"}
                """), "/url", "/role", "/duration", "/endOffset", "/bytes", "/publishedAt", "/thumbnailUrl", "/language");
    }

    @ParameterizedTest
    @EnumSource
    void aReadOnlyMemberMaySayWhatItSaysAlreadyAndNothingElse(Noun noun) {
        var one = noun.one();
        for (String member : List.of("id", "self", "createdAt", "updatedAt")) {
            assertThat(patched(noun.at(one), object(member, one.get(member)))).isEqualTo(one);
            invalid(patch(noun.at(one), object(member, "2001-01-01T00:00:00Z")), "/" + member);
            invalid(put(noun.at(one), noun.least().put(member, 5)), "/" + member);
            invalid(post(noun.home(), noun.least().set(member, one.get(member))), "/" + member);
        }
        assertThat(shown(noun.at(one))).isEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({ "SERIES, counts", "EVENTS, counts", "EVENTS, tracks", "EVENTS, rooms", "SPEAKERS, counts", "TOPICS, counts",
            "TALKS, slides", "TALKS, videos", "TALKS, materials", "SLIDES, talk", "SLIDES, event", "VIDEOS, talk",
            "VIDEOS, event", "VIDEOS, provider", "VIDEOS, providerId", "VIDEOS, embedUrl", "SLIDES, provider",
            "SLIDES, providerId", "SLIDES, embedUrl", "MATERIALS, talk", "MATERIALS, event" })
    void whatIsComputedCannotBeSet(Noun noun, String member) {
        var one = noun.one();

        invalid(patch(noun.at(one), object(member, List.of("other"))), "/" + member);
        if (one.has(member)) {
            assertThat(answered(200, put(noun.at(one), one))).isEqualTo(one);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMisspeltMemberIsNotLostInSilence(Noun noun) {
        var one = noun.one();

        invalid(patch(noun.at(one), object("Title", "x", "visiblity", "draft")), "/Title", "/visiblity");
        assertThat(shown(noun.at(one))).isEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({ "TALKS, speakers, 100", "TALKS, topics, 100", "TALKS, languages, 20", "EVENTS, languages, 20",
            "EVENTS, coLocatedWith, 100", "SPEAKERS, links, 50", "TALKS, externalIds, 50" })
    void moreElementsThanAreAllowedAreRefused(Noun noun, String member, int most) {
        var one = noun.one();
        var tooMany = IntStream.rangeClosed(0, most).mapToObj(number -> "x" + number).toList();

        invalid(patch(noun.at(one), object(member, tooMany)), "/" + member);
    }

    @Test
    void aHundredSpeakersAndTopicsAreAllowed() {
        var speakers = IntStream.range(0, 100).mapToObj(number -> made("/v1/speakers", object("name", "S" + number)))
                .map(speaker -> speaker.get("id")).toList();
        var topics = IntStream.range(0, 100).mapToObj(number -> unique("topic") + "x").toList();

        var talk = made("/v1/talks", Noun.TALKS.least().<ObjectNode> setAll(
                object("speakers", speakers, "topics", topics)));

        assertThat(talk.get("speakers").findValues("id")).isEqualTo(speakers);
        assertThat(talk.get("topics")).hasSize(100);
    }
}
