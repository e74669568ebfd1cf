package org.conftalks.exchange.programme;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * Defines a zone as Java knows it (RFC 5545, section 3.6.5): every change of its offset, one by one, from the one that holds
 * when the first of some times comes to a year after the last, so that ends and reminders have their offsets too.
 */
final class ZoneDefinition {

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1601, 1, 1, 0, 0);

    private ZoneDefinition() {
    }

    /** Of each zone in which one of them is told. */
    static List<VTimeZone> of(Stream<ZonedStart> starts) {
        return starts.map(ZonedStart::time).collect(Collectors.groupingBy(time -> time.getZone().getId(), TreeMap::new,
                Collectors.summarizingLong(time -> time.toEpochSecond()))).entrySet().stream()
                .map(zone -> of(ZoneId.of(zone.getKey()), Instant.ofEpochSecond(zone.getValue().getMin()),
                        Instant.ofEpochSecond(zone.getValue().getMax())))
                .toList();
    }

    static VTimeZone of(ZoneId zone, Instant first, Instant last) {
        var rules = zone.getRules();
        var definition = new VTimeZone();
        definition.add(new TzId(zone.getId()));
        var next = rules.previousTransition(first.plusSeconds(1));
        if (next == null) {
            var offset = rules.getOffset(first);
            definition.add(observance(new Standard(), LONG_AGO, offset, offset));
            next = rules.nextTransition(first);
        }
        var end = last.atZone(ZoneOffset.UTC).plus(Period.ofYears(1)).toInstant();
        for (; next != null && !next.getInstant().isAfter(end); next = rules.nextTransition(next.getInstant())) {
            definition.add(observance(next, rules));
        }
        return definition;
    }

    private static Observance observance(ZoneOffsetTransition change, ZoneRules rules) {
        return observance(rules.isDaylightSavings(change.getInstant()) ? new Daylight() : new Standard(),
                change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter());
    }

    private static Observance observance(Observance blank, LocalDateTime begin, ZoneOffset from, ZoneOffset to) {
        blank.add(new DtStart<>(begin));
        blank.add(new TzOffsetFrom(from));
        blank.add(new TzOffsetTo(to));
        return blank;
    }
}
