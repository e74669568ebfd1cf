package org.conftalks.exchange.format.sessionize;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.Told;

import com.fasterxml.jackson.databind.JsonNode;

/** The event that a file is about, as its sender names it. */
final class SessionizeEvent {

    /** Sessionize counts the sessions of all events together; it had counted to here before it was known. */
    private static final int OWN_NUMBERS = 10_000;

    private final Supplement supplement;
    private final JsonNode reference;

    SessionizeEvent(Supplement supplement) {
        this.supplement = supplement;
        this.reference = supplement.requiredEvent();
    }

    JsonNode reference() {
        return reference;
    }

    /** Of the times; null where nobody knows it. */
    ZoneId zone() {
        return supplement.timeZone();
    }

    /** What a session is known by in all files: small numbers are given by hand, and each event begins with 1. */
    String key(String id) {
        return id.matches("\\d{1,9}") && Integer.parseInt(id) < OWN_NUMBERS ? reference.textValue() + "/" + id : id;
    }

    /** What is told before the sessions: the event, and which questions are of no use. */
    List<Told> told(SessionizeDirectory directory) {
        var told = new ArrayList<Told>();
        supplement.eventLine().ifPresent(told::add);
        var notes = new Notes(Noun.EVENT, "questions");
        directory.questions().unused().forEach(question -> notes.leaveOut("/questions", "unused-question",
                "The answers to \"%s\" are not taken over.".formatted(question)));
        told.addAll(notes.told());
        return told;
    }
}
