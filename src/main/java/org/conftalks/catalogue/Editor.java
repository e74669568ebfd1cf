package org.conftalks.catalogue;

import java.util.Set;
import java.util.UUID;

import org.conftalks.access.Deed;
import org.conftalks.access.Place;
import org.conftalks.http.Body;
import org.conftalks.http.Shown;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Knows how one type of resource is written.
 *
 * @param <E> the resource
 * @param <V> the record it is shown as
 */
public interface Editor<E extends Resource, V extends Record> {

    Listing<E> listing();

    Class<V> shape();

    /** The address that a shown resource names as its own. */
    String self(V view);

    E blank();

    /**
     * Takes over what the body itself says; what is wrong is gathered in the body.
     *
     * @param present how the resource is shown now; missing where it is made
     */
    void fill(E resource, Body body, JsonNode present);

    /**
     * Takes over what the body refers to, and sees that the resource does not repeat another.
     *
     * @param present as in {@link #fill}
     */
    default void connect(E resource, Body body, JsonNode present, References references) {
    }

    Shown<V> show(UUID id);

    /**
     * Locks what the resource belongs to, so that all who write lock from the outside in and none waits for another for ever.
     */
    default void lockOwners(UUID id) {
    }

    /**
     * Makes way for a deletion.
     *
     * @param cascade whether what hangs on the resource may go with it
     * @throws org.conftalks.http.Refusal 409 where it may not
     */
    default void release(E resource, boolean cascade) {
    }

    /**
     * Where a resource stands, as it is now in memory: that decides who may make, change and delete it. It is asked for before
     * a change and after it, because a change may move it.
     */
    Place place(E resource);

    /** What one must be allowed to do in order to delete one. */
    default Deed removal() {
        return Deed.EDIT;
    }

    /** What a speaker may do with what is their own. */
    default Own own() {
        return Own.NOTHING;
    }

    /**
     * What a speaker may do with what is their own.
     *
     * @param whole to make, replace and delete it
     * @param members else which members to change
     */
    record Own(boolean whole, Set<String> members) {

        public static final Own NOTHING = new Own(false, Set.of());
        public static final Own WHOLE = new Own(true, Set.of());

        public static Own members(String... members) {
            return new Own(false, Set.of(members));
        }
    }

    /** What else changes when the resource was made, changed or deleted. */
    default void touched(E resource) {
    }
}
