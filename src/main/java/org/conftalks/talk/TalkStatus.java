package org.conftalks.talk;

import jakarta.persistence.EnumeratedValue;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether a talk takes place: cancelled by the organiser or withdrawn by its speakers. */
public enum TalkStatus {
    SCHEDULED("scheduled"),
    CANCELLED("cancelled"),
    WITHDRAWN("withdrawn");

    @EnumeratedValue
    private final String term;

    TalkStatus(String term) {
        this.term = term;
    }

    @JsonValue
    public String term() {
        return term;
    }
}
