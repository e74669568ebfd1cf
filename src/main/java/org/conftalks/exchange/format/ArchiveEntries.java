package org.conftalks.exchange.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.conftalks.http.WellFormed;

/**
 * The entries of a .tar.gz or .zip one after the other. Archives come from anywhere: there are not too many, they are not too
 * large, and they are plain files whose names stay within the archive.
 */
final class ArchiveEntries {

    private static final int MOST_ENTRIES = 100_000;
    private static final int LONGEST_NAME = 500;

    /** The flags of a plain file: old, present, contiguous. */
    private static final String PLAIN_IN_TAR = "\0" + "0" + "7";

    /** Of the file that a zip entry is (its mode in Unix, stat(2)): the bits of its kind, and a plain file's. */
    private static final int KIND = 0170000;
    private static final int PLAIN_IN_ZIP = 0100000;

    /** Begins an entry of a zip's directory (.ZIP File Format Specification, section 4.3.12). */
    private static final int ENTRY_OF_ZIP = 0x504B0102;

    /** Takes a file of the archive and reads it to its end, or says by false that it needs no more. */
    interface Taker {

        boolean take(String path, InputStream content) throws IOException;
    }

    private final Taker taker;
    private final long mostBytes;
    private int entries;

    private ArchiveEntries(Taker taker, long mostBytes) {
        this.taker = taker;
        this.mostBytes = mostBytes;
    }

    /** @throws UnreadableFile where the archive is damaged, or not as it may be */
    static void each(Path archive, Taker taker) {
        try {
            var all = new ArchiveEntries(taker, Bounds.unpacked(archive));
            switch (Magic.of(archive)) {
                case GZIP -> all.readTar(archive);
                case ZIP -> all.readZip(archive);
                case TAR -> throw new UnreadableFile("The file is a .tar that is not packed; send it as .tar.gz.");
                default -> throw new UnreadableFile("The file is neither a .tar.gz nor a .zip.");
            }
            if (all.entries == 0) {
                throw new UnreadableFile("The archive is empty.");
            }
        } catch (UnreadableFile refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            throw new UnreadableFile("The archive cannot be unpacked: " + Texts.reason(damaged, archive));
        }
    }

    private void readTar(Path archive) throws IOException {
        try (var in = new BoundedInput(new Gunzip(archive), mostBytes); var tar = new TarArchiveInputStream(in, "UTF-8")) {
            in.allow(Bounds.MOST_OF_A_HEADER);
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                in.allow(Long.MAX_VALUE);
                // isFile() is true of devices
                boolean plain = PLAIN_IN_TAR.indexOf(entry.getLinkFlag()) >= 0 && !entry.isSparse();
                if (!read(entry.getName(), entry.isDirectory(), plain, tar)) {
                    return;
                }
                in.allow(Bounds.MOST_OF_A_HEADER);
            }
            in.allow(Long.MAX_VALUE);
            // the checksum stands behind all
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void readZip(Path archive) throws IOException {
        countZip(archive);
        long bytes = 0;
        try (var zip = ZipFile.builder().setPath(archive).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (!zip.canReadEntryData(entry)) {
                    throw new UnreadableFile("The archive's entry %s is encrypted or packed in an unknown way."
                            .formatted(Texts.shown(entry.getName())));
                }
                int kind = entry.getUnixMode() & KIND;
                try (var in = new BoundedInput(zip.getInputStream(entry), mostBytes, bytes)) {
                    var content = new CheckedInputStream(in, new CRC32());
                    if (!read(entry.getName(), entry.isDirectory(), kind == 0 || kind == PLAIN_IN_ZIP, content)) {
                        return;
                    }
                    if (entry.getCrc() >= 0 && entry.getCrc() != content.getChecksum().getValue()) {
                        throw new UnreadableFile(
                                "The archive's entry %s is damaged.".formatted(Texts.shown(entry.getName())));
                    }
                    bytes = in.bytes();
                }
            }
        }
    }

    /** Makes an object of none: {@link ZipFile} makes one of each before it tells how many they are. */
    private static void countZip(Path archive) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(archive), 1 << 16)) {
            int entries = 0;
            int last = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                last = last << 8 | next;
                if (last == ENTRY_OF_ZIP) {
                    requireFew(++entries);
                }
            }
        }
    }

    private boolean read(String name, boolean directory, boolean plain, InputStream content) throws IOException {
        requireFew(++entries);
        List<String> steps = Arrays.stream(name.split("/")).filter(step -> !step.isEmpty() && !step.equals(".")).toList();
        if (name.length() > LONGEST_NAME || WellFormed.hasControls(name, false)) {
            throw new UnreadableFile(
                    "The archive's entry %s has a name of more than %d characters, or one that holds a control character."
                            .formatted(Texts.shown(name), LONGEST_NAME));
        }
        if (name.startsWith("/") || name.contains("\\") || steps.contains("..")
                || !steps.isEmpty() && steps.get(0).matches("[A-Za-z]:.*")) {
            throw new UnreadableFile("The archive's entry %s leads outside of it.".formatted(Texts.shown(name)));
        }
        if (!directory && !plain) {
            throw new UnreadableFile("The archive's entry %s is a link or a device.".formatted(Texts.shown(name)));
        }
        if (directory) {
            content.transferTo(OutputStream.nullOutputStream());
            return true;
        }
        return taker.take(String.join("/", steps), content);
    }

    private static void requireFew(int entries) {
        if (entries > MOST_ENTRIES) {
            throw new UnreadableFile("The archive has more than %d entries.".formatted(MOST_ENTRIES));
        }
    }
}
