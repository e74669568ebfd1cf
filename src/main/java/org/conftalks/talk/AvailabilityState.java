package org.conftalks.talk;

import jakarta.persistence.EnumeratedValue;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether slides or a recording can be had. */
public enum AvailabilityState {
    AVAILABLE("available"),
    EXPECTED("expected"),
    NOT_RECORDED("not-recorded"),
    UNAVAILABLE("unavailable"),
    UNKNOWN("unknown");

    @EnumeratedValue
    private final String term;

    AvailabilityState(String term) {
        this.term = term;
    }

    @JsonValue
    public String term() {
        return term;
    }
}
