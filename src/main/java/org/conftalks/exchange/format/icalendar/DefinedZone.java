package org.conftalks.exchange.format.icalendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A time zone by its definition in the calendar: standard and daylight time, each from a day of the year on. */
final class DefinedZone implements Zone {

    private static final Pattern RULE = Pattern.compile(
            "(?=.*FREQ=YEARLY)(?=.*BYMONTH=(\\d{1,2})(?:;|$))(?=.*BYDAY=(-?[1-5])(MO|TU|WE|TH|FR|SA|SU)(?:;|$)).*");
    private static final Pattern UNTIL = Pattern.compile(".*UNTIL=(\\d{4})\\d{4}.*");
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Pattern OFFSET = Pattern.compile("([+-]\\d{2}):?(\\d{2})(?::?(\\d{2}))?");

    /**
     * Standard or daylight time.
     *
     * @param rule null where it does not come again every year
     */
    private record Observance(LocalDateTime start, ZoneOffset before, ZoneOffset offset, Rule rule) {

        /** The last time that it begins at or before a local time. */
        Optional<LocalDateTime> onset(LocalDateTime local) {
            if (rule == null) {
                return Optional.of(start).filter(begin -> !begin.isAfter(local));
            }
            int last = Math.min(local.getYear(), rule.lastYear);
            for (int year = last; year >= Math.max(start.getYear(), last - 1); year--) {
                var onset = rule.day(year).atTime(start.toLocalTime());
                if (!onset.isAfter(local) && !onset.toLocalDate().isBefore(start.toLocalDate())) {
                    return Optional.of(onset);
                }
            }
            return Optional.of(start).filter(begin -> !begin.isAfter(local));
        }
    }

    /** The n-th weekday of a month. */
    private record Rule(Month month, int ordinal, DayOfWeek weekday, int lastYear) {

        LocalDate day(int year) {
            return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
        }
    }

    private final List<Observance> observances;

    private DefinedZone(List<Observance> observances) {
        this.observances = observances;
    }

    /** Empty where its rules are none that time zones have today. */
    static Optional<Zone> of(Component definition) {
        var observances = new ArrayList<Observance>();
        try {
            for (Component part : definition.parts()) {
                var start = part.first("DTSTART").flatMap(CalendarTime::of).map(CalendarTime::local);
                observances.add(new Observance(start.orElseThrow(),
                        offset(part, "TZOFFSETFROM"), offset(part, "TZOFFSETTO"),
                        part.first("RRULE").map(line -> rule(line.value())).orElse(null)));
            }
        } catch (DateTimeException | NoSuchElementException otherRules) {
            return Optional.empty();
        }
        observances.sort(Comparator.comparing(Observance::start));
        return observances.isEmpty() ? Optional.empty() : Optional.of(new DefinedZone(observances));
    }

    @Override
    public Instant instant(LocalDateTime local) {
        LocalDateTime last = null;
        var offset = observances.get(0).before;
        for (Observance observance : observances) {
            var onset = observance.onset(local).orElse(null);
            if (onset != null && (last == null || !onset.isBefore(last))) {
                last = onset;
                offset = observance.offset;
            }
        }
        return local.toInstant(offset);
    }

    private static Rule rule(String text) {
        var rule = RULE.matcher(text);
        if (!rule.matches()) {
            throw new DateTimeException("another rule");
        }
        var until = UNTIL.matcher(text);
        return new Rule(Month.of(Integer.parseInt(rule.group(1))), Integer.parseInt(rule.group(2)),
                DayOfWeek.of(DAYS.indexOf(rule.group(3)) + 1), until.matches() ? Integer.parseInt(until.group(1)) : 9_999);
    }

    private static ZoneOffset offset(Component part, String property) {
        var offset = OFFSET.matcher(part.first(property).orElseThrow().value().strip());
        if (!offset.matches()) {
            throw new DateTimeException("no offset");
        }
        return ZoneOffset.of("%s:%s%s".formatted(offset.group(1), offset.group(2),
                offset.group(3) == null ? "" : ":" + offset.group(3)));
    }
}
