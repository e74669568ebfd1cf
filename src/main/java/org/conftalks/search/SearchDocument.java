package org.conftalks.search;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The words by which a resource of the same id is found. The database makes it; only queries know it. */
@Entity
@Immutable
class SearchDocument {

    @Id
    UUID id;

    String type;

    /** Titles and names: of title (A), speakers (B), topics (C) and event (D). */
    @JdbcTypeCode(SqlTypes.OTHER)
    String names;

    /** {@link #names}, and long texts as D. */
    @JdbcTypeCode(SqlTypes.OTHER)
    String words;
}
