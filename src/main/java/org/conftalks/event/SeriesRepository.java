package org.conftalks.event;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;

interface SeriesRepository {

    EntityManager entityManager();

    record Row(EventSeries series, Long events) {
    }

    @HQL("""
            select s, (select count(e) from Event e where e.series = s and (e.seen = true or cast(in_sight_of(:sight, e.id) as Boolean)))
            from EventSeries s where cast(among(:ids, s.id) as Boolean)
            """)
    List<Row> rows(UUID[] ids, UUID[] sight);

    @HQL("select count(e) from Event e where e.series.id = :series")
    long eventsOf(UUID series);

    @HQL("update Event e set e.series = null, e.updatedAt = instant where e.series.id = :series")
    int releaseEvents(UUID series);
}
