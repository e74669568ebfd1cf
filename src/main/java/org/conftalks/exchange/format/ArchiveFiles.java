package org.conftalks.exchange.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The files of an archive, unpacked one behind the other into a single file beside it and found by their names, which never
 * become paths of this machine.
 */
public final class ArchiveFiles implements AutoCloseable {

    private static final int MOST_BYTES_OF_ONE = 4 << 20;

    /** What tools and systems put beside the data: .git, .github, .DS_Store, __MACOSX/._talk.json. */
    private static final Pattern HIDDEN = Pattern.compile("(?:.*/)?(?:\\.|__MACOSX/).*");

    private record Extent(long offset, int length) {
    }

    private final Path unpacked;
    private final SortedMap<String, Extent> files = new TreeMap<>();
    private final FileChannel content;
    private long kept;

    /** @param wanted which names are kept; the others count towards the bounds all the same */
    public ArchiveFiles(Path archive, Predicate<String> wanted) {
        unpacked = archive.resolveSibling(archive.getFileName() + ".unpacked");
        boolean whole = false;
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(unpacked), 1 << 16)) {
                ArchiveEntries.each(archive, (path, in) -> {
                    boolean keep = wanted.test(path) && !HIDDEN.matcher(path).matches();
                    take(path, in, keep, keep ? out : OutputStream.nullOutputStream());
                    return true;
                });
            }
            content = FileChannel.open(unpacked);
            whole = true;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } finally {
            if (!whole) {
                delete();
            }
        }
    }

    /** In the order of their names. */
    public Set<String> names() {
        return Collections.unmodifiableSet(files.keySet());
    }

    /** Bytes of a file. */
    public int length(String name) {
        return files.get(name).length;
    }

    public byte[] read(String name) {
        var extent = files.get(name);
        var buffer = ByteBuffer.allocate(extent.length);
        try {
            while (buffer.hasRemaining() && content.read(buffer, extent.offset + buffer.position()) >= 0) {
                // until it is whole
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return buffer.array();
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        } finally {
            delete();
        }
    }

    private void take(String path, InputStream in, boolean keep, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 14];
        int length = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            length += keep ? read : 0;
            if (length > MOST_BYTES_OF_ONE) {
                throw new UnreadableFile("The archive's entry %s is larger than %d MiB.".formatted(Texts.shown(path),
                        MOST_BYTES_OF_ONE >> 20));
            }
            out.write(buffer, 0, read);
        }
        if (keep && files.put(path, new Extent(kept, length)) != null) {
            throw new UnreadableFile("The archive has two entries of the name %s.".formatted(Texts.shown(path)));
        }
        kept += length;
    }

    private void delete() {
        try {
            Files.deleteIfExists(unpacked);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
