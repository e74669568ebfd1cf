package org.conftalks.access;

import java.util.UUID;

/**
 * A role somebody has somewhere.
 *
 * @param place the series, event or speaker that it holds for; null for the whole catalogue
 */
public record Right(Role role, UUID place) {

    public static Right everywhere(Role role) {
        return new Right(role, null);
    }

    boolean isEverywhere() {
        return place == null;
    }
}
