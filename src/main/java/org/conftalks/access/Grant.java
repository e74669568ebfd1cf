package org.conftalks.access;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A role that somebody has somewhere. */
@Entity
@Table(name = "access_grant")
public class Grant {

    @Id
    public UUID id;

    /** Whose: as {@link Principal#subject()} has it. */
    public String subject;
    public String role;

    /** At most one of the three is there; none stands for the whole catalogue. */
    public UUID seriesId;
    public UUID eventId;
    public UUID speakerId;
    public Instant grantedAt;

    /** The subject of who granted it. */
    public String grantedBy;

    /** What it amounts to. */
    public Right right() {
        return new Right(Role.of(role), seriesId != null ? seriesId : eventId != null ? eventId : speakerId);
    }
}
