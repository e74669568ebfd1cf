package org.conftalks.landing;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.access.AdminToken;
import org.conftalks.http.Links;

/** Gathers what the page tells: four queries, whatever the catalogue holds. */
@ApplicationScoped
class LandingPage {

    private static final int MOST_VIDEOS = 6;
    private static final int MOST_EVENTS = 8;

    private final LandingRepository catalogue;
    private final AdminToken token;
    private final Links links;
    private final Clock clock;

    LandingPage(LandingRepository catalogue, AdminToken token, Links links, Clock clock) {
        this.catalogue = catalogue;
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
        return catalogue.eventsAround(day, MOST_EVENTS).stream()
                .sorted(Comparator.<LandingRepository.Held, LocalDate> comparing(held -> held.event().startSort).reversed())
                .map(held -> ListedEvent.of(held, clock.instant())).toList();
    }
}
