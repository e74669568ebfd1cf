package org.conftalks.talk;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.catalogue.Conditions;
import org.conftalks.event.Programme;

/** Tells events of their talks. */
@ApplicationScoped
class TalkProgramme implements Programme {

    private final TalkCounts talks;

    TalkProgramme(TalkCounts talks) {
        this.talks = talks;
    }

    @Override
    public String counts() {
        return """
                select json_build_object('talks', count(*), 'speakers', (select count(distinct c.speaker_id)
                        from talk t join contribution c on c.talk_id = t.id join speaker s on s.id = c.speaker_id
                        where t.event_id = e.id and {seen t}
                            and {seen s}),
                    'slides', coalesce(sum((select count(*) from slide_deck d
                        where d.talk_id = t.id and {seen d})), 0),
                    'videos', coalesce(sum((select count(*) from video v
                        where v.talk_id = t.id and {seen v})), 0))
                from talk t where t.event_id = e.id and {seen t}""";
    }

    @Override
    public String tracks() {
        return named("track");
    }

    @Override
    public String rooms() {
        return named("room");
    }

    private static String named(String column) {
        return """
                select distinct t.%1$s collate "C" from talk t
                where t.event_id = e.id and t.%1$s is not null and {seen t} order by 1"""
                .formatted(column);
    }

    @Override
    public String about(Conditions conditions, List<String> topics) {
        return "exists (select from talk t where t.event_id = e.id and %s and %s)"
                .formatted(conditions.seen("t"), TalkParameters.on(conditions, "t.id", topics));
    }

    @Override
    public long talks(UUID event) {
        return talks.atEvent(event);
    }

    @Override
    public void delete(UUID event) {
        talks.deleteAtEvent(event);
    }
}
