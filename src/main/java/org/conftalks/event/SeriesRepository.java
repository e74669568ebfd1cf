package org.conftalks.event;

import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;

interface SeriesRepository {

    EntityManager entityManager();

    @HQL("select count(e) from Event e where e.series.id = :series")
    long eventsOf(UUID series);

    @HQL("update Event e set e.series = null, e.updatedAt = instant where e.series.id = :series")
    int releaseEvents(UUID series);
}
