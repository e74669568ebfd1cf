package org.conftalks.exchange.format.ndjson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import jakarta.inject.Singleton;

import org.conftalks.exchange.format.BoundedLines;
import org.conftalks.exchange.format.Contents;
import org.conftalks.exchange.format.Format;
import org.conftalks.exchange.format.Glimpse;
import org.conftalks.exchange.format.Reading;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.UnreadableFile;

/**
 * The catalogue's own format: a JSON object a line, each with a {@code type} (series, topic, speaker, event, talk, captions,
 * imported) and the members that the API takes in a write, a talk with its slides, videos and materials. The dump is written
 * in it.
 */
@Singleton
public class Ndjson implements Format {

    public static final String MEDIA_TYPE = "application/x-ndjson";

    private static final Pattern FIRST_LINE = Pattern
            .compile("^\\s*\\{[^{}\\[]*\"type\"\\s*:\\s*\"(?:series|topic|speaker|event|talk|captions|imported)\"");

    @Override
    public String name() {
        return "ndjson";
    }

    @Override
    public boolean isExact() {
        return true;
    }

    @Override
    public Optional<String> recognise(Glimpse file) {
        String first = file.text().lines().findFirst().orElse("");
        return FIRST_LINE.matcher(first).find() ? Optional.of("begins with a line that is an object with a type")
                : Optional.empty();
    }

    /** Counts the lines first, which also shows whether the file can be read to its end. */
    @Override
    public Reading read(Path file, Supplement supplement) {
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
        return new BoundedLines(Contents.open(file));
    }
}
