package org.conftalks.talk;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;

interface TalkRepository {

    EntityManager entityManager();

    @HQL("select l.talk.id from TalkLink l where l.id = :link")
    List<UUID> talkOf(UUID link);

    @HQL("select t.event.id from Talk t where t.id = :talk")
    List<UUID> eventOf(UUID talk);
}
