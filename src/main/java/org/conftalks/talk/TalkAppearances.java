package org.conftalks.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.access.Place;
import org.conftalks.catalogue.Conditions;
import org.conftalks.speaker.Appearances;

/** Tells speakers of their talks. */
@ApplicationScoped
class TalkAppearances implements Appearances {

    private final TalkCounts talks;

    TalkAppearances(TalkCounts talks) {
        this.talks = talks;
    }

    @Override
    public String counts() {
        return """
                select json_build_object('events', count(distinct t.event_id), 'talks', count(*),
                    'slides', coalesce(sum((select count(*) from slide_deck d
                        where d.talk_id = t.id and {seen d})), 0),
                    'videos', coalesce(sum((select count(*) from video v
                        where v.talk_id = t.id and {seen v})), 0))
                from talk t where {seen t}
                    and t.id in (select c.talk_id from contribution c where c.speaker_id = s.id)""";
    }

    @Override
    public String appeared(Conditions conditions, List<String> events, List<String> topics, List<String> affiliations) {
        var asked = new ArrayList<String>();
        asked.add(conditions.seen("t"));
        if (!events.isEmpty()) {
            asked.add(conditions.is("t.event_id", "event", events));
        }
        if (!topics.isEmpty()) {
            asked.add(TalkParameters.on(conditions, "t.id", topics));
        }
        if (!affiliations.isEmpty()) {
            asked.add(conditions.with("c.affiliation_sort = any(?)", (Object) affiliations.toArray(String[]::new)));
        }
        return "exists (select from contribution c join talk t on t.id = c.talk_id where c.speaker_id = s.id and %s)"
                .formatted(String.join(" and ", asked));
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
}
