package org.conftalks.exchange.format;

/** How much may come out of a file that is packed. */
final class Bounds {

    private static final long MOST_BYTES = 2L << 30;

    /** Text is packed to a thirtieth at best, nothing but zeros to a thousandth. */
    private static final long MOST_EXPANSION = 100;
    private static final long SMALL = 10 << 20;

    private Bounds() {
    }

    /** Bytes that may come out of so many. */
    static long unpacked(long packed) {
        return Math.min(MOST_BYTES, Math.max(SMALL, packed * MOST_EXPANSION));
    }

    static UnreadableFile exceeded(long most) {
        return new UnreadableFile(
                "Unpacked it is larger than %d MiB, which is more than its size lets expect.".formatted(most >> 20));
    }
}
