package org.conftalks.catalogue;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

import org.conftalks.http.Cursor;
import org.conftalks.http.Page;

/** An entry of a list before it is read: what it is sorted by, and what was deleted under that id, if it was. */
record Edge(Comparable<?> key, UUID id, Page.Deleted deleted) {

    /** The database's order: the key, then the id by its bytes. */
    static final Comparator<Edge> ASCENDING = Comparator.<Edge, Comparable<Object>> comparing(Edge::comparableKey)
            .thenComparing(edge -> edge.id.toString());

    static Edge of(Tombstone tombstone) {
        return new Edge(tombstone.deletedAt, tombstone.id,
                new Page.Deleted(tombstone.id, tombstone.slug, tombstone.deletedAt));
    }

    boolean stands() {
        return deleted == null;
    }

    Cursor cursor(boolean backwards, Instant asOf) {
        return new Cursor(backwards, key, id, asOf);
    }

    @SuppressWarnings("unchecked")
    private Comparable<Object> comparableKey() {
        return (Comparable<Object>) key;
    }
}
