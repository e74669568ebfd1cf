package org.conftalks.exchange.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a file begins tells how it is packed, whatever it is called. */
enum Magic {
    /** RFC 1952, section 2.3.1. */
    GZIP,
    /** .ZIP File Format Specification, section 4.3.7; an empty archive has only the record of section 4.3.16. */
    ZIP,
    PLAIN;

    static Magic of(Path file) {
        try (var in = Files.newInputStream(file)) {
            byte[] begin = in.readNBytes(4);
            if (begin.length >= 2 && (begin[0] & 0xFF) == 0x1F && (begin[1] & 0xFF) == 0x8B) {
                return GZIP;
            }
            boolean pk = begin.length == 4 && begin[0] == 'P' && begin[1] == 'K';
            return pk && (begin[2] == 3 && begin[3] == 4 || begin[2] == 5 && begin[3] == 6) ? ZIP : PLAIN;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
