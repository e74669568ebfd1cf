package org.conftalks.talk.material;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;

interface MaterialRepository {

    EntityManager entityManager();

    @HQL("from Material l join fetch l.talk t join fetch t.event where cast(among(:ids, l.id) as Boolean)")
    List<Material> rows(UUID[] ids);
}
