package org.conftalks.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

interface CatalogueRepository {

    EntityManager entityManager();

    /**
     * What the database makes of a text that people look for.
     *
     * @param found null where it has no word to look for
     * @param hits how many documents it expects to find
     * @param documents how many there are, or less than one where nobody has looked yet
     */
    record WorkedOut(String found, Long hits, Long documents) {
    }

    @SQL("""
            select cast(query as text) as found, search_estimate(query) as hits,
                (select cast(reltuples as bigint) from pg_class where oid = cast('search_document' as regclass)) as documents
            from (select search_query(:asked) as query offset 0) asked
            """)
    WorkedOut workedOut(String asked);

    /** Which transactions a query sees: two that see the same find the same. */
    @SQL("select cast(pg_current_snapshot() as text)")
    String snapshot();

    /** Null while a change that is still to come could be dated in the same second. */
    @SQL("""
            select last_change from (select greatest((select max(updated_at) from event_series),
                (select max(updated_at) from event), (select max(updated_at) from talk), (select max(updated_at) from speaker),
                (select max(updated_at) from topic), (select max(updated_at) from slide_deck),
                (select max(updated_at) from video), (select max(updated_at) from material),
                (select max(deleted_at) from unnest(array['event_series', 'event', 'talk', 'speaker', 'topic', 'slide_deck',
                    'video', 'material']) kind, lateral (select max(deleted_at) as deleted_at from tombstone
                    where type = kind) as buried)) as last_change) as changes
            where last_change < date_trunc('second', coalesce(least(clock_timestamp(),
                (select min(pg_stat_get_backend_xact_start(backend))
                 from pg_stat_get_backend_idset() backend, (select oid from pg_database where datname = current_database()) here
                 where pg_stat_get_backend_dbid(backend) = here.oid and pg_stat_get_backend_userid(backend) <> 0
                    and pg_stat_get_backend_pid(backend) <> pg_backend_pid())), clock_timestamp()))
            """)
    List<Instant> lastChange();

    @HQL("select s.resourceId from FormerSlug s where s.type = :type and s.slug = :slug")
    List<UUID> formerlyNamed(String type, String slug);

    @HQL("from Tombstone t where t.type = :type and t.id = :id")
    List<Tombstone> buried(String type, UUID id);

    /** What was deleted, and what is withdrawn from those who do not see it any more. */
    String GONE = """
            select type, id, slug, seen, deleted_at from (
                select type, id, slug, seen, deleted_at from tombstone
                where type = :type and deleted_at >= :since and (seen or :drafts)
                union all
                select type, id, slug, true, withdrawn_at from withdrawal
                where type = :type and withdrawn_at >= :since and not :drafts and not in_sight(id, :sight)) gone where\s""";

    /** Oldest first, from a place in the list on. */
    @SQL(GONE + "(deleted_at, id) > (:after, :afterId) order by deleted_at, id limit :most")
    List<Tombstone> goneAfter(String type, Instant since, boolean drafts, UUID[] sight, Instant after, UUID afterId, int most);

    /** Newest first, from a place in the list on. */
    @SQL(GONE + "(deleted_at, id) < (:before, :beforeId) order by deleted_at desc, id desc limit :most")
    List<Tombstone> goneBefore(String type, Instant since, boolean drafts, UUID[] sight, Instant before, UUID beforeId,
            int most);

    /** The database's time, which is that of all instances of the service. */
    @HQL("select cast(sql('clock_timestamp()') as Instant)")
    Instant now();

    /** Lets one transaction at a time decide about a name. */
    @SQL("select 1 from (select pg_advisory_xact_lock(hashtextextended(:name, 0))) as held")
    Integer lock(String name);

    @SQL("""
            select exists(select from event_series where :type = 'event_series' and slug = :slug)
                or exists(select from event where :type = 'event' and slug = :slug)
                or exists(select from talk where :type = 'talk' and slug = :slug)
                or exists(select from speaker where :type = 'speaker' and slug = :slug)
                or exists(select from topic where :type = 'topic' and slug = :slug)
            """)
    boolean isTaken(String type, String slug);

    /** Those of some slugs that resources of a type have or had. */
    @HQL("""
            select e.slug from EventSeries e where :type = 'event_series' and cast(among(:slugs, e.slug) as Boolean)
            union all select e.slug from Event e where :type = 'event' and cast(among(:slugs, e.slug) as Boolean)
            union all select e.slug from Talk e where :type = 'talk' and cast(among(:slugs, e.slug) as Boolean)
            union all select e.slug from Speaker e where :type = 'speaker' and cast(among(:slugs, e.slug) as Boolean)
            union all select e.slug from Topic e where :type = 'topic' and cast(among(:slugs, e.slug) as Boolean)
            union all select f.slug from FormerSlug f where f.type = :type and cast(among(:slugs, f.slug) as Boolean)
            """)
    List<String> slugsAmong(String type, String[] slugs);

    /** Whose an external id is. */
    record Owner(String source, String value, UUID resourceId) {
    }

    /**
     * Each pair is looked up by itself: a join would be planned for the empty table at an import's begin, and read all of it.
     *
     * @param values each goes with the source of the same place
     */
    @SQL("""
            select found.source, found.value, found.resource_id from unnest(:sources, :values) as given (source, value),
                lateral (select * from external_id known
                    where known.type = :type and known.source = given.source and known.value = given.value limit 1) found
            """)
    List<Owner> knownAs(String type, String[] sources, String[] values);

    /** The first request under a key, and the JSON that answered it. */
    record Kept(String request, String answer) {
    }

    @SQL("insert into idempotency_key (key, request) values (:key, :request) on conflict (key) do nothing")
    int keep(String key, String request);

    @SQL("select request, answer from idempotency_key where key = :key")
    List<Kept> kept(String key);

    @SQL("update idempotency_key set answer = :answer where key = :key")
    int answered(String key, String answer);

    @SQL("delete from idempotency_key where at < now() - interval '1 day'")
    int forgetOldKeys();
}
