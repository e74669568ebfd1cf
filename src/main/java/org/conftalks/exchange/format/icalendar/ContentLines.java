package org.conftalks.exchange.format.icalendar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.conftalks.exchange.format.BoundedLines;

/**
 * The lines of a calendar, unfolded: a line that begins with a space goes on where the one before ended, even within a
 * character. Programs that do not fold write lines of any length; what is too long is cut.
 */
final class ContentLines implements AutoCloseable {

    /** Bytes of a line. A picture may stand in one. */
    private static final int LONGEST = 1 << 20;

    private static final Charset OLD = Charset.forName("windows-1252");

    private final BoundedLines lines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 10);
    private boolean hasAhead;
    private boolean cut;
    private long begin;
    private long read;

    ContentLines(InputStream in) throws IOException {
        lines = new BoundedLines(in);
        step();
    }

    /** Goes to the next line that is not empty; false at the end. */
    boolean next() throws IOException {
        while (hasAhead && end(lines.bytes()) == 0) {
            step();
        }
        if (!hasAhead) {
            return false;
        }
        line.reset();
        cut = false;
        begin = read;
        take(0);
        while (step() && isContinued(lines.bytes())) {
            take(1);
        }
        return true;
    }

    String text() {
        byte[] bytes = line.toByteArray();
        int mark = begin == 1 && bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB ? 3 : 0;
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark)).toString();
        } catch (CharacterCodingException old) {
            return cut ? new String(bytes, StandardCharsets.UTF_8) : new String(bytes, OLD);
        }
    }

    boolean isCut() {
        return cut;
    }

    /** Where the line begins in the file, from 1. */
    long number() {
        return begin;
    }

    private boolean step() throws IOException {
        hasAhead = lines.next();
        read += hasAhead ? 1 : 0;
        return hasAhead;
    }

    private void take(int from) {
        byte[] bytes = lines.bytes();
        int length = Math.max(0, end(bytes) - from);
        int fits = Math.min(length, LONGEST - line.size());
        line.write(bytes, from, fits);
        cut |= fits < length || lines.isTooLong();
    }

    private static boolean isContinued(byte[] bytes) {
        return bytes.length > 0 && (bytes[0] == ' ' || bytes[0] == '\t') && end(bytes) > 0;
    }

    private static int end(byte[] bytes) {
        return bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
