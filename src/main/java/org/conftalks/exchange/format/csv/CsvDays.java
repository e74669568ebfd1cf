package org.conftalks.exchange.format.csv;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The days of a table. Whether 5/1/2024 is in May or in January, only other days of the same table tell: 13/1/2024 has no other
 * meaning. Where none tells, it is not known.
 */
final class CsvDays {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4}|\\d{2})");
    private static final Pattern UNSURE = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}|\\d{2})");
    private static final Pattern BEGINS_UNSURE = Pattern.compile("^\\s*" + UNSURE.pattern() + "(?!\\d)");
    private static final Pattern DAY_MONTH = Pattern
            .compile("(?:\\p{L}+\\.?,? )?(\\d{1,2})(?:\\.|er|st|nd|rd|th)?[ -](?:of )?(\\p{L}+)\\.?,?[ -](\\d{4})");
    private static final Pattern MONTH_DAY = Pattern
            .compile("(?:\\p{L}+\\.?,? )?(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
    private static final Map<String, Integer> MONTHS = months();

    private boolean dayFirst;
    private boolean monthFirst;

    /** Another cell with a day, whatever else it has. */
    void look(String cell) {
        var day = BEGINS_UNSURE.matcher(cell);
        if (day.find()) {
            boolean firstIsDay = Integer.parseInt(day.group(1)) > 12;
            boolean secondIsDay = Integer.parseInt(day.group(2)) > 12;
            dayFirst |= firstIsDay && !secondIsDay;
            monthFirst |= secondIsDay && !firstIsDay;
        }
    }

    /** Whether it is a day that nothing tells how to read. */
    boolean isUnsure(String cell) {
        var day = BEGINS_UNSURE.matcher(cell);
        return day.find() && dayFirst == monthFirst && Integer.parseInt(day.group(1)) <= 12
                && Integer.parseInt(day.group(2)) <= 12 && !day.group(1).equals(day.group(2));
    }

    /** @throws java.time.DateTimeException where there is no such day */
    Optional<LocalDate> read(String text) {
        return match(YEAR_FIRST, text).map(day -> of(day, 1, 2, 3))
                .or(() -> match(DAY_FIRST, text).map(day -> of(day, 3, 2, 1)))
                .or(() -> match(UNSURE, text).filter(any -> !isUnsure(text)).map(this::decided))
                .or(() -> match(DAY_MONTH, text).flatMap(day -> named(day, 1, 2)))
                .or(() -> match(MONTH_DAY, text).flatMap(day -> named(day, 2, 1)));
    }

    private LocalDate decided(MatchResult day) {
        int first = Integer.parseInt(day.group(1));
        int second = Integer.parseInt(day.group(2));
        boolean firstIsDay = dayFirst == monthFirst ? first > 12 || second <= 12 : dayFirst;
        // a day that contradicts the others is what it must be
        firstIsDay = first > 12 || second <= 12 && firstIsDay;
        return firstIsDay ? of(day, 3, 2, 1) : of(day, 3, 1, 2);
    }

    private static LocalDate of(MatchResult day, int year, int month, int dayOfMonth) {
        return LocalDate.of(year(day.group(year)), Integer.parseInt(day.group(month)), Integer.parseInt(day.group(dayOfMonth)));
    }

    private static Optional<LocalDate> named(MatchResult day, int dayOfMonth, int month) {
        return Optional.ofNullable(MONTHS.get(day.group(month).toLowerCase(Locale.ROOT)))
                .map(number -> LocalDate.of(Integer.parseInt(day.group(3)), number, Integer.parseInt(day.group(dayOfMonth))));
    }

    /** Of two digits what spreadsheets make of them: 1930 to 2029. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year < 30 ? 2_000 + year : 1_900 + year;
    }

    private static Optional<MatchResult> match(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.matches() ? Optional.of(found.toMatchResult()) : Optional.empty();
    }

    private static Map<String, Integer> months() {
        var months = new HashMap<String, Integer>();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH)) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    months.put(month.getDisplayName(style, locale).toLowerCase(Locale.ROOT).replace(".", ""), month.getValue());
                }
            }
        }
        return Map.copyOf(months);
    }
}
