package org.conftalks.talk;

import jakarta.persistence.EnumeratedValue;

import com.fasterxml.jackson.annotation.JsonValue;

/** What form a talk has. A keynote is a kind; that it is featured or a highlight is said apart. */
public enum TalkKind {
    TALK("talk"),
    KEYNOTE("keynote"),
    LIGHTNING_TALK("lightning-talk"),
    PANEL("panel"),
    WORKSHOP("workshop"),
    TUTORIAL("tutorial"),
    INTERVIEW("interview"),
    DEMO("demo"),
    OPENING("opening"),
    CLOSING("closing"),
    OTHER("other");

    @EnumeratedValue
    private final String term;

    TalkKind(String term) {
        this.term = term;
    }

    @JsonValue
    public String term() {
        return term;
    }
}
