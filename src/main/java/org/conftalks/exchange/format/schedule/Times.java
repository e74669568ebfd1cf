package org.conftalks.exchange.format.schedule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

import org.conftalks.exchange.format.Texts;

/** Dates, times and durations as schedules have them. */
final class Times {

    /** 00:30, 1:30, 01:30:00. */
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):(\\d{2})(?::(\\d{2}))?");
    /** As far as two digits go. */
    private static final Duration LONGEST = Duration.ofHours(100);

    private Times() {
    }

    /** The day of a date or of a time. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.substring(0, Math.min(10, text.length())))).filter(Texts::isOfOurYears);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** A time with its offset. */
    static Optional<OffsetDateTime> instant(String text) {
        try {
            // some write a space, and offsets without a colon
            String iso = text.replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T").replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
            return Optional.of(OffsetDateTime.parse(iso)).filter(time -> Texts.isOfOurYears(time.toLocalDate()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** A time without an offset. */
    static Optional<LocalDateTime> local(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T")));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** A time of day: 09:30, 9:30, 0930. */
    static Optional<LocalTime> time(String text) {
        try {
            String clock = text.matches("\\d{4}") ? text.substring(0, 2) + ":" + text.substring(2) : text;
            return Optional.of(LocalTime.parse(clock.length() == 4 ? "0" + clock : clock));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Hours and minutes, a duration of ISO 8601, or minutes. */
    static Optional<Duration> duration(String text) {
        try {
            var clock = CLOCK.matcher(text);
            Duration duration;
            if (clock.matches()) {
                duration = Duration.ofHours(Long.parseLong(clock.group(1))).plusMinutes(Long.parseLong(clock.group(2)))
                        .plusSeconds(clock.group(3) == null ? 0 : Long.parseLong(clock.group(3)));
            } else if (text.matches("\\d{1,4}")) {
                duration = Duration.ofMinutes(Long.parseLong(text));
            } else {
                duration = Duration.parse(text);
            }
            return Optional.of(duration).filter(length -> !length.isNegative() && length.compareTo(LONGEST) <= 0);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
