package org.conftalks.event;

import jakarta.persistence.EnumeratedValue;

import com.fasterxml.jackson.annotation.JsonValue;

/** How much of an event's full dates is true. */
public enum DatePrecision {
    DAY("day"),
    MONTH("month"),
    YEAR("year");

    @EnumeratedValue
    private final String term;

    DatePrecision(String term) {
        this.term = term;
    }

    @JsonValue
    public String term() {
        return term;
    }
}
