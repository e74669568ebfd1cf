package org.conftalks.exchange.programme;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Source;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A calendar to subscribe to (RFC 5545, with the names and the interval of RFC 7986).
 *
 * @param self the address of what it is about
 */
record TalkCalendar(String name, String self, List<CalendarEntry> entries) {

    /** How often programs are asked to look again. */
    private static final Duration INTERVAL = Duration.ofHours(6);

    byte[] bytes() {
        var calendar = new Calendar();
        String legal = ContentLines.legal(name);
        calendar.add(new ProdId("-//%s//%s//EN".formatted(Generator.NAME, "Catalogue")));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Name(legal));
        calendar.add(new XProperty("X-WR-CALNAME", legal));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), INTERVAL));
        calendar.add(new XProperty("X-PUBLISHED-TTL", INTERVAL.toString()));
        calendar.add(new Source(new ParameterList(List.of(Value.URI)), self + "/calendar.ics"));
        ZoneDefinition.of(entries.stream().flatMap(CalendarEntry::zonedStart)).forEach(calendar::add);
        entries.forEach(entry -> calendar.add(entry.component()));
        if (entries.isEmpty()) {
            // a calendar must have a component (section 3.6)
            calendar.add(ZoneDefinition.of(ZoneId.of("UTC"), Instant.EPOCH, Instant.EPOCH));
        }
        return ContentLines.folded(calendar.toString()).getBytes(StandardCharsets.UTF_8);
    }
}
