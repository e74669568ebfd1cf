package org.conftalks.access;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A token for scripts and helpers. What it may do is granted to it; the secret itself is nowhere kept. */
@Entity
public class ApiToken {

    /** The part of the token that is no secret. */
    @Id
    public String id;

    /** What people call it. */
    public String name;

    /** SHA-256 of the whole token. */
    public byte[] hash;
    public Instant madeAt;

    /** The subject of who made it. */
    public String madeBy;

    /** From when on it is refused; null for never. */
    public Instant expiresAt;

    /** To the minute; null where it was never used. */
    public Instant lastUsedAt;

    /** As grants name it. */
    public String subject() {
        return Principal.TOKEN + id;
    }
}
