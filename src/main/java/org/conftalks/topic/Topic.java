package org.conftalks.topic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.conftalks.catalogue.Named;

/** What talks are about; a tag in other systems. */
@Entity
public class Topic extends Named {

    public String name;

    /** Markdown. */
    public String description;

    /** Whether it came into being by a draft that names it, and none that is seen has since. */
    @Column(updatable = false)
    public boolean ofDrafts;

    @Column(insertable = false, updatable = false)
    public String nameSort;

    @Override
    public String label() {
        return name;
    }
}
