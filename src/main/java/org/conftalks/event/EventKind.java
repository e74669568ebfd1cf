package org.conftalks.event;

import jakarta.persistence.EnumeratedValue;

import com.fasterxml.jackson.annotation.JsonValue;

/** What sort of gathering an event is. */
public enum EventKind {
    CONFERENCE("conference"),
    MEETUP("meetup"),
    WORKSHOP("workshop"),
    HACKATHON("hackathon"),
    WEBINAR("webinar"),
    RETREAT("retreat"),
    OTHER("other");

    @EnumeratedValue
    private final String term;

    EventKind(String term) {
        this.term = term;
    }

    @JsonValue
    public String term() {
        return term;
    }
}
