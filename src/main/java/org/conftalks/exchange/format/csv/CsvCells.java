package org.conftalks.exchange.format.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What cells hold: texts that no spreadsheet takes for formulas, and lists. */
public final class CsvCells {

    /** Between the elements of a list when it is written. */
    public static final String SEPARATOR = "; ";

    /** A spreadsheet would reckon it; an apostrophe in front says that it is text. */
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\t\r].*");

    private static final Pattern BETWEEN_ADDRESSES = Pattern.compile("\\s+|[;,|]+(?=\\s*https?://)");
    private static final Pattern BETWEEN_TOPICS = Pattern.compile("[;|\n\r]");

    private CsvCells() {
    }

    /** As it is to be written, so that a spreadsheet shows it and reckons nothing. */
    public static String escape(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** What {@link #escape} was given. */
    static String unescape(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    /** A list as it is to be written; a semicolon within an element, and a backslash, has a backslash before it. */
    public static String joined(Stream<String> elements) {
        return elements.map(element -> element.replace("\\", "\\\\").replace(";", "\\;"))
                .collect(Collectors.joining(SEPARATOR));
    }

    /** What {@link #joined} was given. */
    static List<String> elements(String cell) {
        var elements = new ArrayList<String>();
        var element = new StringBuilder();
        for (int index = 0; index < cell.length(); index++) {
            char character = cell.charAt(index);
            if (character == ';') {
                elements.add(element.toString());
                element.setLength(0);
            } else {
                boolean escapes = character == '\\' && index + 1 < cell.length();
                element.append(escapes ? cell.charAt(++index) : character);
            }
        }
        elements.add(element.toString());
        return parts(elements.stream());
    }

    static List<String> addresses(String cell) {
        return parts(BETWEEN_ADDRESSES.splitAsStream(cell).map(part -> part.replaceAll("[;,|]+$", "")));
    }

    /** Commas are between words where nothing else is. */
    static List<String> words(String cell) {
        return parts(BETWEEN_TOPICS.matcher(cell).find() ? BETWEEN_TOPICS.splitAsStream(cell) : Stream.of(cell.split(",")));
    }

    static List<String> parts(Stream<String> parts) {
        return parts.map(String::strip).filter(part -> !part.isEmpty()).toList();
    }
}
