package org.conftalks.feed;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;

interface FeedRepository {

    EntityManager entityManager();

    /** The talks that left some slides or videos. */
    @HQL("select distinct l.talk.id from TalkLink l where cast(among(:links, l.id) as Boolean)")
    List<UUID> talksOf(UUID[] links);
}
