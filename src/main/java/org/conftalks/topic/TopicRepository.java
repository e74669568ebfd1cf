package org.conftalks.topic;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;

interface TopicRepository {

    EntityManager entityManager();

    @HQL("from Topic p where cast(sql('? = any(?)', p.id, :ids) as Boolean)")
    List<Topic> rows(UUID[] ids);
}
