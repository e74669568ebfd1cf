package org.conftalks.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;

/**
 * A place in a list: between the item it names and the next one in its direction. Opaque to clients, and good only for the
 * list it was made for.
 *
 * @param backwards whether the page before is meant
 * @param key what the item at the edge is sorted by
 * @param id the item at the edge
 */
public record Cursor(boolean backwards, Comparable<?> key, UUID id) {

    private static final String SEPARATOR = "\n";

    /** @param list tells lists apart: path, filters and sort */
    public String encode(String list) {
        var parts = String.join(SEPARATOR, fingerprint(list), backwards ? "<" : ">", id.toString(), key.toString());
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
        if (parts.length != 4 || !parts[1].matches("[<>]") || !parts[2].matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw unusable();
        }
        if (!parts[0].equals(fingerprint(list))) {
            throw Refusal.badValue("cursor", "belongs to another list: filters and sort must stay the same from page to page");
        }
        return new Cursor(parts[1].equals("<"), key(parts[3], keyType), UUID.fromString(parts[2]));
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
