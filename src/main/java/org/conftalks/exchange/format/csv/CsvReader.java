package org.conftalks.exchange.format.csv;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

import org.conftalks.exchange.format.UnreadableFile;

/** Characters of a table of which no row is without measure: a quote that is not closed would make one row of the rest. */
final class CsvReader extends FilterReader {

    /** Characters of a row, and what the parser has read ahead. */
    private static final int MOST_OF_A_ROW = 1 << 20;

    private long characters;

    CsvReader(Reader in) throws IOException {
        super(new BufferedReader(in));
        this.in.mark(1);
        if (this.in.read() != '\uFEFF') {
            this.in.reset();
        }
    }

    /** A row begins. */
    void begin() {
        characters = 0;
    }

    @Override
    public int read() throws IOException {
        int character = in.read();
        count(character < 0 ? 0 : 1);
        return character;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        count(read);
        return read;
    }

    private void count(int read) {
        characters += Math.max(0, read);
        if (characters > MOST_OF_A_ROW) {
            throw new UnreadableFile("A row has more than %d characters; perhaps a quotation mark is not closed."
                    .formatted(MOST_OF_A_ROW));
        }
    }
}
