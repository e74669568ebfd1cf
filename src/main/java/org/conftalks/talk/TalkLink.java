package org.conftalks.talk;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;

import org.conftalks.catalogue.Resource;

/** Something a talk left behind that lives elsewhere: slides, a video, other material. Each kind has a table of its own. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
public abstract class TalkLink extends Resource {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Talk talk;

    /** http or https, as it was given. */
    public String url;
    public String title;

    /** BCP 47. */
    public String language;

    /** An SPDX identifier or the licence's own words. */
    public String licence;
}
