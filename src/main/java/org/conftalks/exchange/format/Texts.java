package org.conftalks.exchange.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

import org.conftalks.http.WellFormed;

import com.fasterxml.jackson.databind.JsonNode;

/** Texts of files as the catalogue takes them: what cannot be seen is taken away, an empty one is none. */
final class Texts {

    private Texts() {
    }

    /** One line. */
    static Optional<String> line(JsonNode given) {
        return text(given).map(text -> text.replaceAll("\\s+", " "));
    }

    /** Several lines. Control characters, which are what wrong encodings leave behind, become spaces. */
    static Optional<String> text(JsonNode given) {
        return given.isValueNode() && !given.isNull() ? text(given.asText()) : Optional.empty();
    }

    static Optional<String> text(String given) {
        var plain = new StringBuilder(given.length());
        given.codePoints().map(point -> point == '\n' || point == '\r' || point == '\t' ? point
                : Character.isISOControl(point) ? ' ' : Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
                .forEach(plain::appendCodePoint);
        String text = plain.toString().strip();
        return WellFormed.isBlank(text) ? Optional.empty() : Optional.of(text);
    }

    /** ISO 8601, of a year that the catalogue has. */
    static Optional<LocalDate> date(String given) {
        try {
            var date = LocalDate.parse(given);
            return date.getYear() >= 1 && date.getYear() <= 9999 ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
