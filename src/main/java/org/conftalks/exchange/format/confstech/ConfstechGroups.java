package org.conftalks.exchange.format.confstech;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.conftalks.exchange.format.Group;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Told;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.conftalks.exchange.format.Told.LeftOut;
import org.conftalks.exchange.format.confstech.ConfstechRows.Row;

/** Tells of the rows of files, so many together. A conference stands in the file of each topic that it is about. */
final class ConfstechGroups implements AutoCloseable {

    private static final int MOST_ROWS = 500;

    /** The hash of what was told of whom. */
    private final Map<String, Integer> known = new HashMap<>();
    private ConfstechRows rows;

    /** Some rows of a file. */
    private record Part(ConfstechFile file, long from, long size) {
    }

    /** Each is read only when it is asked for. */
    Stream<Group> of(List<ConfstechFile> files) {
        var parts = new ArrayList<Part>();
        for (ConfstechFile file : files) {
            for (long from = 0; from < file.rows(); from += MOST_ROWS) {
                parts.add(new Part(file, from, Math.min(MOST_ROWS, file.rows() - from)));
            }
        }
        return parts.stream().map(part -> part.file.fault() == null ? group(part.file, part.from == 0, part.size)
                : new Group(part.size, List.of(new Finding(Effect.REJECTED, Noun.EVENT, part.file.name(), null, "malformed",
                        part.file.fault()))));
    }

    private Group group(ConfstechFile file, boolean first, long size) {
        try {
            if (first) {
                close();
                rows = new ConfstechRows(file.opener().open());
            }
            var told = new ArrayList<Told>();
            for (long row = 0; row < size; row++) {
                tell(rows.next(), file, told);
            }
            return new Group(size, told);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void tell(Row row, ConfstechFile file, List<Told> told) {
        String place = file.place(row.number());
        if (row.fault() != null) {
            told.add(new Finding(Effect.REJECTED, Noun.EVENT, place, null, "malformed", row.fault()));
            return;
        }
        var event = new ConfstechEvent(row, place);
        event.key().ifPresentOrElse(key -> tell(event, key, file, told), () -> told.addAll(event.notes().told()));
    }

    private void tell(ConfstechEvent event, String key, ConfstechFile file, List<Told> told) {
        var line = event.line(key);
        Integer before = known.putIfAbsent(key, line.members().hashCode());
        if (before == null) {
            if (file.name() != null) {
                event.notes().count("event: topic, which is the name of the file");
            }
            told.add(line);
            told.addAll(event.notes().told());
        } else if (before == line.members().hashCode()) {
            told.add(new LeftOut("event: conference given again", 1));
        } else {
            told.add(new Finding(Effect.LEFT_OUT, Noun.EVENT, line.place(), null, "given-again",
                    "Another row of the same conference, which stands before it, says otherwise: " + key));
        }
    }

    @Override
    public void close() {
        try {
            if (rows != null) {
                rows.close();
            }
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
