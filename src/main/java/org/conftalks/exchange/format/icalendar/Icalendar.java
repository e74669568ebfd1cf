package org.conftalks.exchange.format.icalendar;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.conftalks.exchange.format.Contents;
import org.conftalks.exchange.format.Format;
import org.conftalks.exchange.format.Glimpse;
import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.Reading;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.TalkGroups;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.UnreadableFile;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Calendars (iCalendar, RFC 5545): what is an event there is a talk. Which event they are about, they do not say, or only by a
 * name.
 */
@Singleton
public class Icalendar implements Format {

    public static final String MEDIA_TYPE = "text/calendar";

    static final String SOURCE = "icalendar";

    @Override
    public String name() {
        return "icalendar";
    }

    @Override
    public Optional<String> source() {
        return Optional.of(SOURCE);
    }

    @Override
    public Optional<String> recognise(Glimpse file) {
        return file.text().stripLeading().regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15)
                ? Optional.of("begins with BEGIN:VCALENDAR")
                : Optional.empty();
    }

    @Override
    public Reading read(Path file, Supplement supplement) {
        try {
            var calendar = CalendarLook.at(new Components(Contents.open(file)), supplement);
            return TalkGroups.read(calendar.talks(), calendar.told(),
                    new CalendarTalks(new Components(Contents.open(file)), calendar), file);
        } catch (IOException damaged) {
            throw new UnreadableFile("The file cannot be read: " + Texts.reason(damaged, file));
        }
    }

    static ObjectNode identified(ObjectNode members, String value) {
        members.putArray("externalIds").add(reference(value));
        return members;
    }

    static ObjectNode reference(String value) {
        return Json.object().put("source", SOURCE).put("value", value);
    }
}
