package org.conftalks.exchange;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.conftalks.event.CoLocation;
import org.conftalks.event.Event;
import org.conftalks.event.EventSeries;
import org.conftalks.exchange.format.Noun;
import org.conftalks.speaker.Speaker;
import org.conftalks.talk.Talk;
import org.conftalks.talk.TalkLink;
import org.conftalks.topic.Topic;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** Looks up at once what many lines name. */
interface ExchangeRepository {

    EntityManager entityManager();

    @HQL("""
            from EventSeries e where cast(among(:ids, e.id) as Boolean)
            or cast(among(:slugs, e.slug) as Boolean)
            """)
    List<EventSeries> series(UUID[] ids, String[] slugs);

    @HQL("""
            from Topic e where cast(among(:ids, e.id) as Boolean)
            or cast(among(:slugs, e.slug) as Boolean)
            """)
    List<Topic> topics(UUID[] ids, String[] slugs);

    /** By the keys that names are sorted by; of several with one key the oldest comes last. */
    @HQL("from Topic p where cast(among(:keys, p.nameSort) as Boolean) order by p.id desc")
    List<Topic> topicsNamed(String[] keys);

    @HQL("""
            from Speaker e where cast(among(:ids, e.id) as Boolean)
            or cast(among(:slugs, e.slug) as Boolean)
            """)
    List<Speaker> speakers(UUID[] ids, String[] slugs);

    @HQL("""
            from Event e where cast(among(:ids, e.id) as Boolean)
            or cast(among(:slugs, e.slug) as Boolean)
            """)
    List<Event> events(UUID[] ids, String[] slugs);

    /** With their billing. */
    @HQL("""
            select distinct e from Talk e left join fetch e.contributions
            where cast(among(:ids, e.id) as Boolean) or cast(among(:slugs, e.slug) as Boolean)
            """)
    List<Talk> talks(UUID[] ids, String[] slugs);

    /** By the keys that names are sorted by. */
    @HQL("select e.id from Event e where cast(among(:names, e.nameSort) as Boolean)")
    List<UUID> named(String[] names);

    /** By the keys that names are sorted by. */
    @HQL("select e.id from Speaker e where cast(among(:names, e.nameSort) as Boolean)")
    List<UUID> speakersNamed(String[] names);

    /** What a source said of a thing; JSON. */
    record Imported(String value, String members) {
    }

    @SQL("""
            select value, members::text from imported
            where type = :type and source = :source and value = any(:values)
            """)
    List<Imported> imported(String type, String source, String[] values);

    /** What the source says now of things of one type. */
    default void keep(Earlier earlier, Noun noun, String type, String source) {
        var said = earlier.changed(noun);
        if (!said.isEmpty()) {
            keepImported(type, source, said.keySet().toArray(String[]::new),
                    said.values().stream().map(Object::toString).toArray(String[]::new));
        }
    }

    /** @param members JSON, each of the value at the same place */
    @SQL("""
            insert into imported (type, source, value, members)
            select :type, :source, given.value, cast(given.members as jsonb) from unnest(:values, :members) as given (value, members)
            on conflict (type, source, value) do update set members = excluded.members
            """)
    int keepImported(String type, String source, String[] values, String[] members);

    /** Scheduled talks of some events that a source knows. */
    @SQL("""
            select t.id, t.event_id, t.title, x.value from talk t
            join external_id x on x.type = 'talk' and x.resource_id = t.id and x.source = :source
            where t.event_id = any(:events) and t.status = 'scheduled' order by t.event_id, x.value, t.id
            """)
    List<Vanished.Gone> talksOfSource(UUID[] events, String source);

    /** By their events and the keys that titles are sorted by. */
    @HQL("""
            select e.id from Talk e where cast(among(:events, e.event.id) as Boolean)
            and cast(among(:titles, e.titleSort) as Boolean)
            """)
    List<UUID> titled(UUID[] events, String[] titles);

    /** The same talks again, with their topics. */
    @HQL("select distinct e from Talk e left join fetch e.topics where cast(among(:ids, e.id) as Boolean)")
    List<Talk> withTopics(UUID[] ids);

    /** The long texts, which entities load one by one. */
    record Texts(UUID id, String abstractText, String description) {
    }

    @HQL("select t.id, t.abstractText, t.description from Talk t where cast(among(:ids, t.id) as Boolean)")
    List<Texts> textsOfTalks(UUID[] ids);

    @HQL("select e.id, cast(null as String), e.description from Event e where cast(among(:ids, e.id) as Boolean)")
    List<Texts> textsOfEvents(UUID[] ids);

    /** What some talks left behind, the oldest first. */
    @HQL("from TalkLink l where cast(among(:talks, l.talk.id) as Boolean) order by l.createdAt, l.id")
    List<TalkLink> linksOf(UUID[] talks);

    /** Those of some ids that slides, videos or materials have. */
    @HQL("select l.id from TalkLink l where cast(among(:ids, l.id) as Boolean)")
    List<UUID> linksAmong(UUID[] ids);

    /** The pairs in which any of some events stands. */
    @HQL("""
            from CoLocation c where cast(among(:events, c.pair.eventId) as Boolean)
            or cast(among(:events, c.pair.otherId) as Boolean)
            """)
    List<CoLocation> neighbours(UUID[] events);

    /** Nobody else changes these meanwhile; locked in the order of their ids. */
    @SQL("""
            select (select count(*) from (select from event_series where :type = 'event_series'
                    and (id = any(:ids) or slug = any(:slugs)) order by id for update) held)
                + (select count(*) from (select from topic where :type = 'topic'
                    and (id = any(:ids) or slug = any(:slugs)) order by id for update) held)
                + (select count(*) from (select from speaker where :type = 'speaker'
                    and (id = any(:ids) or slug = any(:slugs)) order by id for update) held)
                + (select count(*) from (select from event where :type = 'event'
                    and (id = any(:ids) or slug = any(:slugs)) order by id for update) held)
                + (select count(*) from (select from talk where :type = 'talk'
                    and (id = any(:ids) or slug = any(:slugs)) order by id for update) held)
            """)
    Long lock(String type, UUID[] ids, String[] slugs);

    /**
     * Takes slugs that nobody has for former ones of resources.
     *
     * @param ids whose each slug was
     */
    @SQL("""
            insert into former_slug (type, slug, resource_id)
            select :type, given.slug, given.id from unnest(:slugs, :ids) as given (slug, id)
            where is_slug(given.slug) and given.slug <> all (
                select slug from event_series where :type = 'event_series' and slug = any(:slugs)
                union all select slug from event where :type = 'event' and slug = any(:slugs)
                union all select slug from talk where :type = 'talk' and slug = any(:slugs)
                union all select slug from speaker where :type = 'speaker' and slug = any(:slugs)
                union all select slug from topic where :type = 'topic' and slug = any(:slugs))
            on conflict do nothing
            """)
    int keepFormerSlugs(String type, UUID[] ids, String[] slugs);

    /** What comes back under its own id is not deleted any more. */
    @SQL("delete from tombstone where type = :type and id = any(:ids)")
    int unbury(String type, UUID[] ids);

    /** Whether the catalogue holds nothing and never did. */
    @SQL("""
            select not exists (select from event) and not exists (select from talk) and not exists (select from speaker)
                and not exists (select from event_series) and not exists (select from topic) and not exists (select from tombstone)
            """)
    boolean isEmpty();
}
