package org.conftalks.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

interface CatalogueRepository {

    EntityManager entityManager();

    /** A list that is read after this call holds every change up to the instant it answers. */
    @SQL("select as_of(:type)")
    Instant asOf(String type);

    @HQL("select s.resourceId from FormerSlug s where s.type = :type and s.slug = :slug")
    List<UUID> formerlyNamed(String type, String slug);

    @HQL("from Tombstone t where t.type = :type and t.id = :id")
    List<Tombstone> buried(String type, UUID id);

    /** Oldest first, from a place in the list on. */
    @HQL("""
            from Tombstone t where t.type = :type and t.deletedAt >= :since and (t.seen = true or :drafts = true)
            and (t.deletedAt, t.id) > (:after, :afterId) order by t.deletedAt, t.id limit :most
            """)
    List<Tombstone> buriedAfter(String type, Instant since, boolean drafts, Instant after, UUID afterId, int most);

    /** Newest first, from a place in the list on. */
    @HQL("""
            from Tombstone t where t.type = :type and t.deletedAt >= :since and (t.seen = true or :drafts = true)
            and (t.deletedAt, t.id) < (:before, :beforeId) order by t.deletedAt desc, t.id desc limit :most
            """)
    List<Tombstone> buriedBefore(String type, Instant since, boolean drafts, Instant before, UUID beforeId, int most);
}
