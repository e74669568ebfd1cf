package org.conftalks.demo;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

interface MilestoneRepository {

    EntityManager entityManager();

    /** 1 if it is reached now, 0 if it was before. */
    @SQL("insert into milestone (name) values (:name) on conflict (name) do nothing")
    int reach(String name);

    @HQL("select count(e) from Event e")
    long events();
}
