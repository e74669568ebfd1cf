package org.conftalks.landing;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.access.AdminToken;
import org.conftalks.access.Sight;
import org.conftalks.event.Event;
import org.conftalks.event.EventCounts;
import org.conftalks.event.Programme;
import org.conftalks.http.Links;

/** Gathers what the page tells: four queries, whatever the catalogue holds. */
@ApplicationScoped
class LandingPage {

    private static final int MOST_VIDEOS = 6;
    private static final int MOST_EVENTS = 8;

    private final LandingRepository catalogue;
    private final Programme programme;
    private final AdminToken token;
    private final Links links;
    private final Clock clock;

    LandingPage(LandingRepository catalogue, Programme programme, AdminToken token, Links links, Clock clock) {
        this.catalogue = catalogue;
        this.programme = programme;
        this.token = token;
        this.links = links;
        this.clock = clock;
    }

    Landing read() {
        var today = LocalDate.now(clock);
        var videos = catalogue.latestVideos(MOST_VIDEOS);
        var events = eventsAround(today);
        String base = links.base();
        return new Landing(URI.create(base).getRawPath(), base, catalogue.totals(), videos, events,
                Example.of(events, videos, today), TokenPlace.of(token));
    }

    /** The newest first. */
    private List<ListedEvent> eventsAround(LocalDate day) {
        var events = catalogue.eventsAround(day, MOST_EVENTS);
        var counts = programme.counts(events.stream().map(event -> event.id).toArray(UUID[]::new), Sight.PUBLIC.reach());
        return events.stream().sorted(Comparator.<Event, LocalDate> comparing(event -> event.startSort).reversed())
                .map(event -> ListedEvent.of(event, counts.getOrDefault(event.id, EventCounts.NONE), clock.instant()))
                .toList();
    }
}
