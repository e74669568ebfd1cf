package org.conftalks.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.id;
import static org.conftalks.Api.ids;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import jakarta.inject.Inject;

import org.conftalks.Catalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;

/** What lists of events are narrowed by; each test looks at the events of a series of its own. */
@QuarkusTest
class EventFilterTest {

    @Inject
    Catalogue catalogue;

    EventSeries series;

    @BeforeEach
    void beginASeries() {
        series = catalogue.series(s -> s.name = "Editions");
    }

    static List<Arguments> attributes() {
        return List.of(
                the("kind=meetup", e -> e.kind = EventKind.MEETUP, e -> e.kind = EventKind.WORKSHOP),
                the("kind=meetup,hackathon", e -> e.kind = EventKind.HACKATHON, e -> e.kind = EventKind.WORKSHOP),
                the("country=US", e -> e.country = "US", e -> e.country = "CH"),
                the("country=us,ch", e -> e.country = "CH", e -> e.country = null),
                the("city=Z%C3%BCrich", e -> e.city = "Zurich", e -> e.city = "Zurich Airport"),
                the("city=zurich,Bern", e -> e.city = "Zürich", e -> e.city = "Basel"),
                the("status=cancelled", e -> e.status = EventStatus.CANCELLED, e -> e.status = EventStatus.POSTPONED),
                the("from=2013-09-18", e -> days(e, 16, 18), e -> days(e, 16, 17)),
                the("from=2013-09-18", e -> e.startDate = LocalDate.of(2013, 9, 18), e -> e.startDate = null),
                the("to=2013-09-18", e -> days(e, 18, 20), e -> days(e, 19, 20)),
                the("when=past", e -> days(e, 16, 18), e -> e.startDate = LocalDate.now().plusYears(1)),
                the("when=upcoming", e -> e.startDate = LocalDate.now().plusDays(2), e -> days(e, 16, 18)),
                the("when=upcoming", e -> {
                    e.startDate = LocalDate.now().minusDays(2);
                    e.endDate = LocalDate.now().plusDays(2);
                }, e -> e.startDate = null),
                the("when=past", e -> e.startDate = LocalDate.now().minusDays(2), e -> e.startDate = null),
                the("when=upcoming", e -> {
                    e.startDate = LocalDate.now().withDayOfYear(1);
                    e.datePrecision = DatePrecision.YEAR;
                }, e -> e.startDate = LocalDate.now().minusDays(2)),
                the("q=summit%20xen", e -> e.name = "Xen User Summit", e -> e.name = "Xen Users"),
                the("q=new%20orleans", e -> e.city = "New Orleans", e -> e.city = "New York"));
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void aFilterFindsWhatFulfilsItAndNothingElse(String filter, Consumer<Event> fulfils, Consumer<Event> fails) {
        var found = catalogue.event(fulfils.andThen(e -> e.series = series));
        catalogue.event(fails.andThen(e -> e.series = series));

        assertThat(ids("/v1/events?series=" + series.slug + "&" + filter)).containsExactly(id(found));
    }

    @Test
    void severalFiltersAllHold() {
        var both = catalogue.event(e -> {
            e.series = series;
            e.country = "US";
            e.kind = EventKind.MEETUP;
        });
        catalogue.event(e -> {
            e.series = series;
            e.country = "US";
        });

        assertThat(ids("/v1/events?country=US&kind=meetup&series=" + series.id)).containsExactly(id(both));
    }

    @Test
    void aTopicFindsEventsWithATalkOnIt() {
        var topic = catalogue.topic();
        var other = catalogue.topic();
        var about = catalogue.event();
        catalogue.about(catalogue.talk(about), topic);
        var otherwise = catalogue.event();
        catalogue.about(catalogue.talk(otherwise), other);

        assertThat(ids("/v1/events?topic=" + topic.slug)).containsExactly(id(about));
        assertThat(ids("/v1/events?topic=" + topic.id + "," + other.slug))
                .containsExactlyInAnyOrder(id(about), id(otherwise));
    }

    @Test
    void aSeriesIdOrSlugFindsItsEvents() {
        var event = catalogue.event(e -> e.series = series);
        var others = catalogue.series(s -> s.name = "Others");
        var other = catalogue.event(e -> e.series = others);

        assertThat(ids("/v1/events?series=" + series.id)).containsExactly(id(event));
        assertThat(ids("/v1/events?series=" + series.slug + "," + others.id)).containsExactlyInAnyOrder(id(event), id(other));
    }

    private static void days(Event event, int first, int last) {
        event.startDate = LocalDate.of(2013, 9, first);
        event.endDate = LocalDate.of(2013, 9, last);
    }

    private static Arguments the(String filter, Consumer<Event> fulfils, Consumer<Event> fails) {
        return Arguments.of(filter, fulfils, fails);
    }
}
