package org.conftalks.catalogue;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import org.hibernate.annotations.Immutable;

/** What stays of a deleted resource, so that its addresses answer 410 and followers learn of it. Written by the database. */
@Entity
@Immutable
@IdClass(Tombstone.Key.class)
public class Tombstone {

    public record Key(String type, UUID id) {
    }

    /** The name of the resource's table. */
    @Id
    public String type;

    @Id
    public UUID id;

    public String slug;

    /** Whether the public saw the resource when it was deleted. */
    public boolean seen;
    public Instant deletedAt;
}
