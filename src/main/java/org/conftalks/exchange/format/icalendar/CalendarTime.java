package org.conftalks.exchange.format.icalendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
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
        String value = line.value().strip();
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
                    form.group(7) != null, line.parameter("TZID"))).filter(time -> Texts.isOfOurYears(day));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    /** A leap second is the one before it. */
    private static int second(String digits) {
        return digits == null ? 0 : Math.min(59, Integer.parseInt(digits));
    }
}
