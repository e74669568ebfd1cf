package org.conftalks.event;

import jakarta.persistence.EnumeratedValue;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether an event takes place as announced. */
public enum EventStatus {
    SCHEDULED("scheduled"),
    CANCELLED("cancelled"),
    POSTPONED("postponed");

    @EnumeratedValue
    private final String term;

    EventStatus(String term) {
        this.term = term;
    }

    @JsonValue
    public String term() {
        return term;
    }
}
