package org.conftalks.exchange.format.icalendar;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.LanguageNames;
import org.conftalks.exchange.format.Markdown;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.http.Body;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A VEVENT of a calendar. */
final class CalendarTalk {

    private static final Set<String> READ = Set.of("UID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "LOCATION", "URL",
            "CATEGORIES", "DESCRIPTION", "X-ALT-DESC", "ATTENDEE", "STATUS", "CLASS", "RECURRENCE-ID", "ATTACH", "DTSTAMP",
            "RRULE", "RDATE", "EXDATE", "EXRULE");

    /** What the catalogue has no place for, or a calendar's clients only use. */
    private static final Set<String> UNUSED = Set.of("CREATED", "LAST-MODIFIED", "SEQUENCE", "TRANSP", "PRIORITY", "GEO",
            "ORGANIZER", "CONTACT", "COMMENT", "RELATED-TO", "RESOURCES", "REQUEST-STATUS", "CONFERENCE", "IMAGE", "COLOR");

    private final Component given;
    private final CalendarTitle title;
    private final CalendarLook calendar;
    private final Notes notes;
    private final Line line;
    private final Map<String, Line> speakers = new LinkedHashMap<>();

    /** @param key empty where it has none */
    CalendarTalk(Component given, CalendarTitle title, String key, String place, CalendarLook calendar, Notes notes) {
        this.given = given;
        this.title = title;
        this.calendar = calendar;
        this.notes = notes;
        line = new Line(Noun.TALK, place, key.isEmpty() ? Json.object() : Icalendar.identified(Json.object(), key));
        read(line.members());
        note();
    }

    /** What is told of it. */
    Line line() {
        return line;
    }

    /** The lines of its speakers, by their names. */
    Map<String, Line> speakers() {
        return speakers;
    }

    private void read(ObjectNode talk) {
        talk.set("event", calendar.event());
        talk.put("title", title.text());
        title.term().ifPresent(kind -> talk.put("kind", kind));
        var text = CalendarText.of(given);
        text.about().map(Markdown::of).flatMap(Texts::text).ifPresent(about -> talk.put("abstract", about));
        given.first("SUMMARY").map(summary -> summary.parameter("LANGUAGE")).filter(code -> !code.isEmpty())
                .flatMap(LanguageNames::of).ifPresent(tag -> talk.putArray("languages").add(tag));
        new CalendarSlot(given, calendar, notes).read(talk);
        given.first("LOCATION").flatMap(location -> Texts.line(location.text())).filter(room -> fits(room, "/LOCATION"))
                .ifPresent(room -> talk.put("room", room));
        readCategories(talk);
        readStatus(talk);
        new CalendarPeople(given, text, notes, line.place()).read(talk, speakers);
        new CalendarLinks(given, notes).read(talk);
    }

    private boolean fits(String name, String pointer) {
        return name.length() <= Body.NAME
                || notes.leaveOut(pointer, "too-long", "The name has more than %d characters.".formatted(Body.NAME));
    }

    /** One category is the track; several are topics. */
    private void readCategories(ObjectNode talk) {
        var names = new LinkedHashSet<String>();
        given.all("CATEGORIES").flatMap(categories -> categories.texts().stream()).map(Texts::line).flatMap(Optional::stream)
                .filter(name -> fits(name, "/CATEGORIES")).limit(100).forEach(names::add);
        if (names.size() == 1) {
            talk.put("track", names.iterator().next());
        } else if (!names.isEmpty()) {
            var topics = talk.putArray("topics");
            names.forEach(name -> topics.addObject().put("name", name));
        }
    }

    private void readStatus(ObjectNode talk) {
        String status = given.first("STATUS").map(ContentLine::value).orElse("").strip();
        if (title.cancelled() || status.equalsIgnoreCase("CANCELLED")) {
            talk.put("status", "cancelled");
        } else if (status.equalsIgnoreCase("TENTATIVE")) {
            notes.note("/STATUS", "tentative", "The calendar says that it is not sure to take place.");
        }
    }

    /** What of it is of no use, or strange. */
    private void note() {
        for (ContentLine property : given.properties()) {
            String name = property.name();
            if (UNUSED.contains(name)) {
                notes.count("talk: property " + name);
            } else if (!READ.contains(name)) {
                notes.count("talk: property that is not known");
            } else if (property.cut()) {
                notes.leaveOut("/" + name, "too-long", "It is longer than a megabyte; the rest is left out.");
            }
        }
        if (given.isCut()) {
            notes.leaveOut(null, "too-many", "It has too many properties; the last are left out.");
        }
        if (given.malformed() > 0) {
            notes.leaveOut(null, "malformed-line", "%d lines of it are no properties.".formatted(given.malformed()));
        }
        given.parts().forEach(part -> notes.count("talk: reminder or other part"));
    }
}
