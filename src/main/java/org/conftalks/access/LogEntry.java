package org.conftalks.access;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Something that was granted, revoked or refused; refusals that are alike within an hour are one entry. */
@Entity
@Table(name = "access_log")
public class LogEntry {

    @Id
    public UUID id;

    /** When it happened, or first happened. */
    public Instant at;
    public Instant lastAt;
    public long times;

    @Enumerated(EnumType.STRING)
    public LogKind kind;

    /** Whose doing it was; null where that is not known. */
    public String subject;

    /** The network address it came from. */
    public String address;
    public String what;
}
