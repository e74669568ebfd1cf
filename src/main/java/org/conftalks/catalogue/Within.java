package org.conftalks.catalogue;

import java.util.function.Consumer;

/**
 * Whose items a list is narrowed to.
 *
 * @param requireOwner says what became of the owner; asked only when the list is empty, because items prove that it is there
 */
public record Within(Consumer<Conditions> narrow, Runnable requireOwner) {

    /** The whole catalogue. */
    public static Within all() {
        return new Within(conditions -> {
        }, () -> {
        });
    }
}
