package org.conftalks.exchange.format.rubyevents;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * From when to when of a day, in local time.
 *
 * @param end null where it is not known
 */
record RubyeventsSlot(LocalTime start, LocalTime end) {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    /** @param end may be no time, such as "onwards" */
    static Optional<RubyeventsSlot> of(String start, String end) {
        return time(start).map(begin -> new RubyeventsSlot(begin, time(end).filter(begin::isBefore).orElse(null)));
    }

    Instant startsAt(LocalDate day, ZoneId zone) {
        return day.atTime(start).atZone(zone).toInstant();
    }

    Optional<Duration> duration() {
        return Optional.ofNullable(end).map(till -> Duration.between(start, till));
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text, FORM));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
