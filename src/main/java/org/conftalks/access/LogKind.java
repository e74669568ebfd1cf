package org.conftalks.access;

import jakarta.persistence.EnumeratedValue;

import com.fasterxml.jackson.annotation.JsonValue;

/** What an entry of the log of access is about. */
public enum LogKind {
    TOKEN_MADE("token-made"),
    TOKEN_REVOKED("token-revoked"),
    GRANTED("granted"),
    REVOKED("revoked"),
    REFUSED("refused");

    @EnumeratedValue
    private final String term;

    LogKind(String term) {
        this.term = term;
    }

    @JsonValue
    public String term() {
        return term;
    }
}
