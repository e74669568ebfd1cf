package org.conftalks.exchange.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends in {@link UnreadableFile} rather than give more than it may. */
public final class BoundedInput extends FilterInputStream {

    private final long most;
    private long bytes;
    private long mostOfStep = Long.MAX_VALUE;
    private long step;

    /** @param most bytes of the whole */
    BoundedInput(InputStream in, long most) {
        this(in, most, 0);
    }

    /** @param already bytes that came of the same whole before */
    BoundedInput(InputStream in, long most, long already) {
        super(in);
        this.most = most;
        this.bytes = already;
    }

    long bytes() {
        return bytes;
    }

    /** A step begins that may read so many bytes: what it is for is held in memory. */
    public void allow(long more) {
        step = more;
        mostOfStep = more > Long.MAX_VALUE - bytes ? Long.MAX_VALUE : bytes + more;
    }

    @Override
    public int read() throws IOException {
        return counted(in.read(), 1);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        return counted(read, read);
    }

    /** Counts what it passes over, too. */
    @Override
    public long skip(long most) throws IOException {
        int read = read(new byte[(int) Math.min(most, 1 << 13)]);
        return Math.max(0, read);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int counted(int answer, int read) {
        if (answer >= 0) {
            bytes += read;
        }
        if (bytes > most) {
            throw Bounds.exceeded(most);
        }
        if (bytes > mostOfStep) {
            throw new UnreadableFile("It has a piece of more than %d MiB.".formatted(step >> 20));
        }
        return answer;
    }
}
