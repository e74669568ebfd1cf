package org.conftalks.talk.slides;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.conftalks.talk.TalkLink;

/** The slides of a talk; a talk may have several decks. */
@Entity
public class SlideDeck extends TalkLink {

    /** RFC 6838, such as {@code application/pdf}; absent where the link leads to a page. */
    public String mediaType;

    /** speakerdeck, slideshare, google-slides, zenodo, github, file; absent where the host is not known. */
    public String provider;

    /** The deck's id at its provider. */
    public String providerId;
    public String embedUrl;

    /** How large the file is; null where the link leads to a page, or nobody has said so. */
    public Long bytes;

    /** When the deck appeared where it lives. */
    public Instant publishedAt;

    @Column(insertable = false, updatable = false)
    public Instant publishedSort;
}
