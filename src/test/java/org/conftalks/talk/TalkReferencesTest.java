package org.conftalks.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Catalogue.unique;
import static org.conftalks.Writes.delete;
import static org.conftalks.Writes.etag;
import static org.conftalks.Writes.invalid;
import static org.conftalks.Writes.made;
import static org.conftalks.Writes.object;
import static org.conftalks.Writes.patch;
import static org.conftalks.Writes.patched;
import static org.conftalks.Writes.post;
import static org.conftalks.Writes.shown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.conftalks.Noun;
import org.conftalks.Writes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;

/** How a talk refers to its event, speakers, topics and the talk that contains it. */
@QuarkusTest
class TalkReferencesTest {

    @Test
    void aReferenceIsAnIdASlugOrWhatAReadGave() {
        var event = Noun.EVENTS.one();
        for (Object reference : waysToName(event)) {
            assertThat(made("/v1/talks", object("title", "x", "event", reference)).at("/event/id")).isEqualTo(event.get("id"));
        }
        var talk = Noun.TALKS.one();
        for (Object reference : waysToName(talk)) {
            assertThat(talkWith("parent", reference).at("/parent/id")).isEqualTo(talk.get("id"));
        }
        var speaker = Noun.SPEAKERS.one();
        for (Object reference : waysToName(speaker)) {
            assertThat(talkWith("speakers", List.of(reference)).at("/speakers/0/id")).isEqualTo(speaker.get("id"));
            assertThat(talkWith("speakers", List.of(object("speaker", reference))).at("/speakers/0/id"))
                    .isEqualTo(speaker.get("id"));
        }
        var topic = Noun.TOPICS.one();
        for (Object reference : waysToName(topic)) {
            assertThat(talkWith("topics", List.of(reference)).at("/topics/0/id")).isEqualTo(topic.get("id"));
        }
    }

    @Test
    void aReferenceThatLeadsNowhereIsNamed() {
        var speaker = Noun.SPEAKERS.one().get("slug");
        var deleted = Noun.EVENTS.one();
        delete(Noun.EVENTS.at(deleted));
        var renamed = Noun.EVENTS.one();
        patched(Noun.EVENTS.at(renamed), object("slug", unique("renamed")));
        for (Object nothing : new Object[] { unique("never"), UUID.randomUUID(), deleted.get("id"), deleted.get("slug") }) {
            invalid(post("/v1/talks", object("title", "x", "event", nothing)), "/event");
            invalid(post("/v1/talks", Noun.TALKS.least().<ObjectNode> setAll(object("parent", nothing))), "/parent");
            invalid(post("/v1/talks", Noun.TALKS.least().<ObjectNode> setAll(object("speakers", List.of(speaker, nothing)))),
                    "/speakers/1");
            invalid(post("/v1/talks", Noun.TALKS.least().<ObjectNode> setAll(
                    object("speakers", List.of(speaker, object("speaker", nothing))))), "/speakers/1/speaker");
        }
        invalid(post("/v1/talks", Noun.TALKS.least().<ObjectNode> setAll(object("topics", List.of(UUID.randomUUID())))),
                "/topics/0");
        invalid(post("/v1/events", object("name", "x", "series", unique("never"))), "/series");
        invalid(post("/v1/events", object("name", "x", "coLocatedWith", List.of(renamed.get("id"), unique("never")))),
                "/coLocatedWith/1");
    }

    @Test
    void aTalkIsNotWithinItself() {
        var talk = Noun.TALKS.one();

        invalid(patch(Noun.TALKS.at(talk), object("parent", talk.get("id"))), "/parent");
    }

    @Test
    void theOrderOfTheSpeakersIsTheOneGiven() {
        var speakers = new ArrayList<JsonNode>();
        for (int number = 0; number < 5; number++) {
            speakers.add(Noun.SPEAKERS.one().get("id"));
        }
        String talk = Noun.TALKS.at(talkWith("speakers", speakers));
        assertThat(shown(talk).get("speakers").findValues("id")).isEqualTo(speakers);

        Collections.reverse(speakers);
        assertThat(patched(talk, object("speakers", speakers)).get("speakers").findValues("id")).isEqualTo(speakers);
        Collections.rotate(speakers, 2);
        speakers.remove(1);
        assertThat(patched(talk, object("speakers", speakers)).get("speakers").findValues("id")).isEqualTo(speakers);
        assertThat(shown(talk).get("speakers").findValuesAsText("order")).containsExactly("1", "2", "3", "4");
        assertThat(shown("/v1/talks?speaker=" + speakers.get(0).textValue()).at("/items/0/speakers").findValues("id"))
                .isEqualTo(speakers);
    }

    @Test
    void aSpeakerMayHaveSeveralRolesButEachOnce() {
        var speaker = Noun.SPEAKERS.one().get("id");

        assertThat(talkWith("speakers", List.of(speaker, object("speaker", speaker, "role", "moderator"))).get("speakers"))
                .hasSize(2);
        invalid(post("/v1/talks", Noun.TALKS.least().<ObjectNode> setAll(
                object("speakers", List.of(speaker, object("speaker", speaker, "role", "speaker"))))), "/speakers/1");
    }

    @Test
    void whatWasTrueAtTheEventIsKeptWithTheTalk() {
        var speaker = Noun.SPEAKERS.one();
        var billed = object("speaker", speaker.get("slug"), "role", "panelist", "creditedAs", "G. K.-H.", "affiliation",
                "Xen Project",
                "jobTitle", "Maintainer");
        String talk = Noun.TALKS.at(talkWith("speakers", List.of(billed)));

        patched(Noun.SPEAKERS.at(speaker), object("name", "Renamed", "slug", unique("renamed")));

        var shown = shown(talk).at("/speakers/0");
        assertThat(shown.get("name").textValue()).isEqualTo("Renamed");
        for (String member : List.of("role", "creditedAs", "affiliation", "jobTitle")) {
            assertThat(shown.get(member)).isEqualTo(billed.get(member));
        }
    }

    @Test
    void aRenamedSpeakerShowsInEveryTalkAndChangesItsTag() {
        var speaker = Noun.SPEAKERS.one();
        var talks = Stream.of(1, 2).map(number -> Noun.TALKS.at(talkWith("speakers", List.of(speaker.get("id"))))).toList();
        var tags = talks.stream().map(Writes::etag).toList();

        patched(Noun.SPEAKERS.at(speaker), object("name", "Renamed"));

        for (int number = 0; number < 2; number++) {
            assertThat(shown(talks.get(number)).at("/speakers/0/name").textValue()).isEqualTo("Renamed");
            assertThat(etag(talks.get(number))).isNotEqualTo(tags.get(number));
        }
    }

    @Test
    void anUnknownTopicIsMadeByItsName() {
        String name = unique("Distributed Systems");

        var topic = talkWith("topics", List.of(name)).at("/topics/0");

        assertThat(topic.get("name").textValue()).isEqualTo(name);
        assertThat(shown(Noun.TOPICS.at(topic.get("slug").textValue())).at("/counts/talks").intValue()).isEqualTo(1);
        assertThat(talkWith("topics", List.of(object("name", unique("Beside")))).get("topics")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "%s", "  %s ", "%S" })
    void aTopicThatIsKnownByItsNameIsTaken(String spelling) {
        String name = unique("Énoncé");
        var topic = made("/v1/topics", object("name", name));

        assertThat(talkWith("topics", List.of(spelling.formatted(name))).at("/topics/0/id")).isEqualTo(topic.get("id"));
    }

    @Test
    void aTopicThatIsNamedTwiceIsThereOnce() {
        String name = unique("Twice");

        assertThat(talkWith("topics", List.of(name, name.toUpperCase(), name.toLowerCase())).get("topics")).hasSize(1);
    }

    @Test
    void aRefusedTalkMakesNoTopic() {
        String name = unique("Unmade");

        invalid(post("/v1/talks", object("title", "x", "event", unique("never"), "topics", List.of(name))), "/event");

        assertThat(shown("/v1/topics?q=" + name).get("items")).isEmpty();
    }

    private static List<Object> waysToName(ObjectNode one) {
        return List.of(one.get("id"), one.get("slug"), one.get("id").textValue().toUpperCase(), object("id", one.get("id")),
                object("slug", one.get("slug")), object("id", one.get("id"), "slug", one.get("slug"), "name", "x", "self",
                        one.get("self")));
    }

    private static ObjectNode talkWith(String member, Object value) {
        return made("/v1/talks", Noun.TALKS.least().<ObjectNode> setAll(object(member, value)));
    }
}
