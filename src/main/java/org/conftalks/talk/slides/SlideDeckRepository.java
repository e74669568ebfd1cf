package org.conftalks.talk.slides;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;

interface SlideDeckRepository {

    EntityManager entityManager();

    @HQL("from SlideDeck l join fetch l.talk t join fetch t.event where cast(among(:ids, l.id) as Boolean)")
    List<SlideDeck> rows(UUID[] ids);
}
