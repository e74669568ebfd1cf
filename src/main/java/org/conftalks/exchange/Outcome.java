package org.conftalks.exchange;

/** What became of a thing that an import brought. */
public enum Outcome {
    CREATED("created"),
    UPDATED("updated"),
    UNCHANGED("unchanged"),
    REJECTED("rejected");

    private final String term;

    Outcome(String term) {
        this.term = term;
    }

    public String term() {
        return term;
    }
}
