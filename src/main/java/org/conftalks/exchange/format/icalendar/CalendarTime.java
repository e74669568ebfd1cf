package org.conftalks.exchange.format.icalendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

import org.conftalks.exchange.format.Texts;

/**
 * When something begins or ends (RFC 5545, sections 3.3.4 and 3.3.5).
 *
 * @param day in its own zone
 * @param local null where it is a whole day
 * @param utc whether it is a time of UTC
 * @param zone its zone's name; empty where it has none
 */
record CalendarTime(LocalDate day, LocalDateTime local, boolean utc, String zone) {

    private static final Pattern FORM = Pattern
            .compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:[Tt ](\\d{2}):?(\\d{2})(?::?(\\d{2})(?:\\.\\d+)?)?([Zz])?)?");

    static Optional<CalendarTime> of(ContentLine line) {
        return of(line.value()).map(time -> time.in(line.parameter("TZID")));
    }

    /** One that names no zone. */
    static Optional<CalendarTime> of(String text) {
        String value = text.strip();
        var form = FORM.matcher(value.length() > 40 ? "" : value);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.of(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)),
                    Integer.parseInt(form.group(3)));
            return Optional.of(new CalendarTime(day, form.group(4) == null ? null
                    : day.atTime(LocalTime.of(
                            Integer.parseInt(form.group(4)), Integer.parseInt(form.group(5)), second(form.group(6)))),
                    form.group(7) != null, "")).filter(time -> Texts.isOfOurYears(day));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    /** The same in a zone of this name. */
    CalendarTime in(String zoneName) {
        return new CalendarTime(day, local, utc, zoneName);
    }

    /** The same time of another day. */
    CalendarTime on(LocalDate otherDay) {
        return new CalendarTime(otherDay, local == null ? null : otherDay.atTime(local.toLocalTime()), utc, zone);
    }

    /** As much later as one time is than another. */
    CalendarTime later(CalendarTime from, CalendarTime to) {
        if (local == null || from.local == null || to.local == null) {
            return on(day.plusDays(ChronoUnit.DAYS.between(from.day, to.day)));
        }
        var moved = local.plus(Duration.between(from.local, to.local));
        return new CalendarTime(moved.toLocalDate(), moved, utc, zone);
    }

    /** As it stands in a calendar. */
    String value() {
        return local == null ? DateTimeFormatter.BASIC_ISO_DATE.format(day)
                : DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").format(local) + (utc ? "Z" : "");
    }

    /** A leap second is the one before it. */
    private static int second(String digits) {
        return digits == null ? 0 : Math.min(59, Integer.parseInt(digits));
    }
}
