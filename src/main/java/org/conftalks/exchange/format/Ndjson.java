package org.conftalks.exchange.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

import jakarta.inject.Singleton;

import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * The catalogue's own format: a JSON object a line, each with a {@code type} (series, topic, speaker, event, talk) and the
 * members that the API takes in a write, a talk with its slides, videos and materials. The dump is written in it.
 */
@Singleton
public class Ndjson implements Format {

    public static final String MEDIA_TYPE = "application/x-ndjson";

    @Override
    public String name() {
        return "ndjson";
    }

    /** Counts the lines first, which also shows whether the file can be read to its end. */
    @Override
    public Reading read(Path file) {
        long lines = 0;
        try (var counted = new BoundedLines(open(file), mostBytes(file))) {
            while (counted.next()) {
                lines++;
            }
        } catch (IOException damaged) {
            throw new UnreadableFile("The file cannot be unpacked: " + damaged.getMessage());
        }
        try {
            var groups = new NdjsonGroups(new BoundedLines(open(file), mostBytes(file)));
            var stream = StreamSupport.stream(Spliterators.spliteratorUnknownSize(groups, Spliterator.ORDERED), false);
            return new Reading(lines, stream.onClose(groups::close));
        } catch (IOException gone) {
            throw new UnreadableFile("The file cannot be read: " + gone.getMessage());
        }
    }

    private static InputStream open(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return switch (Magic.of(file)) {
            case GZIP -> new GzipCompressorInputStream(in, true);
            case ZIP -> throw new UnreadableFile("The file is a .zip; send the lines themselves, or as .gz.");
            case PLAIN -> in;
        };
    }

    private static long mostBytes(Path file) throws IOException {
        return Bounds.unpacked(Files.size(file));
    }
}
