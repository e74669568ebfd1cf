package org.conftalks.exchange.format;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Codes of countries (ISO 3166-1 alpha-2), from what people write. */
public final class Countries {

    /** Names in use beside those that Java knows, which differ from one Java to the next. */
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(Map.entry("uk", "GB"),
            Map.entry("great britain", "GB"), Map.entry("england", "GB"), Map.entry("scotland", "GB"),
            Map.entry("wales", "GB"), Map.entry("northern ireland", "GB"), Map.entry("holland", "NL"),
            Map.entry("republic of ireland", "IE"), Map.entry("united states of america", "US"), Map.entry("uae", "AE"),
            Map.entry("korea", "KR"), Map.entry("republic of korea", "KR"), Map.entry("south korea", "KR"),
            Map.entry("north korea", "KP"), Map.entry("russian federation", "RU"), Map.entry("czech republic", "CZ"),
            Map.entry("czechia", "CZ"), Map.entry("slovak republic", "SK"), Map.entry("macedonia", "MK"),
            Map.entry("north macedonia", "MK"), Map.entry("turkey", "TR"), Map.entry("turkiye", "TR"),
            Map.entry("bosnia", "BA"), Map.entry("bosnia and herzegovina", "BA"), Map.entry("viet nam", "VN"),
            Map.entry("hong kong", "HK"), Map.entry("macau", "MO"), Map.entry("macao", "MO"), Map.entry("myanmar", "MM"),
            Map.entry("burma", "MM"), Map.entry("cape verde", "CV"), Map.entry("ivory coast", "CI"),
            Map.entry("cote d'ivoire", "CI"), Map.entry("swaziland", "SZ"), Map.entry("eswatini", "SZ"),
            Map.entry("palestine", "PS"), Map.entry("republic of moldova", "MD"));

    private static final Pattern MARKS = Pattern.compile("\\p{M}+|\\.");

    private static final Set<String> CODES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);
    private static final Map<String, String> LONG_CODES = CODES.stream()
            .collect(Collectors.toUnmodifiableMap(code -> country(code).getISO3Country(), code -> code));
    private static final Map<String, String> NAMES = names();

    private Countries() {
    }

    /** The code of a name in English, or of a code of two or three capital letters; empty where there is no such country. */
    public static Optional<String> of(String given) {
        String plain = plain(given);
        return CODES.contains(plain) ? Optional.of(plain)
                : Optional.ofNullable(LONG_CODES.get(plain)).or(() -> Optional.ofNullable(NAMES.get(key(plain))));
    }

    /** Whether there is such a code. */
    public static boolean isCode(String code) {
        return CODES.contains(code);
    }

    private static Map<String, String> names() {
        var names = new HashMap<>(OTHER_NAMES);
        for (String code : CODES) {
            var country = country(code);
            names.putIfAbsent(key(plain(country.getDisplayCountry(Locale.ENGLISH))), code);
        }
        return Map.copyOf(names);
    }

    private static Locale country(String code) {
        return new Locale("", code);
    }

    /** U.S.A., Türkiye */
    private static String plain(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("").strip();
    }

    /** The Netherlands, Bosnia & Herzegovina */
    private static String key(String name) {
        String key = name.toLowerCase(Locale.ROOT).replace("&", "and").replace('’', '\'');
        return key.startsWith("the ") ? key.substring(4) : key;
    }
}
