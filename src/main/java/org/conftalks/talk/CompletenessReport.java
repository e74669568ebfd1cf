package org.conftalks.talk;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.access.Viewer;
import org.conftalks.catalogue.Lists;
import org.conftalks.event.Events;
import org.conftalks.http.Links;

/** Counts what the talks of an event lack. */
@ApplicationScoped
class CompletenessReport {

    private final Lists lists;
    private final TalkCounts talks;
    private final Events events;
    private final Viewer viewer;
    private final Links links;

    CompletenessReport(Lists lists, TalkCounts talks, Events events, Viewer viewer, Links links) {
        this.lists = lists;
        this.talks = talks;
        this.events = events;
        this.viewer = viewer;
        this.links = links;
    }

    Completeness of(String idOrSlug) {
        var event = events.ref(idOrSlug);
        var standing = talks.standing(event.id(), viewer.sight().reach());
        return new Completeness(event, standing.stream().mapToLong(TalkCounts.Standing::talks).sum(), lacks(event.id()),
                tally(standing, TalkCounts.Standing::slides), tally(standing, TalkCounts.Standing::recording));
    }

    private List<Completeness.Lack> lacks(UUID event) {
        var kinds = Missing.values();
        var counts = lists.countEach(Talks.LISTING, conditions -> {
            conditions.add("t.event_id = ?", event);
            return Arrays.stream(kinds).map(kind -> kind.from(conditions)).toList();
        });
        return Arrays.stream(kinds).map(kind -> new Completeness.Lack(kind.term(), counts.get(kind.ordinal()),
                links.to(Events.COLLECTION, event) + "/talks?missing=" + kind.term())).toList();
    }

    private static Map<AvailabilityState, Long> tally(List<TalkCounts.Standing> standing,
            Function<TalkCounts.Standing, String> state) {
        return Arrays.stream(AvailabilityState.values()).collect(Collectors.toMap(Function.identity(),
                term -> standing.stream().filter(stand -> state.apply(stand).equals(term.term()))
                        .mapToLong(TalkCounts.Standing::talks).sum(),
                Long::sum, () -> new EnumMap<>(AvailabilityState.class)));
    }
}
