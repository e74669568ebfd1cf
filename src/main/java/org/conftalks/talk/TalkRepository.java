package org.conftalks.talk;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;

interface TalkRepository {

    EntityManager entityManager();

    record Row(Talk talk, String abstractText, String description) {
    }

    record Part(UUID talkId, UUID speakerId, String slug, String name, int position, Role role, String creditedAs,
            String affiliation, String jobTitle) {
    }

    record TopicOf(UUID talkId, UUID id, String slug, String name) {
    }

    @HQL("""
            select t, case when :withAbstract = true then t.abstractText end,
                case when :withDescription = true then t.description end
            from Talk t join fetch t.event left join fetch t.parent
            where cast(sql('? = any(?)', t.id, :ids) as Boolean)
            """)
    List<Row> rows(UUID[] ids, boolean withAbstract, boolean withDescription);

    @HQL("""
            select c.talk.id, s.id, s.slug, s.name, c.position, c.role, c.creditedAs, c.affiliation, c.jobTitle
            from Contribution c join c.speaker s
            where cast(sql('? = any(?)', c.talk.id, :ids) as Boolean) and (s.seen = true or cast(sql('in_sight(?, ?)', s.id, :sight) as Boolean))
            order by c.position
            """)
    List<Part> parts(UUID[] ids, UUID[] sight);

    @HQL("""
            select t.id, p.id, p.slug, p.name from Talk t join t.topics p
            where cast(sql('? = any(?)', t.id, :ids) as Boolean) and (p.seen = true or cast(sql('in_sight(?, ?)', p.id, :sight) as Boolean))
            order by p.nameSort, p.id
            """)
    List<TopicOf> topics(UUID[] ids, UUID[] sight);

    /** Slides, videos and materials, the oldest first. */
    @HQL("""
            from TalkLink l where cast(sql('? = any(?)', l.talk.id, :ids) as Boolean) and (l.seen = true or cast(sql('in_sight(?, ?)', l.id, :sight) as Boolean))
            order by l.createdAt, l.id
            """)
    List<TalkLink> links(UUID[] ids, UUID[] sight);

    @HQL("select l.talk.id from TalkLink l where l.id = :link")
    List<UUID> talkOf(UUID link);

    @HQL("select t.event.id from Talk t where t.id = :talk")
    List<UUID> eventOf(UUID talk);
}
