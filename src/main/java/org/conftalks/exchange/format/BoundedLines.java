package org.conftalks.exchange.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a file, one after the other; none is held in memory that is without measure. */
public final class BoundedLines implements AutoCloseable {

    /** Bytes of a line. */
    public static final int LONGEST = 4 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
    private int position;
    private int limit;
    private boolean tooLong;

    public BoundedLines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line; false at the end. */
    public boolean next() throws IOException {
        line.reset();
        tooLong = false;
        boolean begun = false;
        while (true) {
            if (position == limit && !fill()) {
                return begun;
            }
            begun = true;
            int from = position;
            while (position < limit && buffer[position] != '\n') {
                position++;
            }
            tooLong |= line.size() + position - from > LONGEST;
            if (!tooLong) {
                line.write(buffer, from, position - from);
            }
            if (position < limit) {
                position++;
                return true;
            }
        }
    }

    /** The present line, without its end; what is too long is cut. */
    public byte[] bytes() {
        return line.toByteArray();
    }

    /** Bytes of the present line. */
    public int length() {
        return line.size();
    }

    public boolean isTooLong() {
        return tooLong;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }
}
