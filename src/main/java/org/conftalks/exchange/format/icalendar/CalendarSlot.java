package org.conftalks.exchange.format.icalendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

import org.conftalks.exchange.format.LocalSlot;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Texts;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** When a VEVENT is and how long: a time of UTC, of a zone, of no zone, or a whole day. */
final class CalendarSlot {

    private static final Pattern WEEKS = Pattern.compile("([+-]?P)(\\d{1,4})W");

    private final Component given;
    private final CalendarLook calendar;
    private final Notes notes;

    CalendarSlot(Component given, CalendarLook calendar, Notes notes) {
        this.given = given;
        this.calendar = calendar;
        this.notes = notes;
    }

    void read(ObjectNode talk) {
        var start = time("DTSTART");
        var end = time("DTEND");
        if (start.isEmpty()) {
            return;
        }
        var begin = start.get();
        if (begin.local() == null) {
            talk.put("date", begin.day().toString());
            // the end is the day behind the last one
            if (end.isPresent() && ChronoUnit.DAYS.between(begin.day(), end.get().day()) > 1) {
                notes.note("/DTEND", "several-days", "It lasts until %s; only the first day is taken over."
                        .formatted(end.get().day().minusDays(1)));
            }
            return;
        }
        writeStart(begin, talk);
        end.filter(time -> time.local() != null).map(time -> Duration.between(calendar.instant(begin), calendar.instant(time)))
                .or(() -> given.first("DURATION").flatMap(this::duration))
                .ifPresent(length -> LocalSlot.writeDuration(length, "/DTEND", talk, notes));
    }

    private void writeStart(CalendarTime begin, ObjectNode talk) {
        if (begin.utc()) {
            var instant = calendar.instant(begin);
            talk.put("startsAt", instant.toString());
            calendar.zone().ifPresent(zone -> talk.put("date", instant.atZone(zone).toLocalDate().toString()));
        } else if (begin.zone().isEmpty()) {
            LocalSlot.write(begin.local(), calendar.zone().orElse(null), talk, notes);
        } else {
            talk.put("date", begin.day().toString());
            calendar.zones().of(begin.zone()).ifPresentOrElse(
                    zone -> talk.put("startsAt", zone.instant(begin.local()).toString()),
                    () -> notes.leaveOut("/DTSTART", "unknown-time-zone",
                            "Neither the calendar nor anybody else tells what the time zone %s is."
                                    .formatted(Texts.shown(begin.zone()))));
        }
    }

    private Optional<CalendarTime> time(String property) {
        return given.first(property).flatMap(line -> {
            var time = CalendarTime.of(line);
            if (time.isEmpty()) {
                notes.leaveOut("/" + property, "not-a-time",
                        "%s is no time as calendars have it.".formatted(Texts.shown(line.value())));
            }
            return time;
        });
    }

    private Optional<Duration> duration(ContentLine line) {
        String text = line.value().strip();
        var weeks = WEEKS.matcher(text);
        try {
            return Optional.of(weeks.matches() ? Duration.ofDays(7L * Integer.parseInt(weeks.group(2))) : Duration.parse(text));
        } catch (DateTimeException | ArithmeticException malformed) {
            notes.leaveOut("/DURATION", "not-a-duration", "%s is no duration.".formatted(Texts.shown(text)));
            return Optional.empty();
        }
    }
}
