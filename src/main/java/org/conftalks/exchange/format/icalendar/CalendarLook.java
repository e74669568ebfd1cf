package org.conftalks.exchange.format.icalendar;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
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

    private final Supplement supplement;
    private final JsonNode event;
    private final Zones zones = new Zones();
    private final Notes notes = new Notes(Noun.EVENT, "the calendar");
    private Optional<String> name = Optional.empty();
    private Optional<ZoneId> zone = Optional.empty();
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
            case "VEVENT" -> talks++;
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
