package org.conftalks.exchange.format.ndjson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

import org.conftalks.exchange.format.BoundedLines;
import org.conftalks.exchange.format.Group;
import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.Json.Malformed;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.Told;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.exchange.format.UnreadableFile;

import com.fasterxml.jackson.databind.JsonNode;

/** Puts lines together: an event with the talks behind it, or a bounded number of others. */
final class NdjsonGroups implements Iterator<Group>, AutoCloseable {

    private static final int MOST_LINES = 1_000;

    /** Objects in memory are thirty times as large as their text at worst. */
    private static final int MOST_BYTES = 4 << 20;

    private final BoundedLines lines;
    private final Path file;
    private final Manifest manifest = new Manifest();
    private long number;
    private long behind;
    private boolean begun;
    private Told ahead;

    /** @param file that the lines are of */
    NdjsonGroups(BoundedLines lines, Path file) {
        this.lines = lines;
        this.file = file;
    }

    @Override
    public boolean hasNext() {
        if (!begun) {
            begun = true;
            ahead = read();
        }
        return ahead != null;
    }

    @Override
    public Group next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var told = new ArrayList<Told>();
        JsonNode event = null;
        for (int bytes = 0; ahead != null && told.size() < MOST_LINES && bytes < MOST_BYTES; ahead = read()) {
            boolean talk = ahead instanceof Line line && line.noun() == Noun.TALK;
            if (event != null && ahead instanceof Line line && !(talk && Objects.equals(event, line.members().get("event")))) {
                break;
            }
            if (talk) {
                event = ((Line) ahead).members().path("event");
            }
            told.add(ahead);
            bytes += lines.length();
        }
        long before = behind;
        behind = ahead == null ? number : number - 1;
        return new Group(behind - before, List.copyOf(told));
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    private Told read() {
        try {
            while (lines.next()) {
                number++;
                byte[] line = lines.bytes();
                if (lines.isTooLong()) {
                    return rejected("too-long", "The line has more than %d MiB.".formatted(BoundedLines.LONGEST >> 20));
                }
                var told = isBlank(line) ? null : line(line);
                if (told != null) {
                    return told;
                }
            }
            return null;
        } catch (IOException damaged) {
            throw new UnreadableFile(
                    "The file cannot be read beyond line %d: %s".formatted(number, Texts.reason(damaged, file)));
        }
    }

    private Told line(byte[] line) {
        try {
            int mark = number == 1 && line.length > 2 && (line[0] & 0xFF) == 0xEF && (line[1] & 0xFF) == 0xBB ? 3 : 0;
            var members = Json.object(line, mark, line.length - mark);
            String type = members.path("type").asText("");
            if (type.equals(Manifest.TYPE)) {
                return manifest.isTold(members) ? null
                        : new Finding(Effect.NOTED, null, "line " + number, null, "not-whole",
                                "The lines before the manifest are not those that it tells of: some are missing or were changed.");
            }
            manifest.add(line, type);
            members.remove("type");
            return Noun.ofLine(type).<Told> map(noun -> new Line(noun, "line " + number, members))
                    .orElseGet(() -> rejected("unknown-type",
                            "\"%s\" is no type of a line; known are series, topic, speaker, event, talk, captions and imported."
                                    .formatted(Texts.shown(type))));
        } catch (Malformed malformed) {
            return rejected("malformed", malformed.getMessage().replace(", line 1, column", ", column"));
        }
    }

    private Finding rejected(String code, String detail) {
        return new Finding(Effect.REJECTED, null, "line " + number, null, code, detail);
    }

    private static boolean isBlank(byte[] line) {
        for (byte character : line) {
            if (character != ' ' && character != '\t' && character != '\r') {
                return false;
            }
        }
        return true;
    }
}
