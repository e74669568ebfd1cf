package org.conftalks.topic;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

interface TopicRepository {

    EntityManager entityManager();

    /** By the key that names are sorted by, the oldest first. */
    @HQL("from Topic p where p.nameSort = :key order by p.id")
    List<Topic> named(String key);

    /**
     * Lets one transaction at a time make topics of these names: locks are taken in one order, and there are few of them,
     * because the database has room for some thousands only.
     */
    @SQL("""
            select count(held::text) from (
                select pg_advisory_xact_lock(hashtext('topic name'), share) as held
                from (select distinct hashtext(key) % 256 as share from unnest(:keys) key order by share) shares) locks
            """)
    Long hold(String[] keys);

    /** @param ofDrafts whether what names it is not seen */
    @SQL("""
            insert into topic (id, created_at, updated_at, slug, name, of_drafts, visibility)
            values (:id, :at, :at, :slug, :name, :ofDrafts, case when :ofDrafts then 'draft' else 'published' end)
            """)
    int insert(UUID id, Instant at, String slug, String name, boolean ofDrafts);
}
