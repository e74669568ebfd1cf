package org.conftalks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.administrator;
import static org.conftalks.Catalogue.unique;
import static org.conftalks.Writes.etag;
import static org.conftalks.Writes.json;
import static org.conftalks.Writes.made;
import static org.conftalks.Writes.object;
import static org.conftalks.Writes.patch;
import static org.conftalks.Writes.post;
import static org.conftalks.Writes.put;
import static org.conftalks.Writes.shown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.conftalks.Noun;
import org.conftalks.Together;
import org.conftalks.Writes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Clients that write the same thing at the same moment lose nothing and break nothing. */
@QuarkusTest
class ConcurrentWritesTest {

    @Test
    void changesOfDifferentMembersBothSurvive() {
        String talk = Noun.TALKS.at(Noun.TALKS.one());
        for (int round = 0; round < 12; round++) {
            String value = "round " + round;
            var answers = Together.all(List.<Callable<Response>> of(() -> patch(talk, object("track", value)),
                    () -> patch(talk, object("room", value)), () -> patch(talk, object("level", value))));

            assertThat(statuses(answers)).containsOnly(200);
            var after = shown(talk);
            assertThat(List.of(after.get("track").textValue(), after.get("room").textValue(), after.get("level").textValue()))
                    .containsOnly(value);
        }
    }

    @Test
    void withIfMatchExactlyOneOfTwoWins() {
        String talk = Noun.TALKS.at(Noun.TALKS.one());
        for (int round = 0; round < 30; round++) {
            String tag = etag(talk);
            String value = "round " + round;
            var answers = Together.each(2,
                    client -> patch(talk, object("subtitle", value + " of " + client), "If-Match", tag));

            assertThat(statuses(answers)).containsExactlyInAnyOrder(200, 412);
            int winner = statuses(answers).indexOf(200);
            assertThat(shown(talk).get("subtitle").textValue()).isEqualTo(value + " of " + winner);
        }
    }

    @Test
    void twentyOfTheSameTitleGetTwentySlugs() {
        var event = Noun.EVENTS.one().get("id");
        String title = unique("Same title");

        var answers = Together.each(20, client -> post("/v1/talks", object("title", title, "event", event)));

        assertThat(statuses(answers)).containsOnly(201);
        assertThat(answers.stream().map(answer -> json(answer.asString()).get("slug").textValue())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(names = { "SLIDES", "VIDEOS", "MATERIALS" }, mode = Mode.EXCLUDE)
    void ofTwoThatChooseTheSameSlugOneGetsIt(Noun noun) {
        for (int round = 0; round < 3; round++) {
            String slug = unique("chosen");
            var bodies = List.of(noun.least().put("slug", slug), noun.least().put("slug", slug),
                    noun.least().put("slug", slug));
            assertThat(statuses(Together.each(3, client -> post("/v1/" + noun, bodies.get(client)))))
                    .containsExactlyInAnyOrder(201, 409, 409);
        }
    }

    @ParameterizedTest
    @EnumSource(names = { "SLIDES", "VIDEOS", "MATERIALS" }, mode = Mode.EXCLUDE)
    void ofSeveralPutsToANewSlugOneMakesIt(Noun noun) {
        for (int round = 0; round < 3; round++) {
            String address = noun.at(unique("put"));
            var bodies = List.of(noun.least(), noun.least(), noun.least());
            var statuses = statuses(Together.each(3, client -> put(address, bodies.get(client))));
            assertThat(statuses).containsOnlyOnce(201).isSubsetOf(200, 201);
        }
    }

    @Test
    void ofSeveralPutsThatOnlyMakeOneWins() {
        for (int round = 0; round < 3; round++) {
            String address = Noun.TOPICS.at(unique("put"));
            var statuses = statuses(Together.each(3, client -> put(address, Noun.TOPICS.least(), "If-None-Match", "*")));
            assertThat(statuses).containsExactlyInAnyOrder(201, 412, 412);
        }
    }

    @ParameterizedTest
    @EnumSource(names = { "SLIDES", "VIDEOS", "MATERIALS" })
    void whatIsAddedToOneTalkIsAllThere(Noun noun) {
        String talk = Noun.TALKS.at(Noun.TALKS.one());

        var answers = Together.each(12, client -> post(talk + "/" + noun, noun.least()));

        assertThat(statuses(answers)).containsOnly(201);
        assertThat(shown(talk).get(noun.toString())).hasSize(12);
    }

    @Test
    void theSameVideoIsAddedOnce() {
        String talk = Noun.TALKS.at(Noun.TALKS.one());

        var answers = Together.each(6,
                client -> post(talk + "/videos", object("url", "https://youtu.be/QiHX1Rn2IT" + (client % 2))));

        assertThat(statuses(answers)).containsExactlyInAnyOrder(201, 201, 409, 409, 409, 409);
        assertThat(shown(talk).get("videos")).hasSize(2);
    }

    @Test
    void speakersThatSeveralAddWithIfMatchAreAllThere() {
        String talk = Noun.TALKS.at(Noun.TALKS.one());

        Together.each(6, client -> addSpeaker(talk, made("/v1/speakers", object("name", "Speaker " + client)).get("id")));

        assertThat(shown(talk).get("speakers")).hasSize(6);
    }

    private static int addSpeaker(String talk, JsonNode speaker) {
        for (int attempt = 1; attempt < 50; attempt++) {
            var answer = Writes.answered(200, administrator().get(talk));
            var tag = etag(talk);
            if (!shown(talk).equals(answer)) {
                continue;
            }
            var speakers = answer.withArray("speakers").deepCopy();
            speakers.add(speaker);
            int status = patch(talk, object("speakers", speakers), "If-Match", tag).statusCode();
            if (status == 200 && etag(talk) != null) {
                return attempt;
            }
            assertThat(status).isEqualTo(412);
        }
        throw new AssertionError("never got its turn");
    }

    @Test
    void aNewTopicThatSeveralNameIsMadeOnce() {
        var event = Noun.EVENTS.one().get("id");
        for (int round = 0; round < 5; round++) {
            String name = unique("Novel");
            var answers = Together.each(6, client -> post("/v1/talks", object("title", unique("x"), "event", event, "topics",
                    List.of(client % 2 == 0 ? name : name.toUpperCase()))));

            assertThat(statuses(answers)).containsOnly(201);
            assertThat(new HashSet<>(
                    answers.stream().map(answer -> json(answer.asString()).at("/topics/0/id").textValue()).toList()))
                    .hasSize(1);
        }
    }

    @Test
    void newTopicsNamedInOppositeOrdersDoNotBlockEachOther() {
        var event = Noun.EVENTS.one().get("id");
        for (int round = 0; round < 8; round++) {
            String one = unique("One");
            String other = unique("Other");
            var answers = Together.each(6, client -> post("/v1/talks", object("title", unique("x"), "event", event, "topics",
                    client % 2 == 0 ? List.of(one, other) : List.of(other, one))));

            assertThat(statuses(answers)).containsOnly(201);
        }
    }

    @Test
    void eventsThatSeveralCoLocateWithEachOtherDoNotBlock() {
        for (int round = 0; round < 5; round++) {
            var one = Noun.EVENTS.one().get("id");
            var other = Noun.EVENTS.one().get("id");
            var answers = Together.all(List.<Callable<Response>> of(
                    () -> patch(Noun.EVENTS.at(one.textValue()), object("coLocatedWith", List.of(other))),
                    () -> patch(Noun.EVENTS.at(other.textValue()), object("coLocatedWith", List.of(one))),
                    () -> patch(Noun.EVENTS.at(one.textValue()), object("city", "Zürich")),
                    () -> patch(Noun.EVENTS.at(other.textValue()), object("city", "Bern"))));

            assertThat(statuses(answers)).containsOnly(200);
            assertThat(shown(Noun.EVENTS.at(one.textValue())).at("/coLocatedWith/0/id")).isEqualTo(other);
            assertThat(shown(Noun.EVENTS.at(other.textValue())).at("/coLocatedWith/0/id")).isEqualTo(one);
        }
    }

    @Test
    void anEventAndItsTalksCanBeChangedByAllAtOnce() {
        var event = Noun.EVENTS.one();
        String at = Noun.EVENTS.at(event);
        var talks = IntStream.range(0, 4)
                .mapToObj(number -> made("/v1/talks", object("title", "T" + number, "event", event.get("id")))).toList();
        for (int round = 0; round < 6; round++) {
            String day = "2027-03-0" + (round + 1);
            String visibility = round % 2 == 0 ? "draft" : "published";
            var clients = new ArrayList<Callable<Response>>(List.of(
                    () -> patch(at, object("startDate", day)), () -> patch(at, object("visibility", visibility)),
                    () -> patch(at, object("timeZone", day.endsWith("1") ? "Europe/Zurich" : "Asia/Tokyo")),
                    () -> post("/v1/talks", object("title", unique("New"), "event", event.get("id"))),
                    () -> put(Noun.EVENTS.at(unique("put")),
                            object("name", "Beside", "coLocatedWith", List.of(event.get("id"))))));
            for (var talk : talks) {
                clients.add(() -> patch(Noun.TALKS.at(talk), object("visibility", visibility, "room", day)));
                clients.add(() -> post(Noun.TALKS.at(talk) + "/slides", Noun.SLIDES.least()));
            }

            var answers = Together.all(clients);

            assertThat(statuses(answers)).containsOnly(200, 201);
        }
        assertThat(talks).allSatisfy(talk -> assertThat(shown(Noun.TALKS.at(talk)).get("slides")).hasSize(6));
    }

    @Test
    void whatIsDeletedWhileOthersWriteIsGoneOrRefused() {
        for (int round = 0; round < 6; round++) {
            var event = Noun.EVENTS.one();
            var speaker = Noun.SPEAKERS.one();
            var talk = made("/v1/talks",
                    object("title", unique("x"), "event", event.get("id"), "speakers", List.of(speaker.get("id"))));

            var answers = Together.all(List.<Callable<Response>> of(
                    () -> Writes.delete(Noun.EVENTS.at(event) + "?cascade=true"),
                    () -> Writes.delete(Noun.SPEAKERS.at(speaker) + "?cascade=true"),
                    () -> patch(Noun.TALKS.at(talk), object("room", "x")),
                    () -> post(Noun.TALKS.at(talk) + "/videos", Noun.VIDEOS.least()),
                    () -> post("/v1/talks",
                            object("title", unique("x"), "event", event.get("id"), "speakers", List.of(speaker.get("id")))),
                    () -> Writes.delete(Noun.TALKS.at(talk))));

            assertThat(statuses(answers)).isSubsetOf(200, 201, 204, 404, 409, 410, 422);
        }
    }

    private static List<Integer> statuses(List<Response> answers) {
        return answers.stream().map(Response::statusCode).toList();
    }
}
