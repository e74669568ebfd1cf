package org.conftalks.talk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.criteria.Predicate;

import org.conftalks.access.Place;
import org.conftalks.catalogue.Conditions;
import org.conftalks.catalogue.Resource_;
import org.conftalks.event.Event;
import org.conftalks.speaker.Appearances;
import org.conftalks.speaker.Speaker;
import org.conftalks.speaker.SpeakerCounts;
import org.conftalks.topic.Topic;
import org.conftalks.topic.TopicUse;

/** Tells speakers and topics of their talks. */
@ApplicationScoped
class TalkAppearances implements Appearances, TopicUse {

    private final TalkCounts talks;

    TalkAppearances(TalkCounts talks) {
        this.talks = talks;
    }

    @Override
    public Map<UUID, SpeakerCounts> counts(UUID[] speakers, UUID[] sight) {
        return talks.ofSpeakers(speakers, sight).stream().collect(Collectors.toMap(TalkCounts.OfSpeaker::id,
                of -> new SpeakerCounts(of.events(), of.talks(), of.slides(), of.videos())));
    }

    @Override
    public Map<UUID, Long> talks(UUID[] topics, UUID[] sight) {
        return talks.ofTopics(topics, sight).stream()
                .collect(Collectors.toMap(TalkCounts.OfTopic::id, TalkCounts.OfTopic::talks));
    }

    @Override
    public Predicate appeared(Conditions<Speaker> conditions, List<String> events, List<String> topics,
            List<String> affiliations) {
        var build = conditions.build;
        var sub = conditions.related(Contribution.class);
        var part = sub.from(Contribution.class);
        var talk = part.join(Contribution_.talk);
        var asked = build.and(build.equal(part.get(Contribution_.speaker), conditions.root), conditions.seen(talk));
        if (!events.isEmpty()) {
            asked = build.and(asked, conditions.is(talk.get(Talk_.event).get(Resource_.id), Event.class, events));
        }
        if (!topics.isEmpty()) {
            asked = build.and(asked, conditions.is(talk.join(Talk_.topics).get(Resource_.id), Topic.class, topics));
        }
        if (!affiliations.isEmpty()) {
            asked = build.and(asked, part.get(Contribution_.affiliationSort).in(affiliations));
        }
        sub.select(part).where(asked);
        return build.exists(sub);
    }

    @Override
    public List<Set<UUID>> holders(UUID speaker) {
        return talks.heldBy(speaker).stream().map(held -> Place.holder(held.event(), held.series())).toList();
    }

    @Override
    public long parts(UUID speaker) {
        return talks.bySpeaker(speaker);
    }

    @Override
    public void part(UUID speaker) {
        talks.touchTalksBy(speaker);
        talks.partFromSpeaker(speaker);
    }

    @Override
    public long uses(UUID topic) {
        return talks.onTopic(topic);
    }

    @Override
    public void drop(UUID topic) {
        talks.touchTalksOn(topic);
        talks.partFromTopic(topic);
    }
}
