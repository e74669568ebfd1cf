package org.conftalks.exchange.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Texts that a file has in several languages: {@code {"en": "Workshop", "fr": "Atelier"}}. */
public final class Translations {

    private Translations() {
    }

    /** The text in a language, else in English, else the first; what has no languages is itself. */
    public static JsonNode pick(JsonNode given, String language) {
        if (!given.isObject()) {
            return given;
        }
        for (String wanted : new String[] { language, "en" }) {
            if (wanted != null && Texts.text(given.path(wanted)).isPresent()) {
                return given.get(wanted);
            }
        }
        for (JsonNode text : given) {
            if (Texts.text(text).isPresent()) {
                return text;
            }
        }
        return MissingNode.getInstance();
    }
}
