package org.conftalks.talk;

import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.conftalks.catalogue.Resource;
import org.conftalks.speaker.Speaker;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A person's part in a talk, with what was true of the person at that event. */
@Entity
public class Contribution extends PanacheEntityBase {

    @Id
    public UUID id = Resource.newId();

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Talk talk;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Speaker speaker;

    /** The place in the billing, from 0. */
    public int position;
    @Enumerated(EnumType.STRING)
    public Role role = Role.SPEAKER;

    /** The name on that event's programme, where it differs from the person's. */
    public String creditedAs;
    public String affiliation;
    public String jobTitle;

    @Column(insertable = false, updatable = false)
    public String affiliationSort;

    /** Whether both bill the same person in the same way. */
    boolean says(Contribution other) {
        return speaker.id.equals(other.speaker.id) && role == other.role && Objects.equals(creditedAs, other.creditedAs)
                && Objects.equals(affiliation, other.affiliation) && Objects.equals(jobTitle, other.jobTitle);
    }
}
