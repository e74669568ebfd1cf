package org.conftalks.exchange.format.rubyevents;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.conftalks.http.Languages;

/** Languages, which the archive has by their English names. */
final class RubyeventsLanguages {

    /** That of a talk that does not say another one. */
    static final String DEFAULT = "English";

    private static final Map<String, String> TAGS = tags();

    private RubyeventsLanguages() {
    }

    static Optional<String> of(String name) {
        return Optional.ofNullable(TAGS.get(name.toLowerCase(Locale.ROOT))).or(() -> Languages.of(name));
    }

    private static Map<String, String> tags() {
        var tags = new HashMap<String, String>();
        for (String code : Locale.getISOLanguages()) {
            Languages.of(code).ifPresent(tag -> tags.putIfAbsent(
                    Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), tag));
        }
        return Map.copyOf(tags);
    }
}
