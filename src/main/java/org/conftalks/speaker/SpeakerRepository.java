package org.conftalks.speaker;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;

interface SpeakerRepository {

    EntityManager entityManager();

    @HQL("from Speaker s where cast(among(:ids, s.id) as Boolean)")
    List<Speaker> rows(UUID[] ids);
}
