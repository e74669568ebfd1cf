package org.conftalks.exchange.format.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a program writes tables.
 *
 * @param charset of the text
 * @param delimiter between cells
 */
record CsvDialect(Charset charset, String delimiter) {

    /** What Excel writes that is not told to write UTF-8. */
    static final Charset OLD = Charset.forName("windows-1252");

    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");
    private static final int MOST_LINES = 10;
    private static final int GLIMPSE = 1 << 16;

    /** By how the file begins: UTF-16 by its mark or its zeros, else UTF-8. */
    static CsvDialect of(InputStream in) throws IOException {
        byte[] begin = in.readNBytes(GLIMPSE);
        var charset = charset(begin);
        return new CsvDialect(charset, delimiter(new String(begin, charset)));
    }

    CsvDialect with(Charset other) {
        return new CsvDialect(other, delimiter);
    }

    /** The delimiter by which one of the first lines names the most columns. */
    static String delimiter(String begin) {
        var lines = lines(begin);
        if (!lines.isEmpty() && lines.get(0).matches("(?i)sep=.")) {
            return lines.get(0).substring(4);
        }
        return DELIMITERS.stream().max(Comparator.comparingLong(delimiter -> lines.stream()
                .mapToLong(line -> columns(line, delimiter)).max().orElse(0))).orElse(",");
    }

    /** How many columns of a table of talks a line names. */
    static long columns(String line, String delimiter) {
        return cells(line, delimiter).map(TalkColumn::of).flatMap(column -> column.stream()).distinct().count();
    }

    /** Whether a line has the columns of a table of talks, the title among them. */
    static boolean isHeader(String line) {
        return DELIMITERS.stream().anyMatch(delimiter -> columns(line, delimiter) >= 2
                && cells(line, delimiter).map(TalkColumn::of).anyMatch(column -> column.stream()
                        .anyMatch(TalkColumn.TITLE::equals)));
    }

    static List<String> lines(String begin) {
        String text = begin.startsWith("\uFEFF") ? begin.substring(1) : begin;
        return text.lines().filter(line -> !line.isBlank()).limit(MOST_LINES).toList();
    }

    private static Stream<String> cells(String line, String delimiter) {
        return Arrays.stream(line.split(delimiter.equals("|") ? "\\|" : delimiter)).limit(1_000)
                .map(cell -> cell.strip().replaceAll("^\"|\"$", ""));
    }

    private static Charset charset(byte[] begin) {
        int first = begin.length < 2 ? -1 : (begin[0] & 0xFF) << 8 | begin[1] & 0xFF;
        if (first == 0xFFFE || first > 0 && (first & 0xFF) == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return first == 0xFEFF || first > 0 && first < 0x100 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }
}
