package org.conftalks.exchange.format.icalendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.conftalks.exchange.format.Notes;

import net.fortuna.ical4j.model.Recur;

/**
 * The times at which a VEVENT that comes again takes place (RFC 5545, section 3.8.5): by days of weeks, months and years, and
 * as
 * long as the calendar or the event says an end.
 */
final class Occurrences {

    /** Of one VEVENT; no conference has a talk so often. */
    private static final int MOST = 1_000;

    /** Characters of all of them together; each has the texts of the first. */
    private static final int MOST_CHARACTERS = 4 << 20;

    private static final Pattern DAYS_ONLY = Pattern.compile("(?i)(?=.*FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)\\b)"
            + "(?:(?:FREQ|INTERVAL|COUNT|BYDAY|BYMONTHDAY|BYMONTH|BYSETPOS|WKST)=[A-Z0-9,+-]{1,100};?){1,10}");
    private static final Pattern UNTIL = Pattern.compile("(?i)(?:^|;)UNTIL=([^;]*)");

    private final Component given;
    private final CalendarTime begin;
    private final CalendarLook calendar;
    private final Notes notes;
    private final int most;

    private Occurrences(Component given, CalendarTime begin, CalendarLook calendar, Notes notes) {
        this.given = given;
        this.begin = begin;
        this.calendar = calendar;
        this.notes = notes;
        this.most = (int) Math.min(MOST, MOST_CHARACTERS / Math.max(1, given.size()));
    }

    /**
     * The first is the VEVENT as it stands; each other one names its time as its RECURRENCE-ID. Those that another part of the
     * calendar tells of are not among them.
     */
    static List<Component> of(Component given, CalendarLook calendar, Notes notes) {
        boolean repeats = given.first("RECURRENCE-ID").isEmpty()
                && Stream.of("RRULE", "RDATE", "EXRULE").anyMatch(name -> given.first(name).isPresent());
        var begin = given.first("DTSTART").flatMap(CalendarTime::of);
        if (repeats && begin.isEmpty()) {
            notes.note("/RRULE", "repeats", "It takes place several times, but there is no first one.");
        }
        return !repeats || begin.isEmpty() ? List.of(given)
                : new Occurrences(given, begin.get(), calendar, notes).all();
    }

    private List<Component> all() {
        var times = new TreeSet<>(Comparator.comparing(calendar::instant));
        times.add(begin);
        given.all("RRULE").forEach(rule -> times.addAll(byRule(rule.value().strip())));
        listed("RDATE").filter(this::isAlike).forEach(times::add);
        given.first("EXRULE").ifPresent(old -> notes.note("/EXRULE", "repeats", "It may not take place at all of its times."));
        listed("EXDATE").forEach(times::remove);
        if (times.isEmpty()) {
            notes.count("talk: all of its times are taken back");
        } else if (times.size() > most) {
            notes.leaveOut("/RRULE", "repeats", "It takes place more than %d times; the others are left out.".formatted(most));
        }
        String key = CalendarTalks.key(given);
        return times.stream().limit(most).filter(time -> !calendar.isApart(key + "/" + time.value()))
                .map(time -> time.equals(begin) ? given : given.at(begin, time)).toList();
    }

    /** Whether a time is told in the zone of the first one, as programs write it. */
    private boolean isAlike(CalendarTime time) {
        return time.utc() == begin.utc() && time.zone().equals(begin.zone())
                || notes.leaveOut("/RDATE", "repeats", "One of its times is told in another time zone than the first one.");
    }

    private List<CalendarTime> byRule(String text) {
        var until = UNTIL.matcher(text);
        boolean ends = until.find();
        var last = ends ? CalendarTime.of(until.group(1)) : Optional.<CalendarTime> empty();
        String rule = UNTIL.matcher(text).replaceAll("").replaceFirst("^;", "");
        boolean counted = rule.matches("(?i).*COUNT=.*");
        var lastDay = last.map(time -> time.day().plusDays(1)).or(calendar::lastDay)
                .or(() -> Optional.of(begin.day().plusYears(100)).filter(any -> counted));
        if (!DAYS_ONLY.matcher(rule).matches() || ends && last.isEmpty() || lastDay.isEmpty()) {
            notes.note("/RRULE", "repeats", "It takes place several times, but nothing says until when, or the rule is none of"
                    + " days; only the first is taken over.");
            return List.of();
        }
        try {
            return new Recur<LocalDate>(rule).getDates(begin.day(), begin.day(), lastDay.get(), most + 1).stream()
                    .map(begin::on).filter(time -> last.isEmpty() || !isAfter(time, last.get())).toList();
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException malformed) {
            notes.note("/RRULE", "repeats",
                    "The rule by which it takes place again cannot be read; only the first is taken over.");
            return List.of();
        }
    }

    private boolean isAfter(CalendarTime time, CalendarTime last) {
        return last.local() == null || time.local() == null ? time.day().isAfter(last.day())
                : calendar.instant(time).isAfter(calendar.instant(last.utc() ? last : last.in(begin.zone())));
    }

    /** Times that stand there one by one. */
    private Stream<CalendarTime> listed(String property) {
        return given.all(property).flatMap(line -> Arrays.stream(line.value().split(",")).limit(MOST)
                .map(text -> CalendarTime.of(line.as(text.replaceFirst("/.*", ""))))).filter(time -> time.isPresent()
                        || notes.leaveOut("/" + property, "not-a-time", "One of its times is none as calendars have it."))
                .flatMap(Optional::stream)
                .map(time -> time.local() == null || begin.local() == null ? begin.on(time.day()) : time);
    }
}
