package org.conftalks.exchange.format.confstech;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

import org.conftalks.exchange.format.ArchiveFiles;
import org.conftalks.exchange.format.Contents;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.UnreadableFile;

/**
 * A file with rows.
 *
 * @param name in its archive; null where it is sent by itself
 * @param rows how many there are
 * @param fault why it cannot be used, for people; null where it can
 */
record ConfstechFile(String name, Opener opener, long rows, String fault) {

    /** Opens it once more. */
    interface Opener {

        InputStream open() throws IOException;
    }

    /** @throws UnreadableFile where it cannot be used */
    static ConfstechFile single(Path file) {
        try {
            return counted(null, () -> Contents.open(file));
        } catch (IOException damaged) {
            throw new UnreadableFile("The file cannot be read to its end: " + Texts.reason(damaged, file));
        }
    }

    /** One that cannot be used is no reason not to use the others. */
    static List<ConfstechFile> all(ArchiveFiles files) {
        return files.names().stream().map(name -> of(name, files)).toList();
    }

    private static ConfstechFile of(String name, ArchiveFiles files) {
        Opener opener = () -> new ByteArrayInputStream(files.read(name));
        try {
            return counted(name, opener);
        } catch (UnreadableFile unreadable) {
            return new ConfstechFile(name, opener, 1, unreadable.getMessage());
        } catch (IOException notText) {
            return new ConfstechFile(name, opener, 1, "It is not UTF-8.");
        }
    }

    private static ConfstechFile counted(String name, Opener opener) throws IOException {
        long rows = 0;
        try (var counted = new ConfstechRows(opener.open())) {
            while (counted.next() != null) {
                rows++;
            }
        }
        return new ConfstechFile(name, opener, rows, null);
    }

    /** Where a row stands, for people. */
    String place(int row) {
        return (name == null ? "" : name + ", ") + "row " + row;
    }
}
