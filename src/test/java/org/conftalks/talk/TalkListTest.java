package org.conftalks.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.id;
import static org.conftalks.Api.ids;
import static org.conftalks.Api.items;
import static org.conftalks.Api.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Set;

import jakarta.inject.Inject;

import org.conftalks.Catalogue;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Talks as lists show and sort them. */
@QuarkusTest
class TalkListTest {

    @Inject
    Catalogue catalogue;

    @Test
    void aListShowsTalksAsTheyAreAloneButWithoutTheLongTexts() {
        var talk = catalogue.talk(t -> {
            t.abstractText = "An abstract";
            t.description = "A description";
        });
        catalogue.billing(talk, catalogue.speaker());
        catalogue.slides(talk);
        var alone = new HashMap<>(read("/v1/talks/" + talk.slug).getMap(""));
        alone.keySet().removeAll(Set.of("abstract", "description"));

        assertThat(items("/v1/talks?id=" + talk.id)).singleElement().isEqualTo(alone);
    }

    @Test
    void includeAddsTheLongTexts() {
        var talk = catalogue.talk(t -> {
            t.abstractText = "An abstract";
            t.description = "A description";
        });

        assertThat(items("/v1/talks?id=" + talk.id + "&include=abstract").get(0))
                .containsEntry("abstract", "An abstract").doesNotContainKey("description");
        assertThat(items("/v1/talks?id=" + talk.id + "&include=abstract,description").get(0))
                .isEqualTo(read("/v1/talks/" + talk.slug).getMap(""));
    }

    @Test
    void fieldsNarrowsToTheNamedMembersAndTheId() {
        var talk = catalogue.talk(t -> t.abstractText = "An abstract");

        assertThat(items("/v1/talks?id=" + talk.id + "&fields=title,speakers,abstract").get(0))
                .containsOnlyKeys("id", "title", "speakers", "abstract").containsEntry("abstract", "An abstract");
        assertThat(items("/v1/talks?id=" + talk.id + "&fields=title&include=abstract").get(0)).containsOnlyKeys("id", "title");
    }

    @Test
    void theNewestTalkComesFirst() {
        var event = catalogue.event();
        var old = catalogue.talk(event, t -> t.startsAt = Instant.parse("2013-09-18T14:00:00Z"));
        var recent = catalogue.talk(event, t -> t.startsAt = Instant.parse("2018-02-16T09:15:00Z"));

        assertThat(ids("/v1/talks?event=" + event.slug)).containsExactly(id(recent), id(old));
        assertThat(ids("/v1/talks?sort=-startsAt&event=" + event.slug)).containsExactly(id(recent), id(old));
        assertThat(ids("/v1/talks?sort=startsAt&event=" + event.slug)).containsExactly(id(old), id(recent));
    }

    @Test
    void aTalkWithoutAStartSortsByItsDateThenByItsEventsBeginAndLastIfNothingIsKnown() {
        var series = catalogue.series(s -> s.name = "Editions");
        var known = catalogue.event(e -> {
            e.series = series;
            e.startDate = LocalDate.of(2013, 9, 16);
            e.timeZone = "America/Chicago";
        });
        var unknown = catalogue.talk(catalogue.event(e -> e.series = series));
        var dated = catalogue.talk(known, t -> t.date = LocalDate.of(2013, 9, 18));
        var started = catalogue.talk(known, t -> t.startsAt = Instant.parse("2013-09-18T04:59:59Z"));
        var undated = catalogue.talk(known);

        assertThat(ids("/v1/talks?sort=startsAt&series=" + series.slug))
                .containsExactly(id(undated), id(started), id(dated), id(unknown));
    }

    @Test
    void aTalkMovesWithItsEvent() {
        var event = catalogue.event(e -> e.startDate = LocalDate.of(2013, 9, 16));
        var undated = catalogue.talk(event);
        var dated = catalogue.talk(event, t -> t.date = LocalDate.of(2014, 1, 1));
        catalogue.change(event, e -> e.startDate = LocalDate.of(2015, 1, 1));

        assertThat(ids("/v1/talks?sort=startsAt&event=" + event.slug)).containsExactly(id(dated), id(undated));
    }

    @Test
    void titlesSortWithoutCaseAndAccents() {
        var event = catalogue.event();
        var z = catalogue.talk(event, t -> t.title = "zebra");
        var e = catalogue.talk(event, t -> t.title = "Éclair");
        var d = catalogue.talk(event, t -> t.title = "dog");
        var f = catalogue.talk(event, t -> t.title = "Fox");

        assertThat(ids("/v1/talks?sort=title&event=" + event.slug)).containsExactly(id(d), id(e), id(f), id(z));
        assertThat(ids("/v1/talks?sort=-title&event=" + event.slug)).containsExactly(id(z), id(f), id(e), id(d));
    }

    @Test
    void theLastChangeSorts() {
        var event = catalogue.event();
        var first = catalogue.talk(event);
        var second = catalogue.talk(event);
        catalogue.change(first, t -> t.title = "Changed");

        assertThat(ids("/v1/talks?sort=updatedAt&event=" + event.slug)).containsExactly(id(second), id(first));
        assertThat(ids("/v1/talks?sort=-updatedAt&event=" + event.slug)).containsExactly(id(first), id(second));
    }
}
