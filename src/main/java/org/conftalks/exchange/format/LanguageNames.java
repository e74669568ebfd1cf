package org.conftalks.exchange.format;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.conftalks.http.Languages;

/** Languages as people call them: in English, German, French, or in the language itself; or by their tags. */
public final class LanguageNames {

    /** Codes of ISO 639-3, but nobody means those languages. */
    private static final Set<String> UNDECIDED = Set.of("tbd", "tba");

    private static final Map<String, String> TAGS = tags();

    private LanguageNames() {
    }

    /** The tag (BCP 47). */
    public static Optional<String> of(String name) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        return UNDECIDED.contains(key) ? Optional.empty()
                : Optional.ofNullable(TAGS.get(key)).or(() -> Languages.of(key.replace('_', '-')));
    }

    private static Map<String, String> tags() {
        var tags = new HashMap<String, String>();
        for (String code : Locale.getISOLanguages()) {
            Languages.of(code).ifPresent(tag -> {
                var language = Locale.forLanguageTag(tag);
                for (Locale named : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, language)) {
                    tags.putIfAbsent(language.getDisplayLanguage(named).toLowerCase(named), tag);
                }
            });
        }
        return Map.copyOf(tags);
    }
}
