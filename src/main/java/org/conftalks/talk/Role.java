package org.conftalks.talk;

import jakarta.persistence.EnumeratedValue;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a person did in a talk. */
public enum Role {
    SPEAKER("speaker"),
    MODERATOR("moderator"),
    PANELIST("panelist"),
    HOST("host"),
    AUTHOR("author"),
    INTERVIEWER("interviewer"),
    INTERVIEWEE("interviewee"),
    OTHER("other");

    @EnumeratedValue
    private final String term;

    Role(String term) {
        this.term = term;
    }

    @JsonValue
    public String term() {
        return term;
    }
}
