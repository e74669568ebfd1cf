package org.conftalks.talk.video;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;

interface VideoRepository {

    EntityManager entityManager();

    @HQL("from Video l join fetch l.talk t join fetch t.event where cast(among(:ids, l.id) as Boolean)")
    List<Video> rows(UUID[] ids);

    @HQL("select v.id from Video v where v.talk.id = :talk and v.provider = :provider and v.providerId = :providerId")
    List<UUID> same(UUID talk, String provider, String providerId);
}
