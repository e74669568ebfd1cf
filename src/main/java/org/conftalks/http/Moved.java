package org.conftalks.http;

/**
 * What was asked for has another slug now: 308 for every method, with the rest of the address kept (RFC 9110, section 15.4.9).
 */
public class Moved extends RuntimeException {

    /** Takes the place of the third segment: {@code /v1/{collection}/{slug}}. */
    public final String presentSlug;

    public Moved(String presentSlug) {
        super(presentSlug, null, false, false);
        this.presentSlug = presentSlug;
    }
}
