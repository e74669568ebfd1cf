package org.conftalks.answers;

import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Singleton;

/** Which state of the catalogue this instance has heard of, and how long that may be relied upon. */
@Singleton
class Revision {

    /** Stands for any revision while nothing is to be relied upon. */
    static final long UNKNOWN = -1;

    private final AtomicLong number = new AtomicLong();
    private volatile long trustedUntil = System.nanoTime();

    /** The number of the state, or {@link #UNKNOWN} where changes may have happened that were not heard of. */
    long current() {
        return System.nanoTime() - trustedUntil < 0 ? number.get() : UNKNOWN;
    }

    /** Something has changed, or may have. */
    void advance() {
        number.incrementAndGet();
    }

    /** @param nanoTime until when every change is known to have been heard of, or to be young enough */
    void trustUntil(long nanoTime) {
        trustedUntil = nanoTime;
    }

    void distrust() {
        trustedUntil = System.nanoTime();
        advance();
    }
}
