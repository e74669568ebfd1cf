package org.conftalks.talk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.criteria.Predicate;

import org.conftalks.catalogue.Conditions;
import org.conftalks.catalogue.Resource_;
import org.conftalks.event.Event;
import org.conftalks.event.EventCounts;
import org.conftalks.event.Places;
import org.conftalks.event.Programme;
import org.conftalks.topic.Topic;

/** Tells events of their talks. */
@ApplicationScoped
class TalkProgramme implements Programme {

    private final TalkCounts talks;

    TalkProgramme(TalkCounts talks) {
        this.talks = talks;
    }

    @Override
    public Map<UUID, EventCounts> counts(UUID[] events, UUID[] sight) {
        return talks.ofEvents(events, sight).stream().collect(Collectors.toMap(TalkCounts.OfEvent::id,
                of -> new EventCounts(of.talks(), of.speakers(), of.slides(), of.videos())));
    }

    @Override
    public Map<UUID, Places> places(UUID[] events, UUID[] sight) {
        return talks.places(events, sight).stream().collect(Collectors.groupingBy(TalkCounts.Place::event,
                Collectors.collectingAndThen(Collectors.toList(),
                        places -> new Places(names(places, TalkCounts.Place::track), names(places, TalkCounts.Place::room)))));
    }

    @Override
    public Predicate about(Conditions<Event> conditions, List<String> topics) {
        var sub = conditions.related(Talk.class);
        var talk = sub.from(Talk.class);
        sub.select(talk).where(conditions.build.equal(talk.get(Talk_.event), conditions.root), conditions.seen(talk),
                conditions.is(talk.join(Talk_.topics).get(Resource_.id), Topic.class, topics));
        return conditions.build.exists(sub);
    }

    @Override
    public long talks(UUID event) {
        return talks.atEvent(event);
    }

    @Override
    public void delete(UUID event) {
        talks.deleteAtEvent(event);
    }

    private static List<String> names(List<TalkCounts.Place> places, Function<TalkCounts.Place, String> name) {
        return places.stream().map(name).filter(Objects::nonNull).distinct().sorted().toList();
    }
}
