package org.conftalks.exchange.format.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.conftalks.exchange.format.Texts;

/**
 * A day, a time of day or both, as people and spreadsheets write them.
 *
 * @param day null where there is a time only
 * @param time null where there is a day only
 * @param offset null where it is not said
 */
record CsvTime(LocalDate day, LocalTime time, ZoneOffset offset) {

    private static final Pattern TIME = Pattern.compile("(?i)(\\d{1,2})(?:[:h.](\\d{2}))?(?::(\\d{2})(?:[.,]\\d{1,9})?)?"
            + "\\s*(h|uhr|[ap]\\.?m\\.?)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?");

    /** A day and, behind it, a time; begins with the day. */
    private static final Pattern BOTH = Pattern
            .compile(
                    "(.*?\\d{4}|\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}|.*?[./-]\\d{2})(?:T|,?\\s+(?:(?:at|um|à)\\s+)?)(\\d{1,2}\\D.*)");

    /** Days since 1899-12-30, the time as a part of the day: 1954 to 2119, for fewer digits may be anything. */
    private static final Pattern SERIAL = Pattern.compile("([2-7]\\d{4})(?:[.,](\\d{1,15}))?");
    private static final Pattern PART_OF_DAY = Pattern.compile("0?[.,](\\d{1,15})");
    private static final LocalDate SERIAL_BEGIN = LocalDate.of(1899, 12, 30);
    private static final int SECONDS_OF_DAY = 86_400;
    private static final int LONGEST = 60;

    static Optional<CsvTime> of(String cell, CsvDays days) {
        String text = cell.strip().replaceAll("\\s+", " ");
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return read(text, days).filter(time -> time.day == null || Texts.isOfOurYears(time.day));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static Optional<CsvTime> read(String text, CsvDays days) {
        var serial = SERIAL.matcher(text);
        if (serial.matches()) {
            var day = SERIAL_BEGIN.plusDays(Integer.parseInt(serial.group(1)));
            return Optional.of(new CsvTime(day, serial.group(2) == null ? null : partOfDay(serial.group(2)), null));
        }
        var part = PART_OF_DAY.matcher(text);
        if (part.matches()) {
            return Optional.of(new CsvTime(null, partOfDay(part.group(1)), null));
        }
        var day = days.read(text);
        if (day.isPresent()) {
            return Optional.of(new CsvTime(day.get(), null, null));
        }
        var both = BOTH.matcher(text);
        if (both.matches()) {
            return days.read(both.group(1)).flatMap(first -> time(both.group(2), first));
        }
        return time(text, null);
    }

    /** A bare number is no time. */
    private static Optional<CsvTime> time(String text, LocalDate day) {
        var time = TIME.matcher(text);
        if (!time.matches() || time.group(2) == null && time.group(4) == null) {
            return Optional.empty();
        }
        int hour = hour(Integer.parseInt(time.group(1)), time.group(4));
        return Optional.of(new CsvTime(day, LocalTime.of(hour, number(time, 2), number(time, 3)), offset(time.group(5))));
    }

    private static int number(Matcher time, int group) {
        return time.group(group) == null ? 0 : Integer.parseInt(time.group(group));
    }

    private static int hour(int hour, String half) {
        if (half == null || !half.substring(0, 1).matches("[aApP]")) {
            return hour;
        }
        if (hour < 1 || hour > 12) {
            throw new DateTimeException("no hour of half a day");
        }
        return hour % 12 + (half.substring(0, 1).equalsIgnoreCase("p") ? 12 : 0);
    }

    private static ZoneOffset offset(String text) {
        return text == null ? null : text.matches("[A-Za-z]+") ? ZoneOffset.UTC : ZoneOffset.of(text);
    }

    /** To the second: a day has no finite decimal part for most minutes. */
    private static LocalTime partOfDay(String decimals) {
        return LocalTime.ofSecondOfDay(Math.round(Double.parseDouble("0." + decimals) * SECONDS_OF_DAY) % SECONDS_OF_DAY);
    }
}
