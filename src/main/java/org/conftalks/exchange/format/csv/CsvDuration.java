package org.conftalks.exchange.format.csv;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a talk is, as people and spreadsheets write it; a bare number counts minutes. */
final class CsvDuration {

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):(\\d{2})(?::(\\d{2}))?");
    private static final Pattern HOURS = Pattern.compile(
            "(?i)(\\d{1,3}(?:[.,]\\d{1,4})?)\\s*(?:h|hrs?|hours?|std\\.?|stunden?|heures?)(?:\\s*(\\d{1,2})\\s*(?:m|min\\.?|minutes?|minuten)?)?");
    private static final Pattern MINUTES = Pattern
            .compile("(?i)(\\d{1,5}(?:[.,]\\d{1,4})?)\\s*(?:m|'|′|mins?\\.?|minutes?|minuten?)?");
    private static final Pattern PART_OF_DAY = Pattern.compile("0[.,]\\d{1,15}");
    private static final Duration LONGEST = Duration.ofDays(31);

    private CsvDuration() {
    }

    static Optional<Duration> of(String cell) {
        String text = cell.strip();
        return (text.length() > 40 ? Optional.<Duration> empty() : read(text))
                .filter(length -> !length.isNegative() && !length.isZero() && length.compareTo(LONGEST) <= 0);
    }

    private static Optional<Duration> read(String text) {
        if (PART_OF_DAY.matcher(text).matches()) {
            return Optional.of(Duration.ofSeconds(Math.round(decimal(text) * 86_400)));
        }
        var clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return Optional.of(Duration.ofHours(whole(clock, 1)).plusMinutes(whole(clock, 2)).plusSeconds(whole(clock, 3)));
        }
        var hours = HOURS.matcher(text);
        if (hours.matches()) {
            return Optional.of(Duration.ofSeconds(Math.round(decimal(hours.group(1)) * 3_600)).plusMinutes(whole(hours, 2)));
        }
        var minutes = MINUTES.matcher(text);
        if (minutes.matches()) {
            return Optional.of(Duration.ofSeconds(Math.round(decimal(minutes.group(1)) * 60)));
        }
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException | ArithmeticException noDuration) {
            return Optional.empty();
        }
    }

    private static int whole(Matcher found, int group) {
        return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
    }

    private static double decimal(String digits) {
        return Double.parseDouble(digits.replace(',', '.'));
    }
}
