package org.conftalks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.get;
import static org.conftalks.Catalogue.unique;
import static org.conftalks.Writes.delete;
import static org.conftalks.Writes.json;
import static org.conftalks.Writes.made;
import static org.conftalks.Writes.object;
import static org.conftalks.Writes.patched;
import static org.conftalks.Writes.post;
import static org.conftalks.Writes.refused;
import static org.conftalks.Writes.shown;

import java.util.List;
import java.util.Map;

import org.conftalks.Noun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;

/** What goes with a deleted resource, what stays, and what is told of it. */
@QuarkusTest
class DeletionTest {

    @ParameterizedTest
    @EnumSource
    void aDeletedOneIsToldToWhoeverAsksWhatChanged(Noun noun) {
        var one = noun.one();
        String since = mark(noun);

        delete(noun.at(one));

        assertThat(deletedSince(noun, since)).contains(one.get("id").textValue());
    }

    @ParameterizedTest
    @EnumSource(names = { "SERIES", "EVENTS", "TALKS", "SPEAKERS", "TOPICS" })
    void itIsGoneByItsSlugsToo(Noun noun) {
        var one = noun.one();
        String slug = unique("renamed");
        patched(noun.at(one), object("slug", slug));

        delete(noun.at(slug));

        for (String address : new String[] { one.get("id").textValue(), one.get("slug").textValue(), slug }) {
            refused(410, get(noun.at(address)));
            refused(410, delete(noun.at(address)));
        }
    }

    /** The explorer accepts nothing but errors of what answers without content. */
    @ParameterizedTest
    @EnumSource
    void whateverIsAcceptedThereIsNothingToTell(Noun noun) {
        assertThat(delete(noun.at(noun.one()), "Accept", "application/problem+json").statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({ "SERIES, series", "EVENTS, event", "SPEAKERS, speakers", "TOPICS, topics" })
    void whatOthersNeedIsDeletedOnlyWhenToldSo(Noun noun, String member) {
        var needed = noun.one();
        var dependant = noun == Noun.SERIES ? made("/v1/events", Noun.EVENTS.least().set("series", needed.get("id")))
                : made("/v1/talks", Noun.TALKS.least().<ObjectNode> set(member, noun == Noun.EVENTS ? needed.get("id")
                        : object("", List.of(needed.get("id"))).get("")));
        Noun dependants = noun == Noun.SERIES ? Noun.EVENTS : Noun.TALKS;

        for (String address : new String[] { noun.at(needed), noun.at(needed) + "?cascade=false" }) {
            assertThat(refused(409, delete(address)).get("detail").textValue()).contains("cascade=true");
        }
        assertThat(shown(dependants.at(dependant))).isEqualTo(dependant);
        assertThat(delete(noun.at(needed) + "?cascade=true").statusCode()).isEqualTo(204);

        refused(410, get(noun.at(needed)));
        if (noun == Noun.EVENTS) {
            refused(410, get(dependants.at(dependant)));
        } else {
            var after = shown(dependants.at(dependant));
            assertThat(after.path(member)).isEmpty();
            assertThat(after.get("updatedAt").textValue()).isGreaterThan(dependant.get("updatedAt").textValue());
        }
    }

    @Test
    void anEventTakesItsTalksAndAllTheyLeftWithIt() {
        var event = Noun.EVENTS.one();
        var neighbour = made("/v1/events",
                Noun.EVENTS.least().set("coLocatedWith", object("", List.of(event.get("id"))).get("")));
        var speaker = Noun.SPEAKERS.one();
        var talk = made("/v1/talks", object("title", "x", "event", event.get("id"), "speakers", List.of(speaker.get("id"))));
        var left = Map.of(Noun.SLIDES, left(talk, Noun.SLIDES), Noun.VIDEOS, left(talk, Noun.VIDEOS), Noun.MATERIALS,
                left(talk, Noun.MATERIALS));
        var since = Map.of(Noun.TALKS, mark(Noun.TALKS), Noun.SLIDES, mark(Noun.SLIDES), Noun.VIDEOS, mark(Noun.VIDEOS),
                Noun.MATERIALS, mark(Noun.MATERIALS));

        delete(Noun.EVENTS.at(event) + "?cascade=true");

        refused(410, get(Noun.TALKS.at(talk)));
        refused(410, get(Noun.TALKS.at(talk.get("slug").textValue())));
        assertThat(deletedSince(Noun.TALKS, since.get(Noun.TALKS))).contains(talk.get("id").textValue());
        left.forEach((noun, one) -> {
            refused(410, get(noun.at(one)));
            assertThat(deletedSince(noun, since.get(noun))).contains(one.get("id").textValue());
        });
        assertThat(shown(Noun.SPEAKERS.at(speaker)).at("/counts/talks").intValue()).isZero();
        var alone = shown(Noun.EVENTS.at(neighbour));
        assertThat(alone.get("coLocatedWith")).isEmpty();
        assertThat(alone.get("updatedAt").textValue()).isGreaterThan(neighbour.get("updatedAt").textValue());
    }

    @ParameterizedTest
    @ValueSource(strings = { "SLIDES", "VIDEOS", "MATERIALS" })
    void aTalkTakesWhatItLeftWithIt(Noun noun) {
        var talk = Noun.TALKS.one();
        var one = left(talk, noun);
        String since = mark(noun);

        assertThat(delete(Noun.TALKS.at(talk)).statusCode()).isEqualTo(204);

        refused(410, get(noun.at(one)));
        assertThat(deletedSince(noun, since)).contains(one.get("id").textValue());
    }

    @Test
    void theTalksWithinADeletedTalkStay() {
        var session = Noun.TALKS.one();
        var lightning = made("/v1/talks", Noun.TALKS.least().set("parent", session.get("id")));

        assertThat(delete(Noun.TALKS.at(session)).statusCode()).isEqualTo(204);

        assertThat(shown(Noun.TALKS.at(lightning)).has("parent")).isFalse();
    }

    @Test
    void theTalksOfADeletedSpeakerKeepTheOrderOfTheOthers() {
        var speakers = List.of(Noun.SPEAKERS.one(), Noun.SPEAKERS.one(), Noun.SPEAKERS.one());
        var talk = made("/v1/talks", Noun.TALKS.least().<ObjectNode> set("speakers",
                object("", speakers.stream().map(speaker -> speaker.get("id")).toList()).get("")));

        delete(Noun.SPEAKERS.at(speakers.get(1)) + "?cascade=true");

        var billed = shown(Noun.TALKS.at(talk)).get("speakers");
        assertThat(billed.findValues("id")).containsExactly(speakers.get(0).get("id"), speakers.get(2).get("id"));
        assertThat(billed.findValuesAsText("order")).containsExactly("1", "2");
        var same = shown(Noun.TALKS.at(talk));
        assertThat(patched(Noun.TALKS.at(talk), object())).isEqualTo(same);
    }

    @Test
    void theExternalIdsOfADeletedOneAreFree() {
        var ids = List.of(Map.of("source", "test", "value", unique("x")));
        var one = made("/v1/topics", object("name", unique("x"), "externalIds", ids));
        refused(409, post("/v1/topics", object("name", unique("x"), "externalIds", ids)));

        delete(Noun.TOPICS.at(one));

        made("/v1/topics", object("name", unique("x"), "externalIds", ids));
    }

    @Test
    void cascadeIsTrueOrFalse() {
        var event = Noun.EVENTS.one();
        for (String query : new String[] { "cascade=yes", "cascade=", "cascade=true&cascade=true", "Cascade=true",
                "force=true" }) {
            refused(400, delete(Noun.EVENTS.at(event) + "?" + query));
        }
        assertThat(shown(Noun.EVENTS.at(event))).isEqualTo(event);
    }

    private static ObjectNode left(ObjectNode talk, Noun noun) {
        return made(Noun.TALKS.at(talk) + "/" + noun, noun.least());
    }

    private static String mark(Noun noun) {
        return get("/v1/" + noun + "?limit=1").jsonPath().getString("page.asOf");
    }

    private static List<String> deletedSince(Noun noun, String since) {
        var page = json(get("/v1/" + noun + "?limit=100&deleted=include&sort=-updatedAt&updatedSince=" + since).asString());
        return page.get("deleted").findValuesAsText("id");
    }
}
