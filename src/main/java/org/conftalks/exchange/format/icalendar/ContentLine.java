package org.conftalks.exchange.format.icalendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A property of a calendar (RFC 5545, section 3.1).
 *
 * @param name in capital letters
 * @param parameters by their names in capital letters, without quotation marks
 * @param value as it stands, escaped
 * @param cut whether it was longer
 */
record ContentLine(String name, Map<String, String> parameters, String value, boolean cut) {

    /** Empty where it is none. */
    static Optional<ContentLine> of(String line, boolean cut) {
        int colon = end(line, 0, true);
        if (colon < 0) {
            // a quotation mark is not closed
            colon = line.indexOf(':');
        }
        if (colon <= 0) {
            return Optional.empty();
        }
        var parameters = new HashMap<String, String>();
        int begin = end(line, 0, false);
        String name = line.substring(0, begin).strip().toUpperCase(Locale.ROOT);
        while (begin < colon) {
            int end = Math.min(colon, Math.max(begin + 1, end(line, begin + 1, false)));
            String parameter = line.substring(begin + 1, end);
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(parameter.substring(0, equals).strip().toUpperCase(Locale.ROOT),
                        decode(parameter.substring(equals + 1)));
            }
            begin = end;
        }
        return Optional.of(new ContentLine(name, parameters, line.substring(colon + 1), cut));
    }

    /** Where the value begins, or the next parameter or the value; -1 where it does not. */
    private static int end(String line, int from, boolean value) {
        boolean quoted = false;
        for (int index = from; index < line.length(); index++) {
            char character = line.charAt(index);
            quoted ^= character == '"';
            if (!quoted && (character == ':' || !value && character == ';')) {
                return index;
            }
        }
        return value ? -1 : line.indexOf(':', from);
    }

    /** RFC 6868, section 3.1. */
    private static String decode(String parameter) {
        return parameter.replace("\"", "").replace("^n", "\n").replace("^'", "\"").replace("^^", "^");
    }

    /** The value as text (section 3.3.11). */
    String text() {
        return unescaped(value);
    }

    /** The value as several texts. */
    List<String> texts() {
        var texts = new ArrayList<String>();
        int begin = 0;
        for (int index = 0; index < value.length(); index++) {
            if (value.charAt(index) == '\\') {
                index++;
            } else if (value.charAt(index) == ',') {
                texts.add(unescaped(value.substring(begin, index)));
                begin = index + 1;
            }
        }
        texts.add(unescaped(value.substring(begin)));
        return texts;
    }

    /** The same property with another value. */
    ContentLine as(String other) {
        return new ContentLine(name, parameters, other, cut);
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    private static String unescaped(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        var text = new StringBuilder(value.length());
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            if (character != '\\' || index + 1 == value.length()) {
                text.append(character);
                continue;
            }
            char next = value.charAt(++index);
            switch (next) {
                case 'n', 'N' -> text.append('\n');
                case '\\', ',', ';', ':', '"' -> text.append(next);
                default -> text.append(character).append(next);
            }
        }
        return text.toString();
    }
}
