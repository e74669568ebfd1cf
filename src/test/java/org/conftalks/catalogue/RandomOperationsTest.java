package org.conftalks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.administrator;
import static org.conftalks.Catalogue.unique;
import static org.conftalks.Writes.json;
import static org.conftalks.Writes.object;
import static org.conftalks.Writes.shown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.conftalks.Api;
import org.conftalks.Noun;
import org.conftalks.Writes;
import org.conftalks.catalogue.Model.Found;
import org.conftalks.catalogue.Model.Part;
import org.conftalks.catalogue.Model.Thing;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/**
 * Whatever is written in whatever order, the service answers as the rules say. Another sequence:
 * {@code -Drandom.seed=…}, a longer one: {@code -Drandom.operations=1000}.
 */
@QuarkusTest
class RandomOperationsTest {

    private static final int OPERATIONS = Integer.getInteger("random.operations", 300);
    private static final List<String> ROLES = List.of("speaker", "moderator", "panelist");
    private static final List<Noun> NOUNS = List.of(Noun.EVENTS, Noun.TALKS, Noun.SPEAKERS);

    private final long seed = Long.getLong("random.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Model model = new Model();
    private final String world = unique("world");
    private final Deque<String> log = new ArrayDeque<>();

    @Test
    void theServiceAnswersAsTheRulesSay() {
        for (int number = 0; number < 3; number++) {
            create(Noun.EVENTS);
            create(Noun.SPEAKERS);
        }
        for (int number = 1; number <= OPERATIONS; number++) {
            operate();
            if (number % 75 == 0 || number == OPERATIONS) {
                model.all.forEach(this::check);
                checkFormerSlugs();
                checkLists();
            }
        }
    }

    private void operate() {
        model.show();
        switch (random.nextInt(16)) {
            case 0, 1 -> create(any(NOUNS));
            case 2 -> create(Noun.TALKS);
            case 3 -> put();
            case 4 -> patchName();
            case 5, 6 -> rename();
            case 7 -> patchNothing();
            case 8 -> delete();
            case 9 -> coLocate();
            case 10, 11 -> bill();
            case 12 -> addVideo();
            case 13 -> changeVideo();
            case 14 -> setVisibility();
            default -> move();
        }
    }

    // ---------------------------------------------------------------- operations

    private void create(Noun noun) {
        Thing event = noun == Noun.TALKS ? any(Noun.EVENTS) : null;
        var thing = new Thing(noun, name());
        var body = object(noun.label, thing.name);
        String slug = random.nextInt(4) == 0 ? slug() : null;
        if (slug != null) {
            body.put("slug", slug);
        }
        int expected = slug != null && model.isTaken(noun, slug) ? 409 : 201;
        if (event != null) {
            body.put("event", random.nextBoolean() ? event.id : event.slug);
            // a deleted event is unknown, and so may be one that only its former slug names
            boolean known = model.find(Noun.EVENTS, body.get("event").textValue()).status() == 200;
            thing.event = model.find(Noun.EVENTS, body.get("event").textValue()).thing();
            expected = known || expected == 409 ? expected : 422;
        }
        var answer = expect(expected, "POST " + noun + " " + body, Writes.post("/v1/" + noun, body));
        if (expected == 201) {
            thing.slug = slug != null ? slug : model.free(noun, thing.name.toLowerCase().replace(' ', '-'));
            thing.id = answer.get("id").textValue();
            model.add(thing);
            check(thing);
            if (event != null) {
                check(thing.event);
            }
        }
    }

    private void put() {
        Noun noun = any(NOUNS);
        String address = random.nextInt(3) == 0 ? slug() : address(noun);
        Thing event = noun == Noun.TALKS ? living(Noun.EVENTS) : null;
        var body = object(noun.label, name());
        if (event != null) {
            body.put("event", event.id);
        }
        var found = model.find(noun, address);
        boolean isId = found.thing() != null && address.equals(found.thing().id);
        boolean makes = !isId && (found.status() == 404 && !address.matches("[0-9a-f-]{36}") || found.status() == 410);
        if (noun == Noun.TALKS && event == null) {
            return;
        }
        int expected = makes ? 201 : found.status();
        var answer = expect(expected, "PUT " + noun + " " + address + " " + body, Writes.put(noun.at(address), body));
        if (expected == 201 || expected == 200) {
            Thing thing = makes ? new Thing(noun, null) : found.thing();
            thing.name = body.get(noun.label).textValue();
            thing.event = event;
            thing.draft = false;
            thing.parts = new ArrayList<>();
            if (makes) {
                thing.id = answer.get("id").textValue();
                thing.slug = address;
                model.add(thing);
            } else if (noun == Noun.EVENTS) {
                model.coLocate(thing, Set.of());
            }
            check(thing);
        }
    }

    private void patchName() {
        Noun noun = any(NOUNS);
        String address = address(noun);
        var body = object(noun.label, name());
        var found = patch(noun, address, body, 200);
        if (found.status() == 200) {
            found.thing().name = body.get(noun.label).textValue();
            check(found.thing());
            if (noun == Noun.SPEAKERS) {
                model.talksBy(found.thing()).forEach(this::check);
            }
        }
    }

    private void rename() {
        Noun noun = any(NOUNS);
        String address = address(noun);
        String slug = slug();
        var target = model.find(noun, address);
        boolean taken = target.status() == 200 && model.isTaken(noun, slug) && !slug.equals(target.thing().slug);
        var found = patch(noun, address, object("slug", slug), taken ? 409 : 200);
        if (found.status() == 200 && !taken) {
            model.rename(found.thing(), slug);
            check(found.thing());
        }
    }

    private void patchNothing() {
        Noun noun = any(NOUNS);
        String address = address(noun);
        var found = model.find(noun, address);
        if (found.status() == 200) {
            var before = shown(noun.at(address));
            for (ObjectNode nothing : List.of(object(), before)) {
                var answer = expect(200, "PATCH " + noun + " " + address + " as it is",
                        Writes.patch(noun.at(address), nothing));
                assertThat(answer).as(story()).isEqualTo(before);
            }
        } else {
            patch(noun, address, object(), 200);
        }
    }

    private void delete() {
        Noun noun = any(NOUNS);
        String address = address(noun);
        boolean cascade = random.nextInt(3) == 0;
        var found = model.find(noun, address);
        boolean held = found.status() == 200 && (noun == Noun.EVENTS && model.talksAt(found.thing()).findAny().isPresent()
                || noun == Noun.SPEAKERS && model.talksBy(found.thing()).findAny().isPresent());
        int expected = found.status() != 200 ? found.status() : held && !cascade ? 409 : 204;
        expect(expected, "DELETE " + noun + " " + address + " cascade=" + cascade,
                Writes.delete(noun.at(address) + (noun == Noun.TALKS ? "" : "?cascade=" + cascade)));
        if (expected == 204) {
            var touched = Stream.of(model.talksAt(found.thing()), model.talksBy(found.thing()), model.videosOf(found.thing()),
                    found.thing().neighbours.stream(), Stream.of(found.thing())).flatMap(things -> things).toList();
            model.delete(found.thing());
            touched.forEach(this::check);
        }
    }

    private void coLocate() {
        String address = address(Noun.EVENTS);
        var wanted = new LinkedHashSet<Thing>();
        for (int number = random.nextInt(4); number > 0; number--) {
            wanted.add(any(Noun.EVENTS));
        }
        var target = model.find(Noun.EVENTS, address).thing();
        boolean possible = wanted.stream().noneMatch(other -> other.deleted || other == target);
        var found = patch(Noun.EVENTS, address, object("coLocatedWith",
                wanted.stream().map(other -> random.nextBoolean() ? other.id : other.deleted ? other.id : other.slug).toList()),
                possible ? 200 : 422);
        if (found.status() == 200 && possible) {
            var touched = new HashSet<>(target.neighbours);
            model.coLocate(target, wanted);
            touched.addAll(wanted);
            touched.add(target);
            touched.forEach(this::check);
        }
    }

    private void bill() {
        String address = address(Noun.TALKS);
        var parts = new ArrayList<Part>();
        for (int number = random.nextInt(4); number > 0; number--) {
            parts.add(new Part(any(Noun.SPEAKERS), any(ROLES)));
        }
        boolean possible = parts.stream().noneMatch(part -> part.speaker().deleted)
                && new HashSet<>(parts).size() == parts.size();
        var found = patch(Noun.TALKS, address, object("speakers", parts.stream()
                .map(part -> object("speaker", part.speaker().id, "role", part.role())).toList()), possible ? 200 : 422);
        if (found.status() == 200 && possible) {
            found.thing().parts = parts;
            check(found.thing());
        }
    }

    private void addVideo() {
        String address = address(Noun.TALKS);
        String video = "QiHX1Rn2IT" + random.nextInt(3);
        var found = model.find(Noun.TALKS, address);
        boolean second = found.status() == 200 && hasVideo(found.thing(), video, null);
        int expected = found.status() != 200 ? found.status() : second ? 409 : 201;
        var answer = expect(expected, "POST video of " + address, Writes.post(Noun.TALKS.at(address) + "/videos",
                object("url", "https://youtu.be/" + video)));
        if (expected == 201) {
            var thing = new Thing(Noun.VIDEOS, null);
            thing.id = answer.get("id").textValue();
            thing.talk = found.thing();
            thing.video = video;
            model.add(thing);
            check(thing);
            check(found.thing());
        }
    }

    private void changeVideo() {
        Thing video = any(Noun.VIDEOS);
        if (video == null) {
            return;
        }
        if (random.nextBoolean()) {
            expect(video.deleted ? 410 : 204, "DELETE video " + video.id, Writes.delete(Noun.VIDEOS.at(video.id)));
            if (!video.deleted) {
                model.delete(video);
            }
        } else {
            String other = "QiHX1Rn2IT" + random.nextInt(3);
            int expected = video.deleted ? 410 : hasVideo(video.talk, other, video) ? 409 : 200;
            expect(expected, "PATCH video " + video.id + " to " + other, Writes.patch(Noun.VIDEOS.at(video.id),
                    object("url", "https://www.youtube.com/embed/" + other)));
            if (expected == 200) {
                video.video = other;
            }
        }
        check(video);
        check(video.talk);
    }

    private boolean hasVideo(Thing talk, String video, Thing except) {
        return model.videosOf(talk).anyMatch(other -> other != except && other.video.equals(video));
    }

    private void setVisibility() {
        Noun noun = any(NOUNS);
        boolean draft = random.nextInt(3) == 0;
        var found = patch(noun, address(noun), object("visibility", draft ? "draft" : "published"), 200);
        if (found.status() == 200) {
            found.thing().draft = draft;
            check(found.thing());
            model.talksAt(found.thing()).forEach(this::check);
            model.videosOf(found.thing()).forEach(this::check);
        }
    }

    private void move() {
        Thing event = any(Noun.EVENTS);
        String address = address(Noun.TALKS);
        var found = patch(Noun.TALKS, address, object("event", object("id", event.id, "name", "ignored")),
                event.deleted ? 422 : 200);
        if (found.status() == 200 && !event.deleted) {
            Thing before = found.thing().event;
            found.thing().event = event;
            check(found.thing());
            check(event);
            check(before);
        }
    }

    private Found patch(Noun noun, String address, ObjectNode body, int ifFound) {
        var found = model.find(noun, address);
        int expected = found.status() == 200 ? ifFound : found.status();
        var answer = Writes.patch(noun.at(address), body);
        expect(expected, "PATCH " + noun + " " + address + " " + body, answer);
        if (expected == 308) {
            assertThat(answer.header("Location")).as(story()).endsWith(noun.at(found.thing().slug));
        }
        return found;
    }

    // ---------------------------------------------------------------- what must be so

    private void check(Thing thing) {
        var answer = administrator().get(thing.noun.at(thing.id));
        assertThat(answer.statusCode()).as("%s%n%s", thing, story()).isEqualTo(thing.deleted ? 410 : 200);
        boolean seen = thing.deleted ? thing.wasSeen : thing.seen();
        assertThat(Api.get(thing.noun.at(thing.id)).statusCode()).as("%s for the public%n%s", thing, story())
                .isEqualTo(seen ? answer.statusCode() : 404);
        if (thing.deleted) {
            return;
        }
        var body = json(answer.asString());
        assertThat(body.get("visibility").textValue()).as(story()).isEqualTo(thing.draft ? "draft" : "published");
        if (thing.noun.isNamed()) {
            assertThat(body.get("slug").textValue()).as(story()).isEqualTo(thing.slug);
            assertThat(body.get(thing.noun.label).textValue()).as(story()).isEqualTo(thing.name);
        }
        switch (thing.noun) {
            case EVENTS -> checkEvent(thing, body);
            case TALKS -> checkTalk(thing, body);
            case SPEAKERS ->
                assertThat(body.at("/counts/talks").longValue()).as(story()).isEqualTo(model.talksBy(thing).count());
            default -> assertThat(body.get("providerId").textValue()).as(story()).isEqualTo(thing.video);
        }
    }

    private void checkEvent(Thing event, JsonNode body) {
        assertThat(ids(body.get("coLocatedWith"))).as("neighbours of %s%n%s", event, story())
                .containsExactlyInAnyOrderElementsOf(event.neighbours.stream().map(other -> other.id).toList());
        assertThat(body.at("/counts/talks").longValue()).as(story()).isEqualTo(model.talksAt(event).count());
        assertThat(body.at("/counts/videos").longValue()).as(story())
                .isEqualTo(model.talksAt(event).flatMap(model::videosOf).count());
        assertThat(body.at("/counts/speakers").longValue()).as(story()).isEqualTo(
                model.talksAt(event).flatMap(talk -> talk.parts.stream()).map(Part::speaker).distinct().count());
    }

    private void checkTalk(Thing talk, JsonNode body) {
        assertThat(body.at("/event/id").textValue()).as(story()).isEqualTo(talk.event.id);
        var billed = new ArrayList<String>();
        body.get("speakers").forEach(part -> billed.add(
                part.get("id").textValue() + part.get("role").textValue() + part.get("name").textValue() + part.get("order")));
        var expected = new ArrayList<String>();
        talk.parts.forEach(part -> expected
                .add(part.speaker().id + part.role() + part.speaker().name + (expected.size() + 1)));
        assertThat(billed).as("%s%n%s", talk, story()).isEqualTo(expected);
        assertThat(ids(body.get("videos"))).as(story())
                .containsExactlyInAnyOrderElementsOf(model.videosOf(talk).map(video -> video.id).toList());
        assertThat(body.at("/recordingAvailability/state").textValue()).as(story())
                .isEqualTo(model.videosOf(talk).findAny().isPresent() ? "available" : "unknown");
    }

    private void checkFormerSlugs() {
        model.all.stream().filter(thing -> !thing.deleted).forEach(thing -> model.slugsThatLedTo(thing).forEach(
                former -> assertThat(administrator().get(thing.noun.at(former)).header("Location")).as(story())
                        .endsWith(thing.noun.at(thing.slug))));
    }

    private void checkLists() {
        model.living(Noun.EVENTS)
                .forEach(event -> checkList(event, Noun.EVENTS.at(event.slug) + "/talks?", model.talksAt(event).toList()));
        model.living(Noun.SPEAKERS)
                .forEach(speaker -> checkList(speaker, "/v1/talks?speaker=" + speaker.slug + "&",
                        model.talksBy(speaker).toList()));
        model.living(Noun.TALKS)
                .forEach(talk -> checkList(talk, Noun.TALKS.at(talk.id) + "/videos?", model.videosOf(talk).toList()));
    }

    private void checkList(Thing owner, String address, List<Thing> things) {
        String complete = address + "limit=100&total=true";
        var forAdministrator = shown(complete);
        assertThat(ids(forAdministrator.get("items"))).as("%s%n%s", address, story())
                .containsExactlyInAnyOrderElementsOf(things.stream().map(thing -> thing.id).toList());
        assertThat(forAdministrator.at("/page/total").intValue()).as("%s%n%s", address, story()).isEqualTo(things.size());
        var forAll = Api.get(complete);
        if (owner.seen() || address.startsWith("/v1/talks?")) {
            assertThat(ids(json(forAll.asString()).get("items"))).as("%s%n%s", address, story())
                    .containsExactlyInAnyOrderElementsOf(
                            things.stream().filter(thing -> owner.seen() && thing.seen()).map(thing -> thing.id).toList());
        } else {
            assertThat(forAll.statusCode()).as("%s%n%s", address, story()).isEqualTo(404);
        }
    }

    private JsonNode expect(int status, String what, Response answer) {
        log.add(what + " → " + answer.statusCode());
        if (log.size() > 25) {
            log.removeFirst();
        }
        assertThat(answer.statusCode()).as("%s%n%s%n%s", what, answer.asString(), story()).isEqualTo(status);
        return answer.asString().isEmpty() ? null : json(answer.asString());
    }

    private String story() {
        return "seed %d, the last operations:%n%s%n".formatted(seed, String.join("\n", log));
    }

    // ---------------------------------------------------------------- choices

    private <T> T any(List<T> choices) {
        return choices.isEmpty() ? null : choices.get(random.nextInt(choices.size()));
    }

    /** One that is there, now and then a deleted one. */
    private Thing any(Noun noun) {
        return any(
                model.all.stream().filter(thing -> thing.noun == noun && (!thing.deleted || random.nextInt(8) == 0)).toList());
    }

    private Thing living(Noun noun) {
        return any(model.living(noun).toList());
    }

    /** By id, slug or a former slug; now and then one that never was. */
    private String address(Noun noun) {
        Thing thing = any(noun);
        if (thing == null || random.nextInt(20) == 0) {
            return random.nextBoolean() ? UUID.randomUUID().toString() : unique("never");
        }
        var former = model.slugsThatLedTo(thing);
        return switch (random.nextInt(4)) {
            case 0 -> thing.id;
            case 1 -> former.isEmpty() ? thing.slug : any(former);
            default -> thing.slug;
        };
    }

    /** Of few, so that they meet. */
    private String name() {
        return world + " " + random.nextInt(6);
    }

    private String slug() {
        return world + "-" + random.nextInt(12);
    }

    private static List<String> ids(JsonNode array) {
        var ids = new ArrayList<String>();
        array.forEach(element -> ids.add(element.get("id").textValue()));
        return ids;
    }
}
