package org.conftalks.talk;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** Counts over talks, for what events, speakers and topics show of them. */
interface TalkCounts {

    EntityManager entityManager();

    record OfEvent(UUID id, Long talks, Long speakers, Long slides, Long videos) {
    }

    record OfSpeaker(UUID id, Long events, Long talks, Long slides, Long videos) {
    }

    record OfTopic(UUID id, Long talks) {
    }

    record Place(UUID event, String track, String room) {
    }

    @HQL("""
            select e.id,
                (select count(t) from Talk t where t.event = e and (t.seen = true or cast(in_sight_of(:sight, t.id) as Boolean))),
                (select count(distinct c.speaker.id) from Contribution c
                    where c.talk.event = e and (c.talk.seen = true or cast(in_sight_of(:sight, c.talk.id) as Boolean))
                    and (c.speaker.seen = true or cast(in_sight_of(:sight, c.speaker.id) as Boolean))),
                (select count(d) from SlideDeck d where d.talk.event = e and (d.seen = true or cast(in_sight_of(:sight, d.id) as Boolean))),
                (select count(v) from Video v where v.talk.event = e and (v.seen = true or cast(in_sight_of(:sight, v.id) as Boolean)))
            from Event e where cast(among(:ids, e.id) as Boolean)
            """)
    List<OfEvent> ofEvents(UUID[] ids, UUID[] sight);

    @HQL("""
            select s.id,
                (select count(distinct c.talk.event.id) from Contribution c
                    where c.speaker = s and (c.talk.seen = true or cast(in_sight_of(:sight, c.talk.id) as Boolean))),
                (select count(distinct c.talk.id) from Contribution c
                    where c.speaker = s and (c.talk.seen = true or cast(in_sight_of(:sight, c.talk.id) as Boolean))),
                (select count(distinct d.id) from Contribution c join SlideDeck d on d.talk = c.talk
                    where c.speaker = s and (d.seen = true or cast(in_sight_of(:sight, d.id) as Boolean))),
                (select count(distinct v.id) from Contribution c join Video v on v.talk = c.talk
                    where c.speaker = s and (v.seen = true or cast(in_sight_of(:sight, v.id) as Boolean)))
            from Speaker s where cast(among(:ids, s.id) as Boolean)
            """)
    List<OfSpeaker> ofSpeakers(UUID[] ids, UUID[] sight);

    @HQL("""
            select p.id, count(t.id) from Talk t join t.topics p
            where cast(among(:ids, p.id) as Boolean) and (t.seen = true or cast(in_sight_of(:sight, t.id) as Boolean))
            group by p.id
            """)
    List<OfTopic> ofTopics(UUID[] ids, UUID[] sight);

    @HQL("""
            select distinct t.event.id, t.track, t.room from Talk t
            where cast(among(:ids, t.event.id) as Boolean) and (t.seen = true or cast(in_sight_of(:sight, t.id) as Boolean))
            and (t.track is not null or t.room is not null)
            """)
    List<Place> places(UUID[] ids, UUID[] sight);

    record Standing(AvailabilityState slidesStated, AvailabilityState recordingStated, boolean doNotRecord, Long slides,
            Long videos) {
    }

    /** How each talk of an event that takes place stands. */
    @HQL("""
            select t.slidesStated.state, t.recordingStated.state, t.doNotRecord,
                (select count(d) from SlideDeck d where d.talk = t and (d.seen = true or cast(in_sight_of(:sight, d.id) as Boolean))),
                (select count(v) from Video v where v.talk = t and (v.seen = true or cast(in_sight_of(:sight, v.id) as Boolean)))
            from Talk t where t.event.id = :event and t.status = SCHEDULED and (t.seen = true or cast(in_sight_of(:sight, t.id) as Boolean))
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
