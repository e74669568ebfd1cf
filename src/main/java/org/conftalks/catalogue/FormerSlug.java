package org.conftalks.catalogue;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import org.hibernate.annotations.Immutable;

/** A slug that a resource had; it leads there until another resource takes it. Written by the database. */
@Entity
@Immutable
@IdClass(FormerSlug.Key.class)
public class FormerSlug {

    public record Key(String type, String slug) {
    }

    /** The name of the resource's table. */
    @Id
    public String type;

    @Id
    public String slug;

    public UUID resourceId;
}
