package org.conftalks.talk.video;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What is said in a video, in one language. It belongs to the video and is seen where that is. */
@Entity
@IdClass(CaptionTrack.Key.class)
public class CaptionTrack extends PanacheEntityBase {

    public record Key(UUID videoId, String language) {
    }

    @Id
    public UUID videoId;

    /** BCP 47, in its canonical form. */
    @Id
    public String language;

    /** UTC, to the microsecond. */
    @Column(updatable = false)
    public Instant createdAt;

    /** UTC, to the microsecond. */
    public Instant updatedAt;

    /** WebVTT with times and texts only. */
    public String webVtt;
}
