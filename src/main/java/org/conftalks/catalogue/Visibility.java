package org.conftalks.catalogue;

import jakarta.persistence.EnumeratedValue;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether the public may see a resource. A draft also hides what belongs to it. */
public enum Visibility {
    PUBLISHED("published"),
    DRAFT("draft");

    @EnumeratedValue
    private final String term;

    Visibility(String term) {
        this.term = term;
    }

    @JsonValue
    public String term() {
        return term;
    }
}
