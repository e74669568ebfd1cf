package org.conftalks.search;

import com.fasterxml.jackson.annotation.JsonValue;

/** By what the talks of a search can be counted; each is also a filter of talks, years by `from` and `to`. */
public enum Facet {
    EVENT("event"),
    SERIES("series"),
    YEAR("year"),
    LANGUAGE("language"),
    KIND("kind"),
    TOPIC("topic"),
    SPEAKER("speaker"),
    HAS_VIDEO("hasVideo"),
    HAS_SLIDES("hasSlides");

    private final String term;

    Facet(String term) {
        this.term = term;
    }

    @JsonValue
    public String term() {
        return term;
    }
}
