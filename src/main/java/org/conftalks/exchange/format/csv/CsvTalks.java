package org.conftalks.exchange.format.csv;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.conftalks.exchange.format.Fingerprints;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.TalkGroups;
import org.conftalks.exchange.format.TalkGroups.Entry;
import org.conftalks.exchange.format.Texts;

/** The talks of a table, one after the other. */
final class CsvTalks implements TalkGroups.Entries {

    private final CsvRows rows;
    private final CsvLook look;
    private final Supplement supplement;
    private final Fingerprints keys = new Fingerprints();

    /** Passes over what is above the talks. */
    CsvTalks(CsvRows rows, CsvLook look, Supplement supplement) throws IOException {
        this.rows = rows;
        this.look = look;
        this.supplement = supplement;
        for (int above = 0; above <= look.titles(); above++) {
            rows.next();
        }
    }

    @Override
    public Entry next() throws IOException {
        var row = rows.next();
        if (row == null) {
            return null;
        }
        String place = "line " + rows.line();
        var header = look.header();
        var notes = new Notes(Noun.TALK, place);
        var event = CsvEvent.of(header.cell(row, TalkColumn.EVENT), header.cell(row, TalkColumn.EVENT_NAME), supplement);
        if (header.cell(row, TalkColumn.TITLE).flatMap(Texts::line).isEmpty()) {
            notes.reject("no-title", "The row has no title.");
        } else if (event.isEmpty()) {
            notes.reject("no-event", "The row does not say which event its talk belongs to, nor does the parameter event.");
        } else {
            var talk = new CsvTalk(row, place, event.get(), look, supplement, notes);
            if (keys.add(talk.key())) {
                return new Entry(bytes(row), talk.needed(), talk.told());
            }
            notes = new Notes(Noun.TALK, place);
            notes.reject("repeated", "Another row has its id, or its code at the same event: %s."
                    .formatted(Texts.shown(talk.key().toLowerCase(Locale.ROOT))));
        }
        return new Entry(bytes(row), Map.of(), notes.told());
    }

    private static long bytes(List<String> row) {
        return row.stream().mapToLong(String::length).sum();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
