package org.conftalks.landing;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.conftalks.event.DatePrecision;

/** How the page says numbers, days and lengths of time. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Words() {
    }

    static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    static String noun(long number, String one) {
        return number == 1 ? one : one + "s";
    }

    /** Such as "3 talks". */
    static String amount(long number, String one) {
        return number(number) + " " + noun(number, one);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /**
     * Such as "18 September 2013", "24–25 October 2013" or, where not more is known, "September 2013".
     *
     * @param first null where it is unknown
     * @param last null where it is unknown
     */
    static String days(LocalDate first, LocalDate last, DatePrecision known) {
        if (first == null) {
            return "Date unknown";
        }
        return switch (known) {
            case YEAR -> String.valueOf(first.getYear());
            case MONTH -> MONTH.format(first);
            case DAY -> last == null || last.equals(first) ? DAY.format(first) : beginOf(first, last) + DAY.format(last);
        };
    }

    private static String beginOf(LocalDate first, LocalDate last) {
        if (first.getYear() != last.getYear()) {
            return DAY.format(first) + " – ";
        }
        return first.getMonth() == last.getMonth() ? first.getDayOfMonth() + "–" : DAY_AND_MONTH.format(first) + " – ";
    }

    /** Such as "49 min" or "1 h 5 min". */
    static String length(Duration length) {
        long minutes = Math.max(1, length.plusSeconds(30).toMinutes());
        String hours = minutes < 60 ? "" : minutes / 60 + " h";
        String rest = minutes % 60 == 0 ? "" : minutes % 60 + " min";
        return (hours + " " + rest).strip();
    }
}
