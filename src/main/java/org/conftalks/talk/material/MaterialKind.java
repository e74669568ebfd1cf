package org.conftalks.talk.material;

import jakarta.persistence.EnumeratedValue;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a material is. */
public enum MaterialKind {
    CODE("code"),
    PAPER("paper"),
    ARTICLE("article"),
    HANDOUT("handout"),
    DATASET("dataset"),
    TRANSCRIPT("transcript"),
    OTHER("other");

    @EnumeratedValue
    private final String term;

    MaterialKind(String term) {
        this.term = term;
    }

    @JsonValue
    public String term() {
        return term;
    }
}
