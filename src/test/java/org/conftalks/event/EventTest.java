package org.conftalks.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.id;
import static org.conftalks.Api.ids;
import static org.conftalks.Api.items;
import static org.conftalks.Api.read;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.conftalks.Catalogue;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Events as they are shown, alone and in lists. */
@QuarkusTest
class EventTest {

    @Inject
    Catalogue catalogue;

    @Test
    void anEventOfWhichLittleIsKnownHasNeitherEmptyNorNullMembers() {
        Map<String, Object> shown = read("/v1/events/" + catalogue.event().slug).getMap("");

        assertThat(shown).containsOnlyKeys("id", "slug", "self", "name", "kind", "datePrecision", "status", "languages",
                "coLocatedWith", "tracks", "rooms", "counts", "externalIds", "visibility", "createdAt", "updatedAt");
        assertThat(shown).containsEntry("kind", "conference").containsEntry("status", "scheduled")
                .containsEntry("counts", Map.of("talks", 0, "speakers", 0, "slides", 0, "videos", 0));
        assertThat(List.of("languages", "coLocatedWith", "tracks", "rooms", "externalIds")).allSatisfy(
                array -> assertThat(shown).containsEntry(array, List.of()));
    }

    @Test
    void anEventShowsAllThatIsKnownOfIt() {
        var series = catalogue.series(s -> s.name = "Editions");
        var event = catalogue.event(e -> {
            e.name = "The event";
            e.series = series;
            e.kind = EventKind.MEETUP;
            e.description = "A description";
            e.startDate = LocalDate.of(2013, 9, 16);
            e.endDate = LocalDate.of(2013, 9, 18);
            e.datePrecision = DatePrecision.MONTH;
            e.timeZone = "America/Chicago";
            e.venue = "A venue";
            e.city = "New Orleans";
            e.country = "US";
            e.latitude = 29.95;
            e.longitude = -90.07;
            e.attendance = Attendance.IN_PERSON;
            e.status = EventStatus.POSTPONED;
            e.website = "https://example.org/";
            e.logoUrl = "https://example.org/logo.png";
            e.hashtag = "event";
            e.languages = List.of("en");
        });

        var shown = read("/v1/events/" + event.slug);

        assertThat(shown.<String, Object> getMap("")).containsAllEntriesOf(Map.ofEntries(Map.entry("name", "The event"),
                Map.entry("kind", "meetup"), Map.entry("description", "A description"), Map.entry("startDate", "2013-09-16"),
                Map.entry("endDate", "2013-09-18"), Map.entry("datePrecision", "month"),
                Map.entry("timeZone", "America/Chicago"), Map.entry("venue", "A venue"), Map.entry("city", "New Orleans"),
                Map.entry("country", "US"), Map.entry("latitude", 29.95f), Map.entry("longitude", -90.07f),
                Map.entry("attendance", "in-person"), Map.entry("status", "postponed"),
                Map.entry("website", "https://example.org/"), Map.entry("logoUrl", "https://example.org/logo.png"),
                Map.entry("hashtag", "event"), Map.entry("languages", List.of("en"))));
        assertThat(shown.getString("series.slug")).isEqualTo(series.slug);
        assertThat(shown.getString("series.name")).isEqualTo("Editions");
        assertThat(read(shown.getString("series.self")).getString("id")).isEqualTo(id(series));
    }

    @Test
    void coLocationIsTrueInBothDirections() {
        var one = catalogue.event();
        var another = catalogue.event();
        catalogue.coLocated(one, another);

        assertThat(read("/v1/events/" + one.slug).getList("coLocatedWith.slug")).containsExactly(another.slug);
        assertThat(read("/v1/events/" + another.slug).getList("coLocatedWith.slug")).containsExactly(one.slug);
    }

    @Test
    void anEventListsItsTracksAndRooms() {
        var event = catalogue.event();
        catalogue.talk(event, t -> t.track = "Main");
        catalogue.talk(event, t -> t.room = "B");
        catalogue.talk(event, t -> {
            t.track = "Main";
            t.room = "A";
        });

        assertThat(read("/v1/events/" + event.slug).getList("tracks")).containsExactly("Main");
        assertThat(read("/v1/events/" + event.slug).getList("rooms")).containsExactly("A", "B");
    }

    @Test
    void anEventCountsItsTalksSpeakersSlidesAndVideos() {
        var event = catalogue.event();
        var speaker = catalogue.speaker();
        var one = catalogue.talk(event);
        var another = catalogue.talk(event);
        catalogue.billing(one, speaker, catalogue.speaker());
        catalogue.billing(another, speaker);
        catalogue.slides(one);
        catalogue.slides(one);
        catalogue.slides(another);
        catalogue.video(another);

        assertThat(read("/v1/events/" + event.slug).getMap("counts"))
                .isEqualTo(Map.of("talks", 2, "speakers", 2, "slides", 3, "videos", 1));
    }

    @Test
    void aListShowsEventsAsTheyAreAloneButWithoutTheDescription() {
        var series = catalogue.series(s -> s.name = "Editions");
        var event = catalogue.event(e -> {
            e.series = series;
            e.description = "A description";
        });
        var alone = new HashMap<>(read("/v1/events/" + event.slug).getMap(""));

        assertThat(items("/v1/events?include=description&series=" + series.slug)).containsExactly(cast(alone));
        alone.remove("description");
        assertThat(items("/v1/events?series=" + series.slug)).containsExactly(cast(alone));
        assertThat(items("/v1/series/" + series.slug + "/events")).containsExactly(cast(alone));
    }

    @Test
    void theNewestEventComesFirst() {
        var series = catalogue.series(s -> s.name = "Editions");
        var old = catalogue.event(e -> {
            e.series = series;
            e.startDate = LocalDate.of(2012, 1, 1);
        });
        var recent = catalogue.event(e -> {
            e.series = series;
            e.startDate = LocalDate.of(2013, 1, 1);
        });

        assertThat(ids("/v1/events?series=" + series.slug)).containsExactly(id(recent), id(old));
        assertThat(ids("/v1/events?sort=startDate&series=" + series.slug)).containsExactly(id(old), id(recent));
    }

    @Test
    void namesAndTheLastChangeSort() {
        var series = catalogue.series(s -> s.name = "Editions");
        var b = catalogue.event(e -> {
            e.series = series;
            e.name = "Éb";
        });
        var a = catalogue.event(e -> {
            e.series = series;
            e.name = "ea";
        });

        assertThat(ids("/v1/events?sort=name&series=" + series.slug)).containsExactly(id(a), id(b));
        assertThat(ids("/v1/events?sort=-name&series=" + series.slug)).containsExactly(id(b), id(a));
        assertThat(ids("/v1/events?sort=updatedAt&series=" + series.slug)).containsExactly(id(b), id(a));
        assertThat(ids("/v1/events?sort=-updatedAt&series=" + series.slug)).containsExactly(id(a), id(b));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object map) {
        return (Map<String, Object>) map;
    }
}
