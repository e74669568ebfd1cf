package org.conftalks.exchange.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

import jakarta.inject.Singleton;

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
        try {
            long lines = count(file);
            if (lines == 0) {
                throw new UnreadableFile("The file is empty.");
            }
            var groups = new NdjsonGroups(open(file), file);
            var stream = StreamSupport.stream(Spliterators.spliteratorUnknownSize(groups, Spliterator.ORDERED), false);
            return new Reading(lines, stream.onClose(groups::close));
        } catch (IOException damaged) {
            throw new UnreadableFile("The file cannot be read to its end: " + Texts.reason(damaged, file));
        }
    }

    private static long count(Path file) throws IOException {
        long lines = 0;
        try (var counted = open(file)) {
            while (counted.next()) {
                lines++;
            }
        }
        return lines;
    }

    private static BoundedLines open(Path file) throws IOException {
        long most = Bounds.unpacked(file);
        return new BoundedLines(new BoundedInput(switch (Magic.of(file)) {
            case GZIP -> new Gunzip(file);
            case ZIP -> throw new UnreadableFile("The file is a .zip; send the lines themselves, or as .gz.");
            case TAR -> throw new UnreadableFile("The file is a .tar; send the lines themselves, or as .gz.");
            case PLAIN -> Files.newInputStream(file);
        }, most));
    }
}
