package org.conftalks.exchange.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is in a file that is sent as it is or as .gz. */
public final class Contents {

    private Contents() {
    }

    /**
     * Bounded in what comes out of it.
     *
     * @throws UnreadableFile where it is an archive; also from the stream, where it is larger unpacked than may be
     */
    public static BoundedInput open(Path file) throws IOException {
        long most = Bounds.unpacked(file);
        return new BoundedInput(switch (Magic.of(file)) {
            case GZIP -> new Gunzip(file);
            case ZIP -> throw new UnreadableFile("The file is a .zip; send what is in it, or that as .gz.");
            case TAR -> throw new UnreadableFile("The file is a .tar; send what is in it, or that as .gz.");
            case PLAIN -> new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        }, most);
    }
}
