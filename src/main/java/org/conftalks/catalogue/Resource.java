package org.conftalks.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Anything the catalogue keeps under an id of its own. Deleting one leaves a {@link Tombstone}: the database sees to it. */
@MappedSuperclass
public abstract class Resource extends PanacheEntityBase {

    /** A UUIDv7 (RFC 9562, section 5.7), assigned and never changed. */
    @Id
    public UUID id;

    /** UTC, to the microsecond. */
    @Column(updatable = false)
    public Instant createdAt;

    /** UTC, to the microsecond; never before the begin of the transaction that made the change. */
    public Instant updatedAt;

    /** What other systems call it; each is unique for a type of resource. */
    @JdbcTypeCode(SqlTypes.JSON)
    public List<ExternalId> externalIds = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    public Visibility visibility = Visibility.PUBLISHED;

    /** Whether the public sees it: its own visibility and that of all it belongs to, kept by the database. */
    @Column(insertable = false, updatable = false)
    public boolean seen;

    /** A new id, later in order than all made here before. */
    public static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /** Marks it as made at an instant, under a new id unless it has one. */
    public void born(Instant at) {
        id = id == null ? newId() : id;
        createdAt = at;
        updatedAt = at;
    }
}
