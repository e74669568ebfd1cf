package org.conftalks.exchange.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a file begins tells how it is packed, whatever it is called. */
enum Magic {
    /** RFC 1952, section 2.3.1. */
    GZIP,
    /** .ZIP File Format Specification, section 4.3.7; an empty archive has only the record of section 4.3.16. */
    ZIP,
    /** POSIX.1-2017, pax, "ustar Interchange Format". */
    TAR,
    PLAIN;

    static final int TAR_MAGIC = 257;

    static Magic of(Path file) {
        try (var in = Files.newInputStream(file)) {
            String begin = new String(in.readNBytes(TAR_MAGIC + 5), StandardCharsets.ISO_8859_1);
            if (begin.startsWith("\u001F\u008B")) {
                return GZIP;
            }
            if (begin.startsWith("PK\3\4") || begin.startsWith("PK\5\6")) {
                return ZIP;
            }
            return begin.startsWith("ustar", TAR_MAGIC) ? TAR : PLAIN;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
