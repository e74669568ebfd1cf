package org.conftalks.topic;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;

interface TopicRepository {

    EntityManager entityManager();

    @HQL("from Topic p where cast(sql('? = any(?)', p.id, :ids) as Boolean)")
    List<Topic> rows(UUID[] ids);

    /** By the key that names are sorted by, the oldest first. */
    @HQL("from Topic p where p.nameSort = :key order by p.id")
    List<Topic> named(String key);
}
