package org.conftalks.exchange.format;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * The files of a .tar.gz or .zip, unpacked one behind the other into a single file beside it and found by their names.
 * Archives come from anywhere: how much they hold is bounded, and names never become paths of this machine.
 */
final class ArchiveFiles implements AutoCloseable {

    private static final int MOST_ENTRIES = 200_000;
    private static final int MOST_BYTES_OF_ONE = 4 << 20;

    private record Extent(long offset, int length) {
    }

    private final Path unpacked;
    private final SortedMap<String, Extent> files = new TreeMap<>();
    private final FileChannel content;
    private final long mostBytes;
    private int entries;
    private long bytes;
    private long kept;

    /** @param wanted which names are kept; the others count towards the bounds all the same */
    ArchiveFiles(Path archive, Predicate<String> wanted) {
        try {
            mostBytes = Bounds.unpacked(Files.size(archive));
            unpacked = archive.resolveSibling(archive.getFileName() + ".unpacked");
            try (var out = new BufferedOutputStream(Files.newOutputStream(unpacked), 1 << 16)) {
                unpack(archive, wanted, out);
            } catch (IOException | RuntimeException refused) {
                Files.deleteIfExists(unpacked);
                throw refused;
            }
            content = FileChannel.open(unpacked);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnreadableFile("The archive cannot be unpacked: " + damaged.getMessage());
        }
    }

    /** In the order of their names. */
    Set<String> names() {
        return Collections.unmodifiableSet(files.keySet());
    }

    byte[] read(String name) {
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
            Files.deleteIfExists(unpacked);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    private void unpack(Path archive, Predicate<String> wanted, OutputStream out) throws IOException {
        switch (Magic.of(archive)) {
            case GZIP -> {
                try (var in = new TarArchiveInputStream(new GzipCompressorInputStream(
                        new BufferedInputStream(Files.newInputStream(archive), 1 << 16), true), "UTF-8")) {
                    unpackTar(in, wanted, out);
                }
            }
            case ZIP -> {
                try (var zip = ZipFile.builder().setPath(archive).get()) {
                    unpackZip(zip, wanted, out);
                }
            }
            default -> throw new UnreadableFile("The file is neither a .tar.gz nor a .zip.");
        }
        if (entries == 0) {
            throw new UnreadableFile("The archive is empty.");
        }
    }

    private void unpackTar(TarArchiveInputStream in, Predicate<String> wanted, OutputStream out) throws IOException {
        for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            boolean plain = entry.isFile() && !entry.isSymbolicLink() && !entry.isLink() && !entry.isSparse();
            add(entry.getName(), entry.isDirectory(), plain, in, wanted, out);
        }
    }

    private void unpackZip(ZipFile zip, Predicate<String> wanted, OutputStream out) throws IOException {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (!zip.canReadEntryData(entry)) {
                throw new UnreadableFile("The archive's entry %s is encrypted or compressed in an unknown way."
                        .formatted(shown(entry.getName())));
            }
            try (var in = zip.getInputStream(entry)) {
                add(entry.getName(), entry.isDirectory(), !entry.isUnixSymlink(), in, wanted, out);
            }
        }
    }

    private void add(String name, boolean directory, boolean plain, InputStream in, Predicate<String> wanted, OutputStream out)
            throws IOException {
        if (++entries > MOST_ENTRIES) {
            throw new UnreadableFile("The archive has more than %d entries.".formatted(MOST_ENTRIES));
        }
        List<String> steps = Arrays.stream(name.split("/")).filter(step -> !step.isEmpty() && !step.equals(".")).toList();
        if (name.startsWith("/") || name.contains("\\") || name.indexOf('\0') >= 0 || steps.contains("..")
                || !steps.isEmpty() && steps.get(0).matches("[A-Za-z]:")) {
            throw new UnreadableFile("The archive's entry %s leads outside of it.".formatted(shown(name)));
        }
        if (directory) {
            return;
        }
        if (!plain) {
            throw new UnreadableFile("The archive's entry %s is a link or a device.".formatted(shown(name)));
        }
        String path = String.join("/", steps);
        boolean keep = wanted.test(path);
        int length = copy(name, in, keep, out);
        if (keep && files.put(path, new Extent(kept, length)) != null) {
            throw new UnreadableFile("The archive has two entries of the name %s.".formatted(shown(name)));
        }
        kept += keep ? length : 0;
    }

    private int copy(String name, InputStream in, boolean keep, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 14];
        long length = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            length += read;
            bytes += read;
            if (keep && length > MOST_BYTES_OF_ONE) {
                throw new UnreadableFile(
                        "The archive's entry %s is larger than %d MiB.".formatted(shown(name), MOST_BYTES_OF_ONE >> 20));
            }
            if (bytes > mostBytes) {
                throw Bounds.exceeded(mostBytes);
            }
            if (keep) {
                out.write(buffer, 0, read);
            }
        }
        return (int) length;
    }

    /** A name as a message may hold it. */
    private static String shown(String name) {
        return name.length() > 200 ? name.substring(0, 200) + "…" : name;
    }
}
