package org.conftalks.exchange.format.icalendar;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.Told;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.exchange.format.UnreadableFile;
import org.conftalks.http.Body;

import com.fasterxml.jackson.databind.JsonNode;

/** What a first look through a whole file shows: how many talks there are, the time zones, and what the calendar is called. */
final class CalendarLook {

    private static final Set<String> OTHERS = Set.of("VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY");

    private static final int MOST_APART = 50_000;

    private final Supplement supplement;
    private final JsonNode event;
    private final Zones zones = new Zones();
    private final Notes notes = new Notes(Noun.EVENT, "the calendar");
    private Optional<String> name = Optional.empty();
    private Optional<ZoneId> zone = Optional.empty();
    private final Set<String> apart = new HashSet<>();
    private long talks;

    private CalendarLook(Supplement supplement) {
        this.supplement = supplement;
        this.event = supplement.requiredEvent();
    }

    static CalendarLook at(Components components, Supplement supplement) throws IOException {
        try (components) {
            var look = new CalendarLook(supplement);
            boolean empty = true;
            for (var component = components.next(); component != null; component = components.next()) {
                look.take(component);
                empty = false;
            }
            if (empty) {
                throw new UnreadableFile("There is nothing in it.");
            }
            if (look.talks == 0) {
                throw new UnreadableFile("The calendar has no VEVENT, which a talk is in it.");
            }
            return look;
        }
    }

    private void take(Component component) {
        switch (component.name()) {
            case "VEVENT" -> {
                talks++;
                if (component.first("RECURRENCE-ID").isPresent() && apart.size() < MOST_APART) {
                    apart.add(CalendarTalks.key(component));
                }
            }
            case "VTIMEZONE" -> zones.define(component);
            case "VCALENDAR" -> {
                name = name.or(() -> component.first("X-WR-CALNAME").or(() -> component.first("NAME"))
                        .flatMap(line -> Texts.line(line.text())));
                zone = zone.or(() -> component.first("X-WR-TIMEZONE").flatMap(line -> Zones.named(line.text())));
            }
            default ->
                notes.count("calendar: " + (OTHERS.contains(component.name()) ? component.name() : "part that is not known"));
        }
    }

    long talks() {
        return talks;
    }

    JsonNode event() {
        return event;
    }

    Zones zones() {
        return zones;
    }

    /** Of times that have none of their own: the sender's, else the calendar's, which is that of the person who made it. */
    Optional<ZoneId> zone() {
        return Optional.ofNullable(supplement.timeZone()).or(() -> zone);
    }

    /** A day begins at midnight; what is of no known zone is compared as if it was of UTC. */
    Instant instant(CalendarTime time) {
        var local = time.local() == null ? time.day().atStartOfDay() : time.local();
        return time.utc() ? local.toInstant(ZoneOffset.UTC)
                : Optional.of(time.zone()).filter(id -> !id.isEmpty()).flatMap(zones::of)
                        .or(() -> zone().map(of -> any -> any.atZone(of).toInstant()))
                        .map(of -> of.instant(local)).orElse(local.toInstant(ZoneOffset.UTC));
    }

    /** Until when things take place again that the calendar says no end of; empty where the sender does not say it. */
    Optional<LocalDate> lastDay() {
        return Optional.ofNullable(supplement.endDate());
    }

    /** Whether one of the times of a thing that comes again is told apart from the others, by its key. */
    boolean isApart(String key) {
        return apart.contains(key);
    }

    /** What is told before the talks: the event. Whoever gives its first day describes it, but may leave the name to us. */
    List<Told> told() {
        var told = new ArrayList<Told>();
        var line = supplement.eventLine();
        name.filter(any -> supplement.name() == null).ifPresent(called -> {
            if (supplement.startDate() == null) {
                notes.leaveOut("/X-WR-CALNAME", "unused-name",
                        ("The calendar calls itself \"%s\"; where the event is new, send its"
                                + " name as a parameter.").formatted(Texts.shown(called)));
            } else if (called.length() <= Body.NAME) {
                line.map(Line::members).ifPresent(members -> members.put("name", called));
                notes.note("/X-WR-CALNAME", "name-of-calendar", "The event gets the name of the calendar.");
            }
        });
        line.ifPresent(told::add);
        told.addAll(notes.told());
        return told;
    }
}
