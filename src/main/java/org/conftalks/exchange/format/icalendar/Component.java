package org.conftalks.exchange.format.icalendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of a calendar that begins and ends: an event, a time zone, the calendar itself. */
final class Component {

    private static final int MOST_PROPERTIES = 2_000;
    private static final int MOST_CHARACTERS = 2 << 20;

    private final String name;
    private final long line;
    private final List<ContentLine> properties = new ArrayList<>();
    private final List<Component> parts = new ArrayList<>();
    private long characters;
    private boolean cut;
    private int malformed;

    /** @param line of the file where it begins, from 1 */
    Component(String name, long line) {
        this.name = name;
        this.line = line;
    }

    /** The same at another time, which is its RECURRENCE-ID (RFC 5545, section 3.8.4.4). */
    Component at(CalendarTime begin, CalendarTime time) {
        var other = new Component(name, line);
        for (ContentLine property : properties) {
            var moved = switch (property.name()) {
                case "DTSTART" -> property.as(time.value());
                case "DTEND" -> CalendarTime.of(property).map(end -> property.as(end.later(begin, time).value()))
                        .orElse(property);
                default -> property;
            };
            other.add(Optional.of(moved));
            if (property.name().equals("DTSTART")) {
                other.add(Optional.of(new ContentLine("RECURRENCE-ID", property.parameters(), time.value(), false)));
            }
        }
        other.parts.addAll(parts);
        return other;
    }

    String name() {
        return name;
    }

    long line() {
        return line;
    }

    void add(Optional<ContentLine> property) {
        if (property.isEmpty()) {
            malformed++;
        } else if (properties.size() == MOST_PROPERTIES || characters > MOST_CHARACTERS) {
            cut = true;
        } else {
            properties.add(property.get());
            characters += property.get().value().length();
        }
    }

    void add(Component part) {
        if (parts.size() < MOST_PROPERTIES) {
            parts.add(part);
        } else {
            cut = true;
        }
    }

    List<ContentLine> properties() {
        return properties;
    }

    List<Component> parts() {
        return parts;
    }

    Stream<ContentLine> all(String property) {
        return properties.stream().filter(line -> line.name().equals(property));
    }

    Optional<ContentLine> first(String property) {
        return all(property).findFirst();
    }

    /** Characters of what it holds. */
    long size() {
        return characters;
    }

    /** Whether it had more than is kept. */
    boolean isCut() {
        return cut;
    }

    /** Lines that are no properties. */
    int malformed() {
        return malformed;
    }
}
