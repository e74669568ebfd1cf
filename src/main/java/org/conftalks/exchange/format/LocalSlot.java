package org.conftalks.exchange.format;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** When a talk is, in a time of day that has no offset. */
public final class LocalSlot {

    private static final Duration LONGEST = Duration.ofDays(366);

    private LocalSlot() {
    }

    /** @param zone of the time; null where it is not known: then only the day is */
    public static void write(LocalDateTime start, ZoneId zone, ObjectNode talk, Notes notes) {
        talk.put("date", start.toLocalDate().toString());
        if (zone == null) {
            notes.count("talk: time of day without a time zone");
        } else {
            talk.put("startsAt", start.atZone(zone).toInstant().toString());
        }
    }

    /** Told where it is longer than the catalogue takes, or none at all. */
    public static void writeDuration(Duration duration, String pointer, ObjectNode talk, Notes notes) {
        if (duration.isZero()) {
            notes.count("talk: duration of nothing");
        } else if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            notes.leaveOut(pointer, "not-a-duration", "It would end before it starts, or last for more than a year.");
        } else {
            talk.put("duration", duration.toString());
        }
    }
}
