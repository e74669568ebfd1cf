package org.conftalks.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.problem;
import static org.conftalks.Api.readAsAdministrator;
import static org.conftalks.Catalogue.unique;
import static org.conftalks.Writes.invalid;
import static org.conftalks.Writes.made;
import static org.conftalks.Writes.object;
import static org.conftalks.Writes.shown;

import java.util.List;

import org.conftalks.Writes;
import org.conftalks.grant.Callers.Caller;
import org.conftalks.grant.World.Side;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What somebody has a role for ends where it ends: by way of references, moves, neighbours, imports and lists. */
@QuarkusTest
class ReachTest {

    @Test
    void aTalkCannotBeMovedToWhereOneMayNothing() {
        var world = new World();
        var editor = Callers.with("editor", "series", world.series(Side.OWN));
        String own = "/v1/talks/" + world.talk(Side.OWN, false);

        problem(403, editor.patch(own, object("event", world.event(Side.FOREIGN, false))), own);
        invalid(editor.patch(own, object("event", world.event(Side.FOREIGN, true))), "/event");
        problem(403, editor.patch("/v1/talks/" + world.talk(Side.FOREIGN, false),
                object("event", world.event(Side.OWN, false))), "a foreign talk");
        assertThat(editor.patch(own, object("event", world.event(Side.OWN, false))).statusCode()).isEqualTo(200);
    }

    @Test
    void anEventIsTakenIntoASeriesByWhoHasBoth() {
        var world = new World();
        String event = world.event(Side.OWN, false);
        var ofTheEvent = Callers.with("organiser", "event", event);

        problem(403, Callers.with("organiser", "series", world.series(Side.OWN)).patch("/v1/events/" + event,
                object("series", world.series(Side.FOREIGN))), event);
        assertThat(ofTheEvent.patch("/v1/events/" + event, object("city", "Bern")).statusCode()).isEqualTo(200);
        problem(403, ofTheEvent.post("/v1/events", object("name", "Another", "series", world.series(Side.OWN))), "a series");
        problem(403, ofTheEvent.patch("/v1/series/" + world.series(Side.OWN), object("description", "x")), "its series");
    }

    @Test
    void aForeignEventIsNoNeighbourByOnesOwnWord() {
        var world = new World();
        String own = world.event(Side.OWN, false);
        String foreign = world.event(Side.FOREIGN, false);
        var organiser = Callers.with("organiser", "series", world.series(Side.OWN));
        String before = Writes.etag("/v1/events/" + foreign);

        problem(403, organiser.patch("/v1/events/" + own, object("coLocatedWith", List.of(foreign))), own);
        assertThat(Writes.etag("/v1/events/" + foreign)).isEqualTo(before);

        Writes.patched("/v1/events/" + own, object("coLocatedWith", List.of(foreign)));
        assertThat(organiser.delete("/v1/events/" + own).statusCode()).isEqualTo(204);
    }

    @Test
    void whatIsADraftAgainIsGoneForOthersOnly() {
        var world = new World();
        String talk = world.talk(Side.OWN, false);
        String asOf = readAsAdministrator("/v1/talks?limit=1").getString("page.asOf");
        String changes = "/v1/talks?limit=100&sort=-updatedAt&deleted=include&updatedSince=" + asOf;

        Writes.patched("/v1/talks/" + talk, object("visibility", "draft"));

        var own = Callers.with("editor", "series", world.series(Side.OWN)).get(changes).jsonPath();
        assertThat(own.getList("items.id")).contains(talk);
        assertThat(own.getList("deleted.id")).doesNotContain(talk);
        var foreign = Callers.with("editor", "series", world.series(Side.FOREIGN)).get(changes).jsonPath();
        assertThat(foreign.getList("items.id")).doesNotContain(talk);
        assertThat(foreign.getList("deleted.id")).contains(talk);
    }

    @Test
    void whatOneDoesNotSeeIsNotLostByAChange() {
        var world = new World();
        String hidden = world.event(Side.FOREIGN, true);
        String own = world.event(Side.OWN, false);
        Writes.patched("/v1/events/" + own, object("coLocatedWith", List.of(hidden)));
        String topic = made("/v1/topics", object("name", unique("Secret"), "visibility", "draft")).get("id").textValue();
        var talk = made("/v1/talks", object("title", "A talk", "event", own, "topics", List.of(topic)));
        var editor = Callers.with("editor", "series", world.series(Side.OWN));

        assertThat(editor.get("/v1/events/" + own).jsonPath().getList("coLocatedWith")).isEmpty();
        assertThat(editor.patch("/v1/events/" + own, object("city", "Genf", "coLocatedWith", List.of())).statusCode())
                .isEqualTo(200);
        assertThat(editor.patch("/v1/talks/" + talk.get("id").textValue(), object("topics", List.of("Open"))).statusCode())
                .isEqualTo(200);

        assertThat(readAsAdministrator("/v1/events/" + own).getList("coLocatedWith.id")).containsExactly(hidden);
        assertThat(readAsAdministrator("/v1/talks/" + talk.get("id").textValue()).getList("topics.id")).hasSize(2)
                .contains(topic);
    }

    @Test
    void topicsOfOnesOwnDraftsAreSeenAndCanBeTakenOff() {
        var world = new World();
        var editor = Callers.with("editor", "series", world.series(Side.OWN));
        String talk = "/v1/talks/" + world.talk(Side.OWN, true);
        String word = unique("Secret");

        assertThat(editor.patch(talk, object("topics", List.of(word))).jsonPath().getList("topics.name")).containsExactly(word);
        String topic = "/v1/topics/" + editor.get(talk).jsonPath().getString("topics[0].slug");
        assertThat(editor.get(topic).statusCode()).isEqualTo(200);
        problem(404, Callers.with("editor", "series", world.series(Side.FOREIGN)).get(topic), topic);

        assertThat(editor.patch(talk, object("topics", List.of())).jsonPath().getList("topics")).isEmpty();
    }

    @Test
    void draftsOfOthersAreInNoListCountOrReference() {
        var world = new World();
        var reader = Callers.with("reader", "series", world.series(Side.OWN));
        String own = world.talk(Side.OWN, true);
        String foreign = world.talk(Side.FOREIGN, true);

        assertThat(reader.get("/v1/talks?id=" + own + "," + foreign + "&total=true").jsonPath().getList("items.id"))
                .containsExactly(own);
        assertThat(reader.get("/v1/talks?id=" + own + "," + foreign + "&total=true").jsonPath().getInt("page.total"))
                .isEqualTo(1);
        assertThat(reader.get("/v1/speakers/" + world.speaker(Side.OWN)).jsonPath().getInt("counts.talks")).isEqualTo(2);
        assertThat(reader.get("/v1/speakers/" + world.speaker(Side.FOREIGN)).jsonPath().getInt("counts.talks")).isEqualTo(1);
        assertThat(reader.get("/v1/dump.ndjson").asString()).doesNotContain(foreign);
        assertThat(reader.get("/v1/talks.ndjson?id=" + own + "," + foreign).asString()).contains(own).doesNotContain(foreign);
    }

    @Test
    void aSpeakerChangesTextsAndLinksAndNothingElseOfATalk() {
        var world = new World();
        var speaker = Callers.with("speaker", "speaker", world.speaker(Side.OWN));
        String talk = "/v1/talks/" + world.talk(Side.OWN, false);

        for (var change : List.of(object("visibility", "draft"), object("featured", true), object("status", "cancelled"),
                object("speakers", List.of()), object("slug", unique("mine")), object("title", "New", "kind", "keynote"),
                object("externalIds", List.of(object("source", "x", "value", unique("x")))))) {
            problem(403, speaker.patch(talk, change), change.toString());
        }
        assertThat(speaker.patch(talk, object("title", "New", "abstract", "*New*")).statusCode()).isEqualTo(200);
        assertThat(shown(talk).get("title").textValue()).isEqualTo("New");
    }

    @Test
    void aSpeakersCalendarHasATalkWhoseEventIsADraft() {
        var world = new World();
        var speaker = Callers.with("speaker", "speaker", world.speaker(Side.OWN));
        var event = made("/v1/events", object("name", unique("Event"), "visibility", "draft", "venue", "A secret place"));
        var talk = made("/v1/talks",
                object("title", "Secret for now", "event", event.get("id"), "room", "A", "date", "2027-03-01",
                        "speakers", List.of(world.speaker(Side.OWN))));

        for (String of : List.of("/v1/speakers/" + world.speaker(Side.OWN), "/v1/talks/" + talk.get("id").textValue())) {
            var calendar = speaker.get(of + "/calendar.ics");
            assertThat(calendar.statusCode()).isEqualTo(200);
            assertThat(calendar.asString()).contains("SUMMARY:Secret for now", "LOCATION:A").doesNotContain("A secret place");
        }
    }

    @Test
    void anImportBringsInWhatIsOnesOwnAndTellsOfTheRest() {
        var world = new World();
        String event = world.event(Side.OWN, false);
        String foreign = world.event(Side.FOREIGN, false);
        String foreignTalk = world.talk(Side.FOREIGN, false);
        var organiser = Callers.with("organiser", "event", event);
        String before = Writes.etag("/v1/talks/" + foreignTalk);
        String lines = String.join("\n",
                object("type", "talk", "title", "Own", "event", event, "speakers", List.of(world.speaker(Side.FOREIGN)),
                        "topics", List.of(unique("Topic"))).toString(),
                object("type", "talk", "title", "Foreign", "event", foreign).toString(),
                object("type", "talk", "id", foreignTalk, "title", "Taken over", "event", event).toString(),
                object("type", "speaker", "id", world.speaker(Side.FOREIGN), "name", "Renamed").toString(),
                object("type", "series", "name", unique("Series")).toString(),
                object("type", "event", "id", event, "name", "Renamed by its organiser").toString());

        problem(403, organiser.post("application/x-ndjson", "/v1/imports", lines), "without an event");
        problem(403, organiser.post("application/x-ndjson", "/v1/imports?event=" + foreign, lines), "a foreign event");
        problem(403, organiser.post("application/x-ndjson", "/v1/imports?event=" + unique("new"), lines), "a new event");
        var job = ended(organiser, organiser.post("application/x-ndjson", "/v1/imports?event=" + event, lines).jsonPath()
                .getString("self"));

        assertThat(job.getString("state")).isEqualTo("succeeded");
        assertThat(job.getInt("counts.byType.talks.created")).isEqualTo(1);
        assertThat(job.getInt("counts.byType.talks.rejected")).isEqualTo(2);
        assertThat(job.getInt("counts.byType.series.rejected")).isEqualTo(1);
        assertThat(job.getInt("counts.byType.speakers.unchanged")).isEqualTo(1);
        assertThat(job.getList("problems.code", String.class)).filteredOn("not-yours"::equals).hasSize(4);
        assertThat(readAsAdministrator("/v1/events/" + event).getString("name")).isEqualTo("Renamed by its organiser");
        assertThat(readAsAdministrator("/v1/events/" + foreign + "/talks").getList("items")).isEmpty();
        assertThat(Writes.etag("/v1/talks/" + foreignTalk)).isEqualTo(before);
        problem(404, Callers.with("organiser", "series", world.series(Side.FOREIGN)).get(job.getString("self")), "a report");
    }

    @Test
    void refusalsGrantsAndRevocationsStandInTheLog() {
        var world = new World();
        var made = made("/v1/tokens", object("name", unique("Logged"), "scopes", List.of(object("role", "reader"))));
        String subject = "token:" + made.get("id").textValue();
        var reader = new Caller(made.get("token").textValue());
        String talk = "/v1/talks/" + world.talk(Side.OWN, false);
        for (int time = 0; time < 3; time++) {
            problem(403, reader.delete(talk), talk);
        }
        String wrong = "ct_" + "0".repeat(12) + "_" + "0".repeat(49);
        assertThat(new Caller(wrong).get(talk).statusCode()).isEqualTo(401);
        assertThat(Writes.delete("/v1/tokens/" + made.get("id").textValue()).statusCode()).isEqualTo(204);

        var log = readAsAdministrator("/v1/access-log?limit=100");

        assertThat(log.getList("findAll { it }.items.findAll { it.detail.contains('" + subject + "') }.kind", String.class))
                .contains("token-made", "granted", "token-revoked");
        assertThat(log.getInt("items.find { it.subject == '" + subject + "' && it.kind == 'refused' }.times")).isEqualTo(3);
        assertThat(log.getString("items.find { it.detail == 'GET " + talk + ": a wrong token' }.address")).isNotBlank();
        assertThat(log.prettify()).doesNotContain(wrong, made.get("token").textValue());
    }

    private static JsonPath ended(Caller caller, String job) {
        for (int time = 0; time < 200; time++) {
            var shown = caller.get(job).jsonPath();
            if (!List.of("queued", "running").contains(shown.getString("state"))) {
                return shown;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
        throw new AssertionError("The import does not end: " + job);
    }
}
