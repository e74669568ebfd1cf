package org.conftalks.exchange.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Archives that tests pack in memory. */
public final class Packed {

    /** Writes entries. */
    public interface Packing<A> {

        void into(A archive) throws IOException;
    }

    private Packed() {
    }

    /** @param namesAndContents by turns */
    public static byte[] tarGz(String... namesAndContents) {
        return gzip(tar(namesAndContents));
    }

    public static byte[] tar(String... namesAndContents) {
        return tar(tar -> {
            for (int index = 0; index < namesAndContents.length; index += 2) {
                add(tar, namesAndContents[index], namesAndContents[index + 1]);
            }
        });
    }

    public static byte[] tar(Packing<TarArchiveOutputStream> packing) {
        return written(out -> {
            try (var tar = new TarArchiveOutputStream(out, "UTF-8")) {
                tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
                packing.into(tar);
            }
        });
    }

    public static void add(TarArchiveOutputStream tar, String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        var entry = new TarArchiveEntry(name, true);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    /** A link, a device or whatever has no content. */
    public static void add(TarArchiveOutputStream tar, String name, byte kind, String target) throws IOException {
        var entry = new TarArchiveEntry(name, kind, true);
        entry.setLinkName(target);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    public static byte[] zip(String... namesAndContents) {
        return zip(zip -> {
            for (int index = 0; index < namesAndContents.length; index += 2) {
                add(zip, new ZipArchiveEntry(namesAndContents[index]), namesAndContents[index + 1]);
            }
        });
    }

    public static byte[] zip(Packing<ZipArchiveOutputStream> packing) {
        return written(out -> {
            try (var zip = new ZipArchiveOutputStream(out)) {
                packing.into(zip);
            }
        });
    }

    public static void add(ZipArchiveOutputStream zip, ZipArchiveEntry entry, String content) throws IOException {
        zip.putArchiveEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
    }

    public static byte[] gzip(byte[] plain) {
        return written(out -> {
            try (var gzip = new GZIPOutputStream(out)) {
                gzip.write(plain);
            }
        });
    }

    private static byte[] written(Packing<OutputStream> packing) {
        var bytes = new ByteArrayOutputStream();
        try {
            packing.into(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
