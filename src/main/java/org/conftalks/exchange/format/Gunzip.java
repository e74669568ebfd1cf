package org.conftalks.exchange.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** What comes out of a gzip file (RFC 1952), all its members one behind the other; a header's name may not be without end. */
final class Gunzip extends InputStream {

    private final BoundedInput packed;
    private final InputStream in;

    Gunzip(Path file) throws IOException {
        packed = new BoundedInput(new BufferedInputStream(Files.newInputStream(file), 1 << 16), Long.MAX_VALUE);
        try {
            packed.allow(Bounds.MOST_OF_A_HEADER);
            in = new GzipCompressorInputStream(packed, true);
        } catch (IOException | RuntimeException refused) {
            packed.close();
            throw refused;
        }
    }

    @Override
    public int read() throws IOException {
        packed.allow(Bounds.MOST_OF_A_HEADER);
        return in.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        packed.allow(Bounds.MOST_OF_A_HEADER);
        return in.read(buffer, offset, Math.min(length, 1 << 16));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
