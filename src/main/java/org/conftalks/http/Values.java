package org.conftalks.http;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the values of query parameters: the one place where their strings become something else. */
public final class Values {

    private static final int MOST_IN_A_LIST = 100;

    /** What PostgreSQL's dates and instants hold and ISO 8601 writes without a sign. */
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private Values() {
    }

    /** An absent parameter and one that was given without a value are told apart: the latter is refused. */
    public static Optional<String> text(String name, String given) {
        if (given != null && given.isBlank()) {
            throw Refusal.badValue(name, "has no value");
        }
        return Optional.ofNullable(given).map(String::strip);
    }

    /** Values separated by commas, any of which may hold; a comma that is part of a value has a backslash before it. */
    public static List<String> list(String name, String given) {
        var values = text(name, given).map(text -> Arrays.stream(text.split("(?<!\\\\),", -1))
                .map(value -> value.replace("\\,", ",").strip()).toList()).orElse(List.of());
        if (values.contains("")) {
            throw Refusal.badValue(name, "has an empty value between its commas");
        }
        if (values.size() > MOST_IN_A_LIST) {
            throw Refusal.badValue(name, "takes at most %d values".formatted(MOST_IN_A_LIST));
        }
        return values;
    }

    public static Optional<Boolean> flag(String name, String given) {
        return text(name, given).map(text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.badValue(name, "is true or false");
        });
    }

    /** Larger numbers than an int holds are cut down to the largest. */
    public static Optional<Integer> integer(String name, String given) {
        return text(name, given).map(text -> {
            if (!text.matches("[+-]?[0-9]{1,100}")) {
                throw Refusal.badValue(name, "is a whole number");
            }
            return new BigInteger(text).min(BigInteger.valueOf(Integer.MAX_VALUE)).max(BigInteger.valueOf(Integer.MIN_VALUE))
                    .intValue();
        });
    }

    /** ISO 8601 with an offset. A space stands for the plus sign that an address without escapes loses. */
    public static Optional<Instant> instant(String name, String given) {
        return text(name, given).map(text -> {
            try {
                var instant = OffsetDateTime.parse(text.replace(' ', '+')).withOffsetSameInstant(ZoneOffset.UTC);
                requireYear(name, instant.getYear());
                return instant.toInstant();
            } catch (DateTimeException malformed) {
                throw Refusal.badValue(name, "is an instant of ISO 8601, such as 2013-09-18T14:00:00Z");
            }
        });
    }

    /** ISO 8601. */
    public static Optional<LocalDate> date(String name, String given) {
        return text(name, given).map(text -> {
            try {
                var date = LocalDate.parse(text);
                requireYear(name, date.getYear());
                return date;
            } catch (DateTimeException malformed) {
                throw Refusal.badValue(name, "is a date of ISO 8601, such as 2013-09-18");
            }
        });
    }

    /** Terms of a vocabulary, separated by commas. */
    public static <E extends Enum<E>> List<String> terms(String name, String given, Class<E> vocabulary,
            Function<E, String> term) {
        return choice(name, given, vocabulary, term).stream().map(term).toList();
    }

    /** What terms of a vocabulary, separated by commas, stand for. */
    public static <E extends Enum<E>> List<E> choice(String name, String given, Class<E> vocabulary, Function<E, String> term) {
        return list(name, given).stream().map(text -> Arrays.stream(vocabulary.getEnumConstants())
                .filter(known -> term.apply(known).equals(text)).findFirst()
                .orElseThrow(() -> Refusal.badValue(name, "knows only "
                        + Arrays.stream(vocabulary.getEnumConstants()).map(term).collect(Collectors.joining(", ")))))
                .toList();
    }

    /** Languages by BCP 47 or a three-letter code of ISO 639, as BCP 47 with the shortest code. */
    public static List<String> languages(String name, String given) {
        return list(name, given).stream().map(text -> Languages.of(text)
                .orElseThrow(() -> Refusal.badValue(name, "names a language that ISO 639 does not know"))).toList();
    }

    /** One of the given names. */
    public static String oneOf(String name, String given, Set<String> known) {
        if (!known.contains(given)) {
            throw Refusal.badValue(name, "knows only " + known.stream().sorted().collect(Collectors.joining(", ")));
        }
        return given;
    }

    /** ISO 3166-1 alpha-2 codes in either case, separated by commas. */
    public static List<String> countries(String name, String given) {
        return list(name, given).stream().map(text -> text.toUpperCase(Locale.ROOT))
                .map(code -> oneOf(name, code, Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2))).toList();
    }

    private static void requireYear(String name, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.badValue(name, "lies outside the years %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
    }
}
