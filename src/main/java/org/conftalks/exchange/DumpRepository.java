package org.conftalks.exchange;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.conftalks.event.Event;
import org.conftalks.event.EventSeries;
import org.conftalks.speaker.Speaker;
import org.conftalks.talk.Talk;
import org.conftalks.topic.Topic;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** Reads the whole catalogue piece by piece, in the order of ids. */
interface DumpRepository {

    EntityManager entityManager();

    @HQL("from EventSeries e where e.id > :after and (e.seen = true or :drafts = true) order by e.id limit :most")
    List<EventSeries> series(UUID after, boolean drafts, int most);

    @HQL("from Topic e where e.id > :after and (e.seen = true or :drafts = true) order by e.id limit :most")
    List<Topic> topics(UUID after, boolean drafts, int most);

    @HQL("from Speaker e where e.id > :after and (e.seen = true or :drafts = true) order by e.id limit :most")
    List<Speaker> speakers(UUID after, boolean drafts, int most);

    @HQL("""
            from Event e left join fetch e.series
            where e.id > :after and (e.seen = true or :drafts = true) order by e.id limit :most
            """)
    List<Event> events(UUID after, boolean drafts, int most);

    @HQL("""
            from Talk e left join fetch e.parent
            where e.event.id = :event and e.id > :after and (e.seen = true or :drafts = true) order by e.id limit :most
            """)
    List<Talk> talks(UUID event, UUID after, boolean drafts, int most);

    /** The same talks again, with their billing. */
    @HQL("""
            select distinct e from Talk e left join fetch e.contributions c left join fetch c.speaker
            where cast(among(:ids, e.id) as Boolean)
            """)
    List<Talk> withBilling(UUID[] ids);

    /** Two events that are held together. */
    record Pair(UUID one, UUID other) {
    }

    @HQL("""
            select c.pair.eventId, c.pair.otherId from CoLocation c join Event a on a.id = c.pair.eventId
            join Event b on b.id = c.pair.otherId
            where (cast(among(:events, a.id) as Boolean) or cast(among(:events, b.id) as Boolean))
            and (a.seen = true and b.seen = true or :drafts = true)
            """)
    List<Pair> neighbours(UUID[] events, boolean drafts);

    /** What a source said of a thing of some type of resources; JSON. */
    record Said(String type, String source, String value, String members) {
    }

    @SQL("""
            select type, source, value, members::text from imported
            where (type, source, value) > (:type, :source, :value) order by type, source, value limit :most
            """)
    List<Said> said(String type, String source, String value, int most);

    /** A slug that a resource had. */
    record Former(UUID id, String slug) {
    }

    @HQL("""
            select s.resourceId, s.slug from FormerSlug s
            where s.type = :type and cast(among(:ids, s.resourceId) as Boolean) order by s.slug
            """)
    List<Former> formerSlugs(String type, UUID[] ids);
}
