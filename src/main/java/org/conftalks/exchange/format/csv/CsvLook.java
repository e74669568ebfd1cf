package org.conftalks.exchange.format.csv;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.conftalks.exchange.format.Contents;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.Told;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.conftalks.exchange.format.UnreadableFile;

/**
 * What a first look through a whole table shows.
 *
 * @param titles rows above the names of the columns
 * @param talks rows below them
 */
record CsvLook(CsvDialect dialect, CsvHeader header, int titles, long talks, CsvDays days) {

    private static final int MOST_TITLES = 5;
    private static final int MOST_COLUMNS = 1_000;

    static CsvLook at(Path file) throws IOException {
        CsvDialect dialect;
        try (var in = Contents.open(file)) {
            dialect = CsvDialect.of(in);
        }
        try {
            return at(file, dialect);
        } catch (CharacterCodingException other) {
            if (dialect.charset() == StandardCharsets.UTF_8) {
                return at(file, dialect.with(CsvDialect.OLD));
            }
            throw new UnreadableFile("The table is not UTF-16, as it begins.");
        }
    }

    private static CsvLook at(Path file, CsvDialect dialect) throws IOException {
        try (var rows = new CsvRows(Contents.open(file), dialect)) {
            var above = new ArrayList<List<String>>();
            var header = header(rows, above);
            var days = new CsvDays();
            long talks = 0;
            for (var row = rows.next(); row != null; row = rows.next()) {
                talks++;
                for (TalkColumn column : List.of(TalkColumn.DATE, TalkColumn.STARTS_AT, TalkColumn.ENDS_AT)) {
                    header.cell(row, column).ifPresent(days::look);
                }
            }
            return new CsvLook(dialect, header, above.size(), talks, days);
        }
    }

    private static CsvHeader header(CsvRows rows, List<List<String>> above) throws IOException {
        for (var row = rows.next(); row != null && above.size() < MOST_TITLES; row = rows.next()) {
            if (row.size() > MOST_COLUMNS) {
                throw new UnreadableFile("The table has more than %d columns.".formatted(MOST_COLUMNS));
            }
            var header = new CsvHeader(row);
            if (header.has(TalkColumn.TITLE) && (header.columns() > 1 || above.isEmpty())) {
                return header;
            }
            above.add(row);
        }
        throw new UnreadableFile(above.isEmpty() ? "There is nothing in it."
                : "The table has no row of names of columns with a column title in it; it begins with %s.".formatted(
                        above.get(0).stream().limit(20).map(Texts::shown).collect(Collectors.joining(" | "))));
    }

    /** What of the table as a whole is of no use, or was guessed. */
    List<Told> told() {
        var told = new ArrayList<Told>();
        if (dialect.charset() == CsvDialect.OLD) {
            told.add(new Finding(Effect.NOTED, null, "the table", null, "windows-1252",
                    "The table is not UTF-8; it is read as Windows-1252."));
        }
        var notes = new Notes(Noun.TALK, "the first row");
        header.unknown().forEach(name -> notes.leaveOut(null, "unknown-column",
                "The column \"%s\" is not known, or there a second time.".formatted(Texts.shown(name))));
        told.addAll(notes.told());
        return told;
    }
}
