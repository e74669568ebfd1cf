package org.conftalks.talk.video;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.conftalks.talk.TalkLink;

/** A recording of a talk, kept by a provider; a talk may be a part of it. */
@Entity
public class Video extends TalkLink {

    /** youtube, vimeo, peertube, media.ccc.de, archive.org, file, …; absent where the host is not known. */
    public String provider;

    /** The video's id at its provider. */
    public String providerId;
    public String embedUrl;
    public String thumbnailUrl;
    @Enumerated(EnumType.STRING)
    public VideoRole role = VideoRole.MAIN;

    @Column(name = "duration_ms")
    public Duration duration;

    /** Where in the recording the talk begins. */
    @Column(name = "start_offset_ms")
    public Duration startOffset;

    /** Where in the recording the talk ends. */
    @Column(name = "end_offset_ms")
    public Duration endOffset;

    /** How large the file is; null where the link leads to a page, or nobody has said so. */
    public Long bytes;

    /** When the video appeared at its provider. */
    public Instant publishedAt;

    @Column(insertable = false, updatable = false)
    public Instant publishedSort;

    /** In which it has captions (BCP 47), in the order of their letters; kept by the database. */
    @Column(insertable = false, updatable = false)
    public List<String> captionLanguages = new ArrayList<>();
}
