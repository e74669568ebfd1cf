package org.conftalks.http;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Language tags as BCP 47 has them, from what people write. */
public final class Languages {

    /** ISO 639-2 code → ISO 639-1 code. BCP 47 takes the shorter where there is one (RFC 5646, section 2.2.1). */
    private static final Map<String, String> SHORTER = Arrays.stream(Locale.getISOLanguages())
            .filter(code -> code.length() == 2)
            .collect(Collectors.toMap(Languages::longer, Function.identity(), (one, another) -> one));

    private Languages() {
    }

    /** The tag in its canonical form, empty where ISO 639 has no such language. */
    public static Optional<String> of(String given) {
        try {
            var locale = new Locale.Builder().setLanguageTag(given).build();
            String language = SHORTER.getOrDefault(locale.getLanguage(), locale.getLanguage());
            if (!known(language)) {
                return Optional.empty();
            }
            return Optional.of(new Locale.Builder().setLocale(locale).setLanguage(language).build().toLanguageTag());
        } catch (IllformedLocaleException notATag) {
            return Optional.empty();
        }
    }

    private static boolean known(String language) {
        return !language.isEmpty()
                && !new Locale(language).getDisplayLanguage(Locale.ENGLISH).equals(language);
    }

    private static String longer(String code) {
        try {
            return new Locale(code).getISO3Language();
        } catch (MissingResourceException noLongerCode) {
            return code;
        }
    }
}
