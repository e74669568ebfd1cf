package org.conftalks.exchange.programme;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.XProperty;

/** When something begins, in the local time of a zone that is not UTC. */
record ZonedStart(ZonedDateTime time) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /**
     * Nothing where the instant is to be told in UTC: where no zone is known, and where the clock shows the same time twice and
     * this is the second, because a local time means the first (RFC 5545, section 3.3.5).
     */
    static Optional<ZonedStart> of(Instant instant, String timeZone) {
        return Optional.ofNullable(timeZone).map(zone -> instant.atZone(ZoneId.of(zone)))
                .filter(time -> !isUtc(time.getZone()) && time.equals(time.withEarlierOffsetAtOverlap()))
                .map(ZonedStart::new);
    }

    /** The library's own property would ask the library's own zones, which may be of another year than Java's. */
    Property property() {
        return new XProperty(Property.DTSTART, new ParameterList(List.of(new TzId(time.getZone().getId()))),
                LOCAL.format(time));
    }

    private static boolean isUtc(ZoneId zone) {
        var rules = zone.getRules();
        return rules.isFixedOffset() && rules.getOffset(Instant.EPOCH).equals(ZoneOffset.UTC);
    }
}
