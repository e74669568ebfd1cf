package org.conftalks.exchange.format.icalendar;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The time zones of a calendar. Most have the names of the IANA time zone database, some with a prefix of the program that
 * wrote
 * them; others are known by their definition in the calendar only.
 */
final class Zones {

    private static final int MOST = 500;
    private static final int LONGEST_NAME = 200;
    private static final Set<String> NAMES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private final Map<String, Zone> defined = new HashMap<>();

    /** A definition (RFC 5545, section 3.6.5). */
    void define(Component definition) {
        var id = definition.first("TZID").map(line -> line.text().strip());
        if (id.isEmpty() || defined.size() == MOST) {
            return;
        }
        var location = definition.first("X-LIC-LOCATION").flatMap(line -> named(line.text()));
        location.<Zone> map(zone -> local -> local.atZone(zone).toInstant()).or(() -> DefinedZone.of(definition))
                .ifPresent(zone -> defined.putIfAbsent(id.get(), zone));
    }

    Optional<Zone> of(String id) {
        return named(id).<Zone> map(zone -> local -> local.atZone(zone).toInstant())
                .or(() -> Optional.ofNullable(defined.get(id.strip())));
    }

    /** Of the IANA time zone database: Europe/Berlin, also behind a prefix. */
    static Optional<ZoneId> named(String id) {
        String rest = id.length() > LONGEST_NAME ? "" : id.strip();
        for (int slash = 0; slash >= 0; slash = rest.indexOf('/')) {
            rest = rest.startsWith("/") ? rest.substring(1) : slash == 0 ? rest : rest.substring(slash + 1);
            if (NAMES.contains(rest)) {
                return Optional.of(ZoneId.of(rest));
            }
        }
        return Optional.empty();
    }
}
