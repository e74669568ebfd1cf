package org.conftalks.exchange.programme;

/** How programmes that are written here are known again. */
public final class Generator {

    /** Where a programme names what made it. */
    public static final String NAME = "Conference Talks";

    private Generator() {
    }
}
