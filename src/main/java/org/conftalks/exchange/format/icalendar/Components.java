package org.conftalks.exchange.format.icalendar;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.UnreadableFile;

/** The parts of the calendars in a file, one after the other; each is held in memory alone. */
final class Components implements AutoCloseable {

    private static final int DEEPEST = 10;

    private final ContentLines lines;
    private Component calendar;

    Components(InputStream in) throws IOException {
        lines = new ContentLines(in);
    }

    /** The next one; null at the end. */
    Component next() throws IOException {
        while (lines.next()) {
            var line = ContentLine.of(lines.text(), lines.isCut());
            String name = line.map(ContentLine::name).orElse("");
            if (calendar == null) {
                require(isOf(line, "BEGIN", "VCALENDAR"), "Here a calendar should begin, with BEGIN:VCALENDAR");
                calendar = new Component("VCALENDAR", lines.number());
            } else if (name.equals("BEGIN")) {
                return read(value(line));
            } else if (name.equals("END")) {
                require(isOf(line, "END", "VCALENDAR"), "Here only the calendar can end, with END:VCALENDAR");
                var ended = calendar;
                calendar = null;
                return ended;
            } else {
                calendar.add(line);
            }
        }
        if (calendar != null) {
            throw new UnreadableFile("The file ends within its calendar: there is no END:VCALENDAR.");
        }
        return null;
    }

    private Component read(String name) throws IOException {
        Deque<Component> open = new ArrayDeque<>();
        open.push(new Component(name, lines.number()));
        while (lines.next()) {
            var line = ContentLine.of(lines.text(), lines.isCut());
            if (isOf(line, "BEGIN")) {
                require(open.size() < DEEPEST, "More than %d parts stand in each other".formatted(DEEPEST));
                open.push(new Component(value(line), lines.number()));
            } else if (isOf(line, "END")) {
                var ended = open.pop();
                require(isOf(line, "END", ended.name()), "Here should be END:%s".formatted(Texts.shown(ended.name())));
                if (open.isEmpty()) {
                    return ended;
                }
                open.peek().add(ended);
            } else {
                open.peek().add(line);
            }
        }
        throw new UnreadableFile("The file ends within the %s that begins on line %d.".formatted(
                Texts.shown(open.peek().name()), open.peek().line()));
    }

    private void require(boolean holds, String detail) {
        if (!holds) {
            throw new UnreadableFile("The calendar cannot be read, line %d: %s, but there is \"%s\"."
                    .formatted(lines.number(), detail, Texts.shown(lines.text())));
        }
    }

    private static boolean isOf(Optional<ContentLine> line, String name) {
        return line.filter(property -> property.name().equals(name)).isPresent();
    }

    private static boolean isOf(Optional<ContentLine> line, String name, String value) {
        return isOf(line, name) && value(line).equals(value);
    }

    private static String value(Optional<ContentLine> line) {
        return line.map(property -> property.value().strip().toUpperCase(Locale.ROOT)).orElse("");
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
