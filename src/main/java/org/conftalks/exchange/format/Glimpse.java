package org.conftalks.exchange.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a first look into a file shows, by which its format is recognised.
 *
 * @param text how it begins, unpacked and read as UTF-8 without a byte order mark; empty of an archive
 * @param names of the first files in an archive; empty of any other file
 */
public record Glimpse(String text, List<String> names) {

    private static final int MOST_BYTES = 1 << 16;

    /** A repository has its programs in front of its data. */
    private static final int MOST_NAMES = 10_000;
    private static final int TAR_HEADER = 512;

    /** @throws UnreadableFile where it is packed, and damaged or not as it may be */
    public static Glimpse of(Path file) {
        try {
            var magic = Magic.of(file);
            boolean archive = magic == Magic.ZIP || magic == Magic.TAR || magic == Magic.GZIP && isTar(begin(file));
            return archive ? new Glimpse("", names(file)) : new Glimpse(text(begin(file)), List.of());
        } catch (IOException damaged) {
            throw new UnreadableFile("The file cannot be read: " + Texts.reason(damaged, file));
        }
    }

    private static byte[] begin(Path file) throws IOException {
        try (InputStream in = Contents.open(file)) {
            return in.readNBytes(MOST_BYTES);
        }
    }

    private static boolean isTar(byte[] begin) {
        return begin.length >= TAR_HEADER
                && new String(begin, 0, TAR_HEADER, StandardCharsets.ISO_8859_1).startsWith("ustar", Magic.TAR_MAGIC);
    }

    private static List<String> names(Path archive) {
        var names = new ArrayList<String>();
        ArchiveEntries.each(archive, (path, content) -> {
            names.add(path);
            content.transferTo(OutputStream.nullOutputStream());
            return names.size() < MOST_NAMES;
        });
        return List.copyOf(names);
    }

    private static String text(byte[] begin) throws IOException {
        String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE).decode(ByteBuffer.wrap(begin)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
