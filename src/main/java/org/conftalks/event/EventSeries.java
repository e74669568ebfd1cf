package org.conftalks.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.conftalks.catalogue.Named;

/** Events that are editions of one another. */
@Entity
public class EventSeries extends Named {

    public String name;

    /** Markdown. */
    public String description;
    public String website;

    @Column(insertable = false, updatable = false)
    public String nameSort;

    @Override
    public String label() {
        return name;
    }
}
