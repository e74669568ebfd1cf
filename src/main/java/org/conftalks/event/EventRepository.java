package org.conftalks.event;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;

interface EventRepository {

    EntityManager entityManager();

    record Neighbour(UUID of, UUID id, String slug, String name) {
    }

    @HQL("""
            select case when cast(among(:ids, c.pair.eventId) as Boolean) and e.id = c.pair.otherId
                    then c.pair.eventId else c.pair.otherId end, e.id, e.slug, e.name
            from CoLocation c join Event e on e.id = c.pair.otherId or e.id = c.pair.eventId
            where (cast(among(:ids, c.pair.eventId) as Boolean) and e.id = c.pair.otherId
                or cast(among(:ids, c.pair.otherId) as Boolean) and e.id = c.pair.eventId)
            and (e.seen = true or cast(in_sight_of(:sight, e.id) as Boolean))
            order by e.startSort, e.nameSort, e.id
            """)
    List<Neighbour> neighbours(UUID[] ids, UUID[] sight);

    @HQL("""
            select case when c.pair.eventId = :event then c.pair.otherId else c.pair.eventId end
            from CoLocation c where c.pair.eventId = :event or c.pair.otherId = :event
            """)
    List<UUID> neighbourIds(UUID event);
}
