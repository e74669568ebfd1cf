package org.conftalks.talk.video;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;

interface CaptionTrackRepository {

    EntityManager entityManager();

    /** A track without its text. */
    record Listed(String language, Instant createdAt, Instant updatedAt) {
    }

    @HQL("select c.language, c.createdAt, c.updatedAt from CaptionTrack c where c.videoId = :video order by c.language")
    List<Listed> of(UUID video);
}
