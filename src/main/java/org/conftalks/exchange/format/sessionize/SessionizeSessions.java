package org.conftalks.exchange.format.sessionize;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.conftalks.exchange.format.Fingerprints;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.TalkGroups;
import org.conftalks.exchange.format.TalkGroups.Entry;
import org.conftalks.exchange.format.Texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The sessions of a file, one after the other. */
final class SessionizeSessions implements TalkGroups.Entries {

    /** Sessions that are no part of a programme (yet, or any more). */
    private static final String NOT_ACCEPTED = "(?i)declined|rejected|nominated|waitlisted|accept_queue|decline_queue|deleted";

    private final SessionizeElements elements;
    private final SessionizeDirectory directory;
    private final SessionizeEvent event;
    private final Fingerprints keys = new Fingerprints();
    private int number;

    SessionizeSessions(SessionizeElements elements, SessionizeDirectory directory, SessionizeEvent event) {
        this.elements = elements;
        this.directory = directory;
        this.event = event;
    }

    @Override
    public Entry next() throws IOException {
        for (JsonNode element = elements.next(); element != null; element = elements.next()) {
            if (elements.list().equals("sessions")) {
                return entry(element, elements.bytes());
            }
        }
        return null;
    }

    private Entry entry(JsonNode element, long bytes) {
        var id = Texts.line(element.path("id"));
        String place = id.map(any -> "session " + Texts.shown(any)).orElse("sessions/" + number);
        number++;
        var notes = new Notes(Noun.TALK, place);
        if (!(element instanceof ObjectNode session)) {
            notes.reject("malformed", "It is no object.");
        } else if (session.path("isServiceSession").asText().equals("true")) {
            notes.count("talk: break or other service session");
        } else if (Texts.line(session.path("title")).isEmpty()) {
            notes.reject("no-title", "It has no title.");
        } else if (session.path("status").asText("").matches(NOT_ACCEPTED)) {
            notes.reject("not-accepted", "It is no part of the programme: its status is %s."
                    .formatted(Texts.shown(session.get("status").asText())));
        } else if (id.isEmpty()) {
            notes.reject("no-id", "It has no id.");
        } else if (!keys.add(event.key(id.get()))) {
            notes.reject("repeated", "Another session of the file has its id.");
        } else {
            var talk = new SessionizeTalk(session, event.key(id.get()), place, directory, event);
            return new Entry(bytes, talk.speakers(), talk.told());
        }
        return new Entry(bytes, Map.of(), List.copyOf(notes.told()));
    }

    @Override
    public void close() throws IOException {
        elements.close();
    }
}
