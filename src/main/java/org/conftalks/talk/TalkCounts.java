package org.conftalks.talk;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** Counts over talks, for what events, speakers and topics show of them. */
interface TalkCounts {

    EntityManager entityManager();

    /** How many talks of an event that takes place stand so: states of {@link AvailabilityState}. */
    record Standing(String slides, String recording, Long talks) {
    }

    @SQL("""
            select availability(t.slides_state, null, null, null, exists (select from slide_deck d
                    where d.talk_id = t.id and (d.seen or in_sight(d.id, :sight))), null, false) ->> 'state' as slides,
                availability(t.recording_state, null, null, null, exists (select from video v
                    where v.talk_id = t.id and (v.seen or in_sight(v.id, :sight))), null, t.do_not_record) ->> 'state' as recording,
                count(*) as talks
            from talk t where t.event_id = :event and t.status = 'scheduled' and (t.seen or in_sight(t.id, :sight))
            group by 1, 2
            """)
    List<Standing> standing(UUID event, UUID[] sight);

    @HQL("select count(t) from Talk t where t.event.id = :event")
    long atEvent(UUID event);

    /** The database takes along what hangs on them, and leaves a tombstone of each. */
    @SQL("delete from talk where event_id = :event")
    int deleteAtEvent(UUID event);

    record Held(UUID event, UUID series) {
    }

    @HQL("select distinct e.id, e.series.id from Contribution c join c.talk t join t.event e where c.speaker.id = :speaker")
    List<Held> heldBy(UUID speaker);

    @HQL("select count(c) from Contribution c where c.speaker.id = :speaker")
    long bySpeaker(UUID speaker);

    /** The talks of a speaker count as changed. */
    @SQL("""
            update talk set updated_at = clock_timestamp()
            where id in (select talk_id from contribution where speaker_id = :speaker)
            """)
    int touchTalksBy(UUID speaker);

    @HQL("delete from Contribution c where c.speaker.id = :speaker")
    int partFromSpeaker(UUID speaker);

    @SQL("select count(*) from talk_topic where topic_id = :topic")
    long onTopic(UUID topic);

    /** The talks on a topic count as changed. */
    @SQL("update talk set updated_at = clock_timestamp() where id in (select talk_id from talk_topic where topic_id = :topic)")
    int touchTalksOn(UUID topic);

    @SQL("delete from talk_topic where topic_id = :topic")
    int partFromTopic(UUID topic);
}
