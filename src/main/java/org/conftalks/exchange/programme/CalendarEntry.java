package org.conftalks.exchange.programme;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.conftalks.event.EventStatus;
import org.conftalks.event.EventView;

import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;

/** A VEVENT (RFC 5545, section 3.6.1) in the making: of a talk, or of an event as a whole. */
final class CalendarEntry {

    private final VEvent component = new VEvent(false);

    /** Null where it is told by days or in UTC. */
    private ZonedStart start;

    /**
     * Its id never changes, whatever address the service has. Its number are the seconds, begun ones too, from its making to
     * its last change: it rises with time and never falls.
     */
    CalendarEntry(UUID id, Instant created, Instant changed) {
        long seconds = Duration.between(created, changed).plusNanos(999_999_999).toSeconds();
        component.add(new Uid("urn:uuid:" + id));
        component.add(new DtStamp(changed));
        component.add(new Created(created));
        component.add(new LastModified(changed));
        component.add(new Sequence((int) Math.max(0, Math.min(seconds, Integer.MAX_VALUE))));
    }

    CalendarEntry named(String summary, String self) {
        component.add(new Summary(ContentLines.legal(summary)));
        component.add(new Url(URI.create(self)));
        return this;
    }

    /** Takes days as a whole, and nobody's time. @param last included */
    CalendarEntry on(LocalDate first, LocalDate last) {
        component.add(new DtStart<>(first));
        // the end is not included, and no calendar goes on after the year 9999
        if (last.isBefore(LocalDate.of(9999, 12, 31))) {
            component.add(new DtEnd<>(last.plusDays(1)));
        }
        component.add(ImmutableTransp.TRANSPARENT);
        return this;
    }

    /** @param zone null where it is not known */
    CalendarEntry at(Instant instant, String zone) {
        start = ZonedStart.of(instant, zone).orElse(null);
        component.add(start == null ? new DtStart<>(instant) : start.property());
        return this;
    }

    CalendarEntry lasting(Duration duration) {
        if (duration != null && duration.toSeconds() > 0) {
            component.add(new net.fortuna.ical4j.model.property.Duration(Duration.ofSeconds(duration.toSeconds())));
        }
        return this;
    }

    /**
     * @param room null where it is not known, or everywhere
     * @param event null where it is not seen
     */
    CalendarEntry in(String room, EventView event) {
        String place = (event == null ? Stream.ofNullable(room) : Stream.of(room, event.venue(), event.city()))
                .filter(Objects::nonNull).collect(Collectors.joining(", "));
        addUnlessEmpty(place, Location::new);
        if (event != null && event.latitude() != null && event.longitude() != null) {
            component.add(new Geo(BigDecimal.valueOf(event.latitude()), BigDecimal.valueOf(event.longitude())));
        }
        return this;
    }

    CalendarEntry described(Stream<String> paragraphs) {
        addUnlessEmpty(paragraphs.filter(text -> text != null && !text.isBlank()).collect(Collectors.joining("\n\n")),
                Description::new);
        return this;
    }

    CalendarEntry about(Stream<String> categories) {
        List<String> legal = categories.filter(Objects::nonNull).map(ContentLines::legal).distinct().toList();
        if (!legal.isEmpty()) {
            component.add(new Categories(new TextList(legal)));
        }
        return this;
    }

    /**
     * What becomes of the whole event becomes of each of its talks.
     *
     * @param event null where it is not seen
     */
    CalendarEntry stands(boolean cancelled, EventStatus event) {
        Status status = cancelled || event == EventStatus.CANCELLED ? ImmutableStatus.VEVENT_CANCELLED
                : event == EventStatus.POSTPONED ? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CONFIRMED;
        component.add(status);
        return this;
    }

    VEvent component() {
        return component;
    }

    Stream<ZonedStart> zonedStart() {
        return Stream.ofNullable(start);
    }

    private void addUnlessEmpty(String text, Function<String, Property> property) {
        if (!text.isEmpty()) {
            component.add(property.apply(ContentLines.legal(text)));
        }
    }
}
