package org.conftalks.exchange.format;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

import org.conftalks.http.WellFormed;

import com.fasterxml.jackson.databind.JsonNode;

/** Texts of files as the catalogue takes them: what cannot be seen is taken away, an empty one is none. */
public final class Texts {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int MOST_SHOWN = 200;

    private Texts() {
    }

    /** One line. */
    public static Optional<String> line(JsonNode given) {
        return text(given).map(text -> SPACES.matcher(text).replaceAll(" "));
    }

    /** One line. */
    public static Optional<String> line(String given) {
        return text(given).map(text -> SPACES.matcher(text).replaceAll(" "));
    }

    /** Several lines. */
    public static Optional<String> text(JsonNode given) {
        return given.isValueNode() && !given.isNull() ? text(given.asText()) : Optional.empty();
    }

    /**
     * Control characters, which are what wrong encodings leave behind, become spaces; letters with accents are one character
     * (Unicode Normalization Form C), because a name is to be the same whoever typed it.
     */
    public static Optional<String> text(String given) {
        String text = Normalizer.normalize(isPlain(given) ? given : plain(given), Normalizer.Form.NFC).strip();
        return WellFormed.isBlank(text) ? Optional.empty() : Optional.of(text);
    }

    /**
     * Whether two texts differ at most in their spaces, in how their lines end, and in how letters with accents are written.
     */
    public static boolean areSame(String one, String other) {
        return one.equals(other) || normal(one).equals(normal(other));
    }

    private static String normal(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n").strip();
        return normal.indexOf('\n') < 0 ? SPACES.matcher(normal).replaceAll(" ") : normal;
    }

    /** A piece of a file as a message may hold it: one line, and not a long one. */
    public static String shown(String given) {
        String begin = given.length() > MOST_SHOWN ? given.substring(0, MOST_SHOWN) + "…" : given;
        return SPACES.matcher(plain(begin)).replaceAll(" ");
    }

    /** What an exception of a library says of a file, in one line and without where it lies; not all say anything. */
    public static String reason(Exception thrown, Path file) {
        return thrown.getMessage() == null ? "it is damaged"
                : shown(thrown.getMessage().replace(file.toString(), "it")).strip();
    }

    /** Whether the catalogue has such a year. */
    public static boolean isOfOurYears(LocalDate date) {
        return date.getYear() >= 1 && date.getYear() <= 9999;
    }

    private static boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (Character.isISOControl(character) && !isSpace(character) || Character.isSurrogate(character)) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String given) {
        var plain = new StringBuilder(given.length());
        given.codePoints().map(point -> Character.isISOControl(point) && !isSpace(point) ? ' '
                : Character.getType(point) == Character.SURROGATE ? 0xFFFD : point).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isSpace(int point) {
        return point == '\n' || point == '\r' || point == '\t';
    }
}
