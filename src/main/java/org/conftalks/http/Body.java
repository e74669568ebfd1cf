package org.conftalks.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A JSON object that a client sent, read member by member. What is wrong is gathered with its pointer (RFC 6901) and refused
 * together at the end: {@link #refuseFaults()}. An absent member and a null are the same.
 */
public final class Body {

    /** Characters a name, a title and a URL may have, and a long text. */
    public static final int NAME = 200;
    public static final int TITLE = 500;
    public static final int URL = 2_000;
    public static final int TEXT = 200_000;
    private static final Duration LONGEST = Duration.ofDays(366);

    private final ObjectNode object;
    private final String pointer;
    private final Faults faults;
    private final Set<String> read = new HashSet<>();

    public Body(ObjectNode object) {
        this(object, "", new Faults());
    }

    private Body(ObjectNode object, String pointer, Faults faults) {
        this.object = object;
        this.pointer = pointer;
        this.faults = faults;
    }

    // ---------------------------------------------------------------- texts

    /** One line of at most so many characters. */
    public Optional<String> line(String name, int most) {
        return text(name, most, false);
    }

    /** The same, which must be there. */
    public String requiredLine(String name, int most) {
        return required(name, line(name, most));
    }

    /** Markdown, several lines. */
    public Optional<String> text(String name) {
        return text(name, TEXT, true);
    }

    private Optional<String> text(String name, int most, boolean lines) {
        return string(name).map(String::strip).filter(text -> {
            if (WellFormed.isBlank(text)) {
                return fault(name, "blank", "has no visible character; leave it out or give null");
            }
            if (text.codePointCount(0, text.length()) > most) {
                return fault(name, "too-long", "has more than %d characters".formatted(most));
            }
            return text.codePoints()
                    .noneMatch(point -> Character.isISOControl(point) && !(lines && "\n\r\t".indexOf(point) >= 0))
                    || fault(name, "control-character", "holds a control character");
        });
    }

    /** http or https, as RFC 3986 writes it, so that nothing in it ends an attribute of HTML. */
    public Optional<String> url(String name) {
        return line(name, URL).filter(url -> WellFormed.isWebAddress(url)
                || fault(name, "not-a-url",
                        "is no address that begins with http:// or https:// and a host, without a user's name"))
                .map(WellFormed::asUri).filter(uri -> uri.length() <= URL
                        || fault(name, "too-long", "has more than %d characters as a URI".formatted(URL)));
    }

    public String requiredUrl(String name) {
        return required(name, url(name));
    }

    // ---------------------------------------------------------------- values

    public boolean flag(String name) {
        var value = value(name);
        if (value == null) {
            return false;
        }
        if (!value.isBoolean()) {
            fault(name, "not-a-boolean", "is true or false");
        }
        return value.asBoolean();
    }

    public Optional<Double> degrees(String name, double most) {
        var value = value(name);
        if (value == null) {
            return Optional.empty();
        }
        boolean within = value.isNumber() && Math.abs(value.doubleValue()) <= most;
        return within || fault(name, "out-of-range", "is a number from -%s to %s".formatted(most, most))
                ? Optional.of(value.doubleValue())
                : Optional.empty();
    }

    /** How large a file is; up to what every language can count exactly (RFC 8259, section 6). */
    public Optional<Long> bytes(String name) {
        var value = value(name);
        if (value == null) {
            return Optional.empty();
        }
        boolean within = value.isIntegralNumber() && value.canConvertToLong() && value.longValue() > 0
                && value.longValue() < 1L << 53;
        return within || fault(name, "out-of-range", "is a whole number from 1 to 9007199254740991")
                ? Optional.of(value.longValue())
                : Optional.empty();
    }

    public Optional<LocalDate> date(String name) {
        return parsed(name, LocalDate::parse, "not-a-date", "is a date of ISO 8601, such as 2013-09-18")
                .filter(date -> inYears(name, date.getYear()));
    }

    public Optional<Instant> instant(String name) {
        return parsed(name, OffsetDateTime::parse, "not-an-instant", "is an instant of ISO 8601, such as 2013-09-18T14:00:00Z")
                .map(time -> time.withOffsetSameInstant(ZoneOffset.UTC)).filter(time -> inYears(name, time.getYear()))
                .map(time -> time.toInstant().truncatedTo(ChronoUnit.MICROS));
    }

    /** To the millisecond. */
    public Optional<Duration> duration(String name, boolean zeroToo) {
        return parsed(name, Duration::parse, "not-a-duration", "is a duration of ISO 8601, such as PT45M")
                .filter(length -> !length.isNegative() && length.compareTo(LONGEST) <= 0 && (zeroToo || length.toMillis() > 0)
                        || fault(name, "out-of-range", "is longer than nothing and at most 366 days"))
                .map(length -> length.truncatedTo(ChronoUnit.MILLIS));
    }

    public Optional<String> timeZone(String name) {
        return string(name).filter(zone -> ZoneId.getAvailableZoneIds().contains(zone) && !zone.startsWith("SystemV/")
                || fault(name, "unknown-time-zone", "is no name of the IANA time zone database, such as Europe/Zurich"));
    }

    public Optional<String> country(String name) {
        return string(name).filter(code -> Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)
                || fault(name, "unknown-country", "is no code of ISO 3166-1 alpha-2, such as CH"));
    }

    /** BCP 47, or a code of ISO 639. */
    public Optional<String> language(String name) {
        return string(name).flatMap(given -> language(name, given));
    }

    public List<String> languages(String name) {
        return elements(name, 20, (element, index) -> !element.isTextual()
                ? this.<String> lacking(name + "/" + index, "not-a-string", "is a string")
                : language(name + "/" + index, element.textValue())).stream().distinct().toList();
    }

    private Optional<String> language(String name, String given) {
        return Languages.of(given)
                .or(() -> lacking(name, "unknown-language", "is no language tag of BCP 47 that ISO 639 knows"));
    }

    public <E extends Enum<E>> Optional<E> term(String name, Class<E> vocabulary, Function<E, String> term) {
        return string(name).flatMap(given -> Arrays.stream(vocabulary.getEnumConstants())
                .filter(known -> term.apply(known).equals(given)).findFirst()
                .or(() -> lacking(name, "unknown-term", "is one of " + Arrays.stream(vocabulary.getEnumConstants()).map(term)
                        .collect(Collectors.joining(", ")))));
    }

    // ---------------------------------------------------------------- structure

    /** An object within this one. */
    public Optional<Body> object(String name) {
        var value = value(name);
        if (value == null) {
            return Optional.empty();
        }
        return value instanceof ObjectNode inner ? Optional.of(new Body(inner, pointer + "/" + name, faults))
                : lacking(name, "not-an-object", "is an object");
    }

    /** The elements of an array; those that the reader refuses are left out, because the whole is refused at the end. */
    public <T> List<T> elements(String name, int most, BiFunction<JsonNode, Integer, Optional<T>> reader) {
        var value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            fault(name, "not-an-array", "is an array");
            return List.of();
        }
        if (value.size() > most) {
            fault(name, "too-many", "has more than %d elements".formatted(most));
            return List.of();
        }
        var elements = new ArrayList<T>();
        for (int index = 0; index < value.size(); index++) {
            reader.apply(value.get(index), index).ifPresent(elements::add);
        }
        return elements;
    }

    /** The elements of an array as they were sent, to look up at once what they refer to; nothing is refused yet. */
    public Stream<JsonNode> sent(String name) {
        var value = value(name);
        return value == null || !value.isArray() ? Stream.empty() : StreamSupport.stream(value.spliterator(), false);
    }

    /** An element of an array that is an object. */
    public Body element(String name, int index, ObjectNode element) {
        return new Body(element, pointer + "/" + name + "/" + index, faults);
    }

    /** The member as it was sent; null where it is absent. */
    public JsonNode value(String name) {
        read.add(name);
        var value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    /** A member that only the service sets: as it is now it may be sent back, otherwise not. */
    public void readOnly(String name, JsonNode present) {
        var value = value(name);
        boolean same = value == null || value.equals(present)
                || (present == null || present.isMissingNode()) && value.isContainerNode() && value.isEmpty();
        if (!same) {
            fault(name, "read-only", "is set by the service; leave it out, or send it as it was read");
        }
    }

    // ---------------------------------------------------------------- faults

    /** Notes what is wrong with a member, and is false. */
    public boolean fault(String name, String code, String detail) {
        faults.add(pointer + "/" + name, code, detail);
        return false;
    }

    /** The same, and nothing is there. */
    public <T> Optional<T> lacking(String name, String code, String detail) {
        fault(name, code, detail);
        return Optional.empty();
    }

    /** Members that nobody asked for are unknown: a misspelt one must not be lost in silence. */
    public void refuseUnknown() {
        object.fieldNames().forEachRemaining(name -> {
            if (!read.contains(name)) {
                fault(name.replace("~", "~0").replace("/", "~1"), "unknown-member", "is no member here; known are "
                        + read.stream().sorted().collect(Collectors.joining(", ")));
            }
        });
    }

    /** All that was found. */
    public List<Problem.Fault> faults() {
        return faults.found();
    }

    /** @throws Refusal 422 with all that was found */
    public void refuseFaults() {
        faults.refuse();
    }

    private <T> T required(String name, Optional<T> value) {
        if (value.isEmpty() && value(name) == null) {
            fault(name, "required", "is required");
        }
        return value.orElse(null);
    }

    private Optional<String> string(String name) {
        var value = value(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            return lacking(name, "not-a-string", "is a string");
        }
        String text = value.textValue();
        return WellFormed.is(text) ? Optional.of(text) : lacking(name, "not-text", "holds U+0000 or half a surrogate pair");
    }

    private <T> Optional<T> parsed(String name, Function<String, T> parse, String code, String detail) {
        return string(name).flatMap(given -> {
            try {
                return Optional.of(parse.apply(given));
            } catch (DateTimeException | ArithmeticException malformed) {
                return lacking(name, code, detail);
            }
        });
    }

    private boolean inYears(String name, int year) {
        return year >= 1 && year <= 9999 || fault(name, "out-of-range", "lies in the years 1 to 9999");
    }
}
