package org.conftalks.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Language tags as BCP 47 has them, from what people write. */
public final class Languages {

    /** Far more than a tag in use has (RFC 5646, section 4.4.1). */
    static final int LONGEST = 100;

    /** Three letters (ISO 639-3, and 639-2 with its bibliographic codes) → the shorter code of ISO 639-1, or the same. */
    private static final Map<String, String> CODES = codes();

    /** ISO 639-1, and what Java still knows of it. */
    private static final Set<String> SHORT = shortCodes();

    private Languages() {
    }

    /**
     * The tag in its canonical form with the shortest code (RFC 5646, section 2.2.1); empty where ISO 639 has no such language.
     */
    public static Optional<String> of(String given) {
        if (given.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var locale = new Locale.Builder().setLanguageTag(given).build();
            String language = CODES.getOrDefault(locale.getLanguage(), locale.getLanguage());
            if (!SHORT.contains(language) && !CODES.containsKey(language)) {
                return Optional.empty();
            }
            return Optional.of(new Locale.Builder().setLocale(locale).setLanguage(language).build().toLanguageTag());
        } catch (IllformedLocaleException notATag) {
            return Optional.empty();
        }
    }

    private static Map<String, String> codes() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Languages.class.getResourceAsStream("/iso-639.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> line.split(" "))
                    .collect(Collectors.toUnmodifiableMap(codes -> codes[0], codes -> codes[codes.length - 1]));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static Set<String> shortCodes() {
        var codes = new HashSet<>(CODES.values());
        codes.addAll(Set.of(Locale.getISOLanguages()));
        codes.removeIf(code -> code.length() != 2);
        return Set.copyOf(codes);
    }
}
