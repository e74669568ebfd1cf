package org.conftalks.exchange.format;

import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a line can be about, in the order in which lines can refer to each other. */
public enum Noun {
    SERIES("series", "series"),
    TOPIC("topic", "topics"),
    SPEAKER("speaker", "speakers"),
    EVENT("event", "events"),
    TALK("talk", "talks"),
    SLIDES("slides", "slides"),
    VIDEO("video", "videos"),
    MATERIAL("material", "materials"),
    /** They belong to a video, and are no resource of their own. */
    CAPTIONS("captions", "captions"),
    /** What a source said of a thing: no resource either, but what an import compares with. */
    IMPORTED("imported", "imported");

    private final String term;

    /** The API's collection, and for slides, videos and materials the member of a talk. */
    public final String collection;

    Noun(String term, String collection) {
        this.term = term;
        this.collection = collection;
    }

    @JsonValue
    public String term() {
        return term;
    }

    /** Those that have a line of their own; slides, videos and materials stand in their talk's. */
    public static Optional<Noun> ofLine(String term) {
        return Arrays.stream(values())
                .filter(noun -> noun.term.equals(term) && (noun.compareTo(TALK) <= 0 || noun.compareTo(CAPTIONS) >= 0))
                .findFirst();
    }
}
