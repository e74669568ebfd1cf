package org.conftalks.exchange.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

class ZoneDefinitionTest {

    static Stream<String> zones() {
        return ZoneId.getAvailableZoneIds().stream().filter(zone -> !zone.startsWith("SystemV/") && !zone.startsWith("ical4j"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("zones")
    void aDefinitionSaysWhatJavaSays(String id) {
        var zone = ZoneId.of(id);
        var first = ZonedDateTime.of(1950, 1, 15, 0, 0, 0, 0, ZoneOffset.UTC);
        var last = first.withYear(2037);

        var definition = ZoneDefinition.of(zone, first.toInstant(), last.toInstant());

        for (var time = first; time.isBefore(last.plusYears(1)); time = time.plus(Period.ofDays(61))) {
            assertThat(offset(definition, time.toInstant())).as(time.toString())
                    .isEqualTo(zone.getRules().getOffset(time.toInstant()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "2024-03-31T00:59:59Z", "2024-03-31T01:00:00Z", "2024-10-27T00:59:59Z", "2024-10-27T01:00:00Z",
            "1700-01-01T00:00:00Z" })
    void theChangeThatHoldsIsInIt(Instant time) {
        var zone = ZoneId.of("Europe/Zurich");

        assertThat(offset(ZoneDefinition.of(zone, time, time), time)).isEqualTo(zone.getRules().getOffset(time));
    }

    @Test
    void aZoneOfOneOffsetHasOneObservance() {
        assertThat(ZoneDefinition.of(ZoneId.of("Etc/GMT+5"), Instant.EPOCH, Instant.EPOCH).getObservances()).hasSize(1);
    }

    /** The observance whose onset was last before it (RFC 5545, section 3.6.5). */
    private static ZoneOffset offset(VTimeZone definition, Instant time) {
        return definition.getObservances().stream().filter(observance -> !onset(observance).isAfter(time))
                .max(Comparator.comparing(ZoneDefinitionTest::onset))
                .map(observance -> observance.<TzOffsetTo> getRequiredProperty(Property.TZOFFSETTO).getOffset()).orElseThrow();
    }

    private static Instant onset(Observance observance) {
        DtStart<LocalDateTime> start = observance.getRequiredProperty(Property.DTSTART);
        return start.getDate().toInstant(observance.<TzOffsetFrom> getRequiredProperty(Property.TZOFFSETFROM).getOffset());
    }
}
