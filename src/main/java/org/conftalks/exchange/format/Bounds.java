package org.conftalks.exchange.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much may come out of a file that is packed. */
final class Bounds {

    /** Bytes of what stands between contents: names and headers. */
    static final long MOST_OF_A_HEADER = 1 << 20;

    private static final long MOST_BYTES = 2L << 30;

    /** Text is packed to a thirtieth at best, nothing but zeros to a thousandth. */
    private static final long MOST_EXPANSION = 100;
    private static final long SMALL = 10 << 20;

    private Bounds() {
    }

    /** Bytes that may come out of it. */
    static long unpacked(Path packed) throws IOException {
        return Math.min(MOST_BYTES, Math.max(SMALL, Files.size(packed) * MOST_EXPANSION));
    }

    static UnreadableFile exceeded(long most) {
        return new UnreadableFile(
                "Unpacked it is larger than %d MiB, which is more than its size lets expect.".formatted(most >> 20));
    }
}
