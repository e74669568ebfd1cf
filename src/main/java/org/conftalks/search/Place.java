package org.conftalks.search;

import java.util.Optional;

import org.conftalks.catalogue.Scored;
import org.conftalks.http.Cursor;
import org.conftalks.http.Refusal;
import org.conftalks.http.WellFormed;

/**
 * A place between hits. It remembers what a search was corrected to, so that its pages belong together.
 *
 * @param after the hit before it
 */
record Place(Scored after, Correction correction) {

    private static final String SEPARATOR = "\u001E";

    String encode(String list) {
        String key = after.score() + (correction == null ? ""
                : SEPARATOR + correction.alternatives() + SEPARATOR + correction.readable());
        return new Cursor(false, key, after.id(), null).encode(list);
    }

    static Optional<Place> decode(String given, String list) {
        if (given == null) {
            return Optional.empty();
        }
        var cursor = Cursor.decode(given, list, String.class);
        String[] parts = cursor.key().toString().split(SEPARATOR, 3);
        if (!parts[0].matches("[0-9]{1,9}|1[0-9]{9}") || parts.length == 2
                || parts.length == 3 && WellFormed.hasControls(parts[2], false)) {
            throw Refusal.badValue("cursor", "is not one that this service gave");
        }
        return Optional.of(new Place(new Scored(Integer.parseInt(parts[0]), cursor.id()),
                parts.length == 1 ? null : new Correction(parts[1], parts[2])));
    }
}
