package org.conftalks.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.conftalks.exchange.format.Format;
import org.conftalks.exchange.format.Glimpse;
import org.conftalks.exchange.format.Markdown;
import org.conftalks.exchange.format.Packed;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.UnreadableFile;
import org.conftalks.exchange.format.captions.Captions;
import org.conftalks.exchange.format.confstech.Confstech;
import org.conftalks.exchange.format.csv.Csv;
import org.conftalks.exchange.format.icalendar.Icalendar;
import org.conftalks.exchange.format.ndjson.Ndjson;
import org.conftalks.exchange.format.pyvideo.Pyvideo;
import org.conftalks.exchange.format.rubyevents.Rubyevents;
import org.conftalks.exchange.format.schedule.JsonSchedule;
import org.conftalks.exchange.format.schedule.XmlSchedule;
import org.conftalks.exchange.format.sessionize.Sessionize;
import org.conftalks.http.Cursor;
import org.conftalks.http.JsonBodies;
import org.conftalks.http.MarkdownHtml;
import org.conftalks.http.MergePatch;
import org.conftalks.http.Refusal;
import org.conftalks.http.WellFormed;

/**
 * Everything that reads what somebody else has written, as a target for Jazzer: the first byte says which parser the others are
 * for. A parser may refuse; any other exception is a finding.
 */
public enum Parsers {
    TABLE(input -> read(new Csv(), input)),
    CALENDAR(input -> read(new Icalendar(), input)),
    SCHEDULE_XML(input -> read(new XmlSchedule(), input)),
    SCHEDULE_JSON(input -> read(new JsonSchedule(), input)),
    SESSIONIZE(input -> read(new Sessionize(), input)),
    CONFS_TECH(input -> read(new Confstech(), input)),
    LINES(input -> read(new Ndjson(), input)),
    PYVIDEO(input -> read(new Pyvideo(), Packed.tarGz("data/a-conf/category.json", part(input, 0), "data/a-conf/videos/a.json",
            part(input, 1), "data/a-conf/videos/b.json", part(input, 2)))),
    RUBYEVENTS(input -> read(new Rubyevents(), Packed.tarGz("data/speakers.yml", part(input, 0), "data/a-conf/series.yml",
            part(input, 1), "data/a-conf/a-conf-2020/event.yml", part(input, 2), "data/a-conf/a-conf-2020/videos.yml",
            part(input, 3), "data/a-conf/a-conf-2020/schedule.yml", part(input, 4)))),
    ARCHIVE(input -> read(new Pyvideo(), input)),
    CAPTIONS(Captions::read),
    GLIMPSE(input -> inFile(input, file -> {
        var glimpse = Glimpse.of(file);
        formats().forEach(format -> format.recognise(glimpse));
    })),
    BODY(input -> {
        var parts = text(input).split("\0", 2);
        var target = new JsonBodies().read(stream(parts[0]));
        MergePatch.apply(target, new JsonBodies().read(stream(parts[parts.length - 1])));
    }),
    CURSOR(input -> {
        for (var type : List.of(String.class, Instant.class, LocalDate.class)) {
            refused(() -> Cursor.decode(text(input), "list", type));
        }
    }),
    MARKUP(input -> {
        Markdown.of(text(input));
        MarkdownHtml.of(text(input));
        WellFormed.isWebAddress(text(input));
    });

    private static final Supplement EVENT = new Supplement("an-event", "An Event", LocalDate.of(2020, 1, 1),
            LocalDate.of(2020, 1, 3), ZoneId.of("Europe/Zurich"), null);
    /** Between the files of what is read as an archive; no text has it. */
    private static final String BETWEEN = "\0\0";

    private interface Reader {

        void read(byte[] input);
    }

    private interface FileReader {

        void read(Path file);
    }

    private final Reader reader;

    Parsers(Reader reader) {
        this.reader = reader;
    }

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            values()[Math.floorMod(input[0] - 'A', values().length)].read(Arrays.copyOfRange(input, 1, input.length));
        }
    }

    /** Fails with what a parser throws beside its refusals. */
    void read(byte[] input) {
        refused(() -> reader.read(input));
    }

    private static void refused(Runnable reading) {
        try {
            reading.run();
        } catch (UnreadableFile | Refusal asItMay) {
            // it says so
        }
    }

    private static List<Format> formats() {
        return List.of(new Csv(), new Icalendar(), new XmlSchedule(), new JsonSchedule(), new Sessionize(), new Confstech(),
                new Ndjson(), new Pyvideo(), new Rubyevents());
    }

    private static void read(Format format, byte[] input) {
        inFile(input, file -> {
            try (var reading = format.read(file, EVENT)) {
                reading.groups().forEach(group -> {
                });
            }
        });
    }

    private static void inFile(byte[] input, FileReader reader) {
        try {
            var directory = Files.createTempDirectory("fuzz");
            try {
                reader.read(Files.write(directory.resolve("file"), input));
            } finally {
                try (var left = Files.walk(directory)) {
                    for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static String part(byte[] input, int number) {
        var parts = text(input).split(BETWEEN, -1);
        return number < parts.length ? parts[number] : "";
    }

    private static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
