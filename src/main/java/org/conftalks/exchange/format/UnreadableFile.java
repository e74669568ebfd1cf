package org.conftalks.exchange.format;

/** A file that cannot be used at all, or not from some place on; the message says why, to people. */
public class UnreadableFile extends RuntimeException {

    public UnreadableFile(String detail) {
        super(detail);
    }
}
