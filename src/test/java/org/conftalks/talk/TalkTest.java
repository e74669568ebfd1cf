package org.conftalks.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.id;
import static org.conftalks.Api.read;
import static org.conftalks.Catalogue.unique;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.conftalks.Catalogue;
import org.conftalks.catalogue.ExternalId;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** One talk as it is shown. */
@QuarkusTest
class TalkTest {

    @Inject
    Catalogue catalogue;

    @Test
    void aTalkOfWhichLittleIsKnownHasNeitherEmptyNorNullMembers() {
        var talk = catalogue.talk();

        Map<String, Object> shown = read("/v1/talks/" + talk.slug).getMap("");

        assertThat(shown).containsOnlyKeys("id", "slug", "self", "event", "title", "kind", "featured", "highlight",
                "languages", "status", "doNotRecord", "speakers", "topics", "slides", "videos", "materials",
                "slidesAvailability", "recordingAvailability", "externalIds", "visibility", "createdAt", "updatedAt");
        assertThat(shown).containsEntry("kind", "talk").containsEntry("status", "scheduled")
                .containsEntry("visibility", "published");
        assertThat(List.of("featured", "highlight", "doNotRecord")).allSatisfy(
                flag -> assertThat(shown).containsEntry(flag, false));
        assertThat(List.of("languages", "speakers", "topics", "slides", "videos", "materials", "externalIds")).allSatisfy(
                array -> assertThat(shown).containsEntry(array, List.of()));
        assertThat(List.of("slidesAvailability", "recordingAvailability")).allSatisfy(
                availability -> assertThat(shown).containsEntry(availability, Map.of("state", "unknown")));
    }

    @Test
    void aTalkShowsAllThatIsKnownOfIt() {
        var external = new ExternalId("pretalx:here", unique("code"));
        var talk = catalogue.talk(t -> {
            t.title = "Ein Titel";
            t.subtitle = "A subtitle";
            t.originalTitle = "A title";
            t.abstractText = "An *abstract*";
            t.description = "A description";
            t.kind = TalkKind.LIGHTNING_TALK;
            t.featured = true;
            t.highlight = true;
            t.level = "beginner";
            t.languages = List.of("de-CH", "en");
            t.track = "Main";
            t.room = "Aula";
            t.date = LocalDate.of(2013, 9, 18);
            t.startsAt = Instant.parse("2013-09-18T14:00:00Z");
            t.duration = Duration.ofMinutes(45);
            t.status = TalkStatus.CANCELLED;
            t.statusReason = "Snow";
            t.doNotRecord = true;
            t.licence = "CC-BY-4.0";
            t.externalIds = List.of(external);
        });

        Map<String, Object> shown = read("/v1/talks/" + talk.slug).getMap("");

        assertThat(shown).containsAllEntriesOf(Map.ofEntries(
                Map.entry("id", id(talk)), Map.entry("slug", talk.slug), Map.entry("title", "Ein Titel"),
                Map.entry("subtitle", "A subtitle"), Map.entry("originalTitle", "A title"),
                Map.entry("abstract", "An *abstract*"), Map.entry("description", "A description"),
                Map.entry("kind", "lightning-talk"), Map.entry("featured", true), Map.entry("highlight", true),
                Map.entry("level", "beginner"), Map.entry("languages", List.of("de-CH", "en")), Map.entry("track", "Main"),
                Map.entry("room", "Aula"), Map.entry("date", "2013-09-18"), Map.entry("startsAt", "2013-09-18T14:00:00Z"),
                Map.entry("duration", "PT45M"), Map.entry("status", "cancelled"), Map.entry("statusReason", "Snow"),
                Map.entry("doNotRecord", true), Map.entry("licence", "CC-BY-4.0"),
                Map.entry("externalIds", List.of(Map.of("source", "pretalx:here", "value", external.value())))));
    }

    @Test
    void aTalkMentionsItsEvent() {
        var event = catalogue.event(e -> e.name = "The event");

        assertThat(read("/v1/talks/" + catalogue.talk(event).slug).getMap("event")).isEqualTo(Map.of("id", id(event),
                "slug", event.slug, "name", "The event", "self", at("/v1/events/" + event.id)));
    }

    @Test
    void aTalkMentionsTheSessionThatContainsIt() {
        var session = catalogue.talk(t -> t.title = "Lightning talks");
        var talk = catalogue.talk(t -> t.parent = session);

        assertThat(read("/v1/talks/" + talk.slug).getMap("parent")).isEqualTo(Map.of("id", id(session),
                "slug", session.slug, "title", "Lightning talks", "self", at("/v1/talks/" + session.id)));
    }

    @Test
    void speakersStandInTheOrderOfTheBillingWithWhatWasTrueThen() {
        var talk = catalogue.talk();
        var second = catalogue.speaker(s -> s.name = "A second");
        var first = catalogue.speaker(s -> s.name = "The first");
        catalogue.billing(talk, first, part -> {
            part.role = Role.MODERATOR;
            part.creditedAs = "F. Irst";
            part.affiliation = "Acme";
            part.jobTitle = "CTO";
        });
        catalogue.billing(talk, second);

        assertThat(read("/v1/talks/" + talk.slug).getList("speakers")).containsExactly(
                Map.of("id", id(first), "slug", first.slug, "name", "The first", "self", at("/v1/speakers/" + first.id),
                        "order", 1, "role", "moderator", "creditedAs", "F. Irst", "affiliation", "Acme", "jobTitle", "CTO"),
                Map.of("id", id(second), "slug", second.slug, "name", "A second", "self", at("/v1/speakers/" + second.id),
                        "order", 2, "role", "speaker"));
    }

    @Test
    void aTalkHasItsTopics() {
        var talk = catalogue.talk();
        var topic = catalogue.topic(t -> t.name = "Xen");
        catalogue.about(talk, topic);

        var shown = read("/v1/talks/" + talk.slug);

        assertThat(shown.getString("topics[0].id")).isEqualTo(id(topic));
        assertThat(shown.getString("topics[0].slug")).isEqualTo(topic.slug);
        assertThat(shown.getString("topics[0].name")).isEqualTo("Xen");
    }

    @Test
    void aTalkHasWhatItLeftBehindInFull() {
        var talk = catalogue.talk();
        var slides = catalogue.slides(talk);
        var video = catalogue.video(talk);
        var material = catalogue.material(talk);

        var shown = read("/v1/talks/" + talk.slug);

        assertThat(shown.getMap("slides[0]")).isEqualTo(read("/v1/slides/" + slides.id).getMap(""));
        assertThat(shown.getMap("videos[0]")).isEqualTo(read("/v1/videos/" + video.id).getMap(""));
        assertThat(shown.getMap("materials[0]")).isEqualTo(read("/v1/materials/" + material.id).getMap(""));
    }

    @Test
    void aTalkIsTheSameByItsIdItsSlugAndItsSelf() {
        var talk = catalogue.talk();

        var bySlug = read("/v1/talks/" + talk.slug);

        assertThat(bySlug.getString("self")).isEqualTo(at("/v1/talks/" + talk.id));
        assertThat(read(bySlug.getString("self")).getMap("")).isEqualTo(bySlug.getMap(""));
    }

    private static String at(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }
}
