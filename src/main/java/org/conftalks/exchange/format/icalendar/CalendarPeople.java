package org.conftalks.exchange.format.icalendar;

import java.util.Map;

import org.conftalks.exchange.format.Addresses;
import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.http.Body;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The speakers of a VEVENT. An ATTENDEE with a page of the web is one, as FOSDEM writes them; those with a mail address are
 * guests of somebody's calendar, and nobody's business.
 */
final class CalendarPeople {

    private static final int MOST = 100;

    private final Component given;
    private final CalendarText text;
    private final Notes notes;
    private final String place;

    CalendarPeople(Component given, CalendarText text, Notes notes, String place) {
        this.given = given;
        this.text = text;
        this.notes = notes;
        this.place = place;
    }

    /** @param needed takes the lines of the speakers */
    void read(ObjectNode talk, Map<String, Line> needed) {
        var billed = talk.putArray("speakers");
        given.all("ATTENDEE").forEach(attendee -> read(attendee, billed, needed));
        text.people().forEach(person -> {
            var members = add(person.name(), billed, needed);
            if (members != null && person.bio() != null) {
                members.put("bio", person.bio());
            }
        });
    }

    private void read(ContentLine attendee, ArrayNode billed, Map<String, Line> needed) {
        String address = attendee.value().strip();
        var name = Texts.line(attendee.parameter("CN"));
        boolean person = attendee.parameter("CUTYPE").matches("(?i)(?:INDIVIDUAL)?");
        if (!Addresses.is(address) || name.isEmpty() || !person) {
            notes.count("talk: ATTENDEE without a page of the web and a name");
            return;
        }
        var members = add(name.get(), billed, needed);
        if (members != null) {
            members.putArray("links").addObject().put("type", "profile").put("url", address);
        }
    }

    /** Null where nobody is added. */
    private ObjectNode add(String name, ArrayNode billed, Map<String, Line> needed) {
        if (name.length() > Body.NAME || billed.size() == MOST) {
            notes.leaveOut("/ATTENDEE", "too-long", "The name of a speaker has more than %d characters, or there are more than"
                    .formatted(Body.NAME) + " %d.".formatted(MOST));
            return null;
        }
        if (needed.containsKey(name)) {
            notes.count("talk: speaker named twice");
            return needed.get(name).members();
        }
        var members = Icalendar.identified(Json.object().put("name", name), name);
        needed.put(name, new Line(Noun.SPEAKER, place, members));
        billed.addObject().set("speaker", Icalendar.reference(name));
        return members;
    }
}
