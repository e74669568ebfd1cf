package org.conftalks.talk.video;

import jakarta.persistence.EnumeratedValue;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a video is to its talk; several recordings need not mean several languages. */
public enum VideoRole {
    MAIN("main"),
    TRANSLATION("translation"),
    SLIDES_ONLY("slides-only"),
    AUDIO("audio"),
    RE_UPLOAD("re-upload");

    @EnumeratedValue
    private final String term;

    VideoRole(String term) {
        this.term = term;
    }

    @JsonValue
    public String term() {
        return term;
    }
}
