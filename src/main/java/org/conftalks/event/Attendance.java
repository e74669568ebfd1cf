package org.conftalks.event;

import jakarta.persistence.EnumeratedValue;

import com.fasterxml.jackson.annotation.JsonValue;

/** How one takes part, as schema.org's eventAttendanceMode says it. */
public enum Attendance {
    IN_PERSON("in-person"),
    ONLINE("online"),
    HYBRID("hybrid");

    @EnumeratedValue
    private final String term;

    Attendance(String term) {
        this.term = term;
    }

    @JsonValue
    public String term() {
        return term;
    }
}
