package org.conftalks.talk;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.criteria.Expression;

import org.conftalks.access.Viewer;
import org.conftalks.catalogue.Lists;
import org.conftalks.catalogue.Resource_;
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
        return new Completeness(event, standing.size(), lacks(event.id()),
                tally(standing, CompletenessReport::slides), tally(standing, CompletenessReport::recording));
    }

    private List<Completeness.Lack> lacks(UUID event) {
        var kinds = Missing.values();
        var counts = lists.countEach(Talk.class, conditions -> {
            conditions.add(conditions.build.equal(conditions.root.get(Talk_.event).get(Resource_.id), event));
            return Arrays.stream(kinds).map(kind -> (Expression<Boolean>) kind.from(conditions)).toList();
        });
        return Arrays.stream(kinds).map(kind -> new Completeness.Lack(kind.term(), counts.get(kind.ordinal()),
                links.to(Events.COLLECTION, event) + "/talks?missing=" + kind.term())).toList();
    }

    private static Map<AvailabilityState, Long> tally(List<TalkCounts.Standing> standing,
            Function<TalkCounts.Standing, Availability> availability) {
        var tally = new EnumMap<AvailabilityState, Long>(AvailabilityState.class);
        Arrays.stream(AvailabilityState.values()).forEach(state -> tally.put(state, 0L));
        standing.forEach(talk -> tally.merge(availability.apply(talk).state(), 1L, Long::sum));
        return tally;
    }

    private static Availability slides(TalkCounts.Standing talk) {
        return Availability.of(stated(talk.slidesStated()), links(talk.slides()));
    }

    private static Availability recording(TalkCounts.Standing talk) {
        return Availability.ofRecording(stated(talk.recordingStated()), talk.doNotRecord(), links(talk.videos()));
    }

    private static Availability stated(AvailabilityState state) {
        return new Availability(state, null, null, null);
    }

    private static Stream<Optional<Instant>> links(long count) {
        return Stream.generate(Optional::<Instant> empty).limit(count);
    }
}
