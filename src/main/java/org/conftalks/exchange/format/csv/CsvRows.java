package org.conftalks.exchange.format.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.UnreadableFile;

/** The rows of a table that are not empty, one after the other. */
final class CsvRows implements AutoCloseable {

    private final CsvReader characters;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private long line = 1;

    CsvRows(InputStream in, CsvDialect dialect) throws IOException {
        characters = new CsvReader(new InputStreamReader(in, dialect.charset().newDecoder()));
        parser = CSVParser.parse(characters, CSVFormat.Builder.create().setDelimiter(dialect.delimiter()).setQuote('"')
                .setIgnoreEmptyLines(false).setIgnoreSurroundingSpaces(true).setTrailingData(true).setLenientEof(true).get());
        records = parser.iterator();
    }

    /**
     * The next one, without what protects it from being reckoned; null at the end.
     *
     * @throws CharacterCodingException where the bytes are no such characters
     */
    List<String> next() throws IOException {
        try {
            while (true) {
                characters.begin();
                line = parser.getCurrentLineNumber() + 1;
                if (!records.hasNext()) {
                    return null;
                }
                var row = records.next().stream().map(CsvCells::unescape).toList();
                if (!row.stream().allMatch(String::isBlank)) {
                    return row;
                }
            }
        } catch (UncheckedIOException failed) {
            if (failed.getCause() instanceof CharacterCodingException encoding) {
                throw encoding;
            }
            throw new UnreadableFile("The table cannot be read, line %d: %s".formatted(line,
                    Texts.shown(String.valueOf(failed.getCause().getMessage()))));
        } catch (UnreadableFile tooLong) {
            throw new UnreadableFile("The table cannot be read, line %d: %s".formatted(line, tooLong.getMessage()));
        }
    }

    /** Where the row begins, from 1. */
    long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
