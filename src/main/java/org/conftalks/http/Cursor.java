package org.conftalks.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A place in a list: between the item it names and the next one in its direction. Opaque to clients, and good only for the
 * list it was made for.
 *
 * @param backwards whether the page before is meant
 * @param key what the item at the edge is sorted by
 * @param id the item at the edge
 * @param asOf up to when every change is known to whoever has followed the pages from the first one; null where that is not
 *        told
 */
public record Cursor(boolean backwards, Comparable<?> key, UUID id, Instant asOf) {

    private static final String SEPARATOR = "\n";

    /** The direction, and microseconds since 1970. */
    private static final Pattern PLACE = Pattern.compile("([<>])([0-9]{1,16})?");

    /** @param list tells lists apart: path, filters and sort */
    public String encode(String list) {
        String place = (backwards ? "<" : ">")
                + (asOf == null ? "" : asOf.getEpochSecond() * 1_000_000 + asOf.getNano() / 1_000);
        var parts = String.join(SEPARATOR, fingerprint(list), place, id.toString(), key.toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.UTF_8));
    }

    /** @param keyType what the list is sorted by: String, Instant or LocalDate */
    public static Cursor decode(String given, String list, Class<?> keyType) {
        String[] parts;
        try {
            parts = new String(Base64.getUrlDecoder().decode(given), StandardCharsets.UTF_8).split(SEPARATOR, 4);
        } catch (IllegalArgumentException notBase64) {
            throw unusable();
        }
        if (parts.length != 4 || !parts[2].matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw unusable();
        }
        var place = PLACE.matcher(parts[1]);
        if (!place.matches()) {
            throw unusable();
        }
        if (!parts[0].equals(fingerprint(list))) {
            throw Refusal.badValue("cursor", "belongs to another list: filters and sort must stay the same from page to page");
        }
        var asOf = place.group(2) == null ? null : Instant.EPOCH.plus(Long.parseLong(place.group(2)), ChronoUnit.MICROS);
        return new Cursor(place.group(1).equals("<"), key(parts[3], keyType), UUID.fromString(parts[2]), asOf);
    }

    private static Comparable<?> key(String given, Class<?> keyType) {
        if (keyType == Instant.class) {
            return Values.instant("cursor", given).orElseThrow();
        }
        if (keyType == LocalDate.class) {
            return Values.date("cursor", given).orElseThrow();
        }
        if (given.indexOf('\0') >= 0 || given.indexOf('\uFFFD') >= 0) {
            throw unusable();
        }
        return given;
    }

    private static Refusal unusable() {
        return Refusal.badValue("cursor", "is not one that this service gave");
    }

    private static String fingerprint(String list) {
        return Digest.of(list.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    }
}
