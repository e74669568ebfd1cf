package org.conftalks.catalogue;

import jakarta.persistence.MappedSuperclass;

/** A resource that people address by a readable slug. A slug that changes keeps leading to it. */
@MappedSuperclass
public abstract class Named extends Resource {

    /** Lower-case letters, digits and single hyphens, at most 200; unique for a type; never like a UUID. */
    public String slug;

    /** The name or title that people know it by. */
    public abstract String label();
}
