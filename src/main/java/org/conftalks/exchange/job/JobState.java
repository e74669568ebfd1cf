package org.conftalks.exchange.job;

import java.util.Arrays;

import com.fasterxml.jackson.annotation.JsonValue;

/** How far an import has come. */
public enum JobState {
    /** The file is here; another import goes first. */
    QUEUED("queued"),
    RUNNING("running"),
    /** The file was read to its end, whatever was rejected of it. */
    SUCCEEDED("succeeded"),
    /** The file cannot be read, or not from some place on. What came before is in the catalogue. */
    FAILED("failed"),
    /** It was cancelled, or the service stopped. Sending the same file again completes it. */
    INTERRUPTED("interrupted");

    private final String term;

    JobState(String term) {
        this.term = term;
    }

    @JsonValue
    public String term() {
        return term;
    }

    static JobState of(String term) {
        return Arrays.stream(values()).filter(state -> state.term.equals(term)).findFirst().orElseThrow();
    }

    boolean hasEnded() {
        return this != QUEUED && this != RUNNING;
    }
}
