package org.conftalks.speaker;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.conftalks.catalogue.Named;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person who contributes to talks, one across all events. */
@Entity
public class Speaker extends Named {

    public String name;
    public String pronouns;

    /** Markdown. */
    public String bio;
    public String photoUrl;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<SpeakerLink> links = new ArrayList<>();

    @Column(insertable = false, updatable = false)
    public String nameSort;

    @Override
    public String label() {
        return name;
    }
}
