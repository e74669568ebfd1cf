package org.conftalks.exchange.programme;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.conftalks.event.DatePrecision;
import org.conftalks.event.EventView;

/** An event as a whole in a calendar. */
final class EventEntry {

    private EventEntry() {
    }

    /** Nothing where its days are not known: a month would look like the first of it. */
    static Optional<CalendarEntry> of(EventView event) {
        if (event.startDate() == null || event.datePrecision() != DatePrecision.DAY) {
            return Optional.empty();
        }
        var last = Objects.requireNonNullElse(event.endDate(), event.startDate());
        return Optional.of(new CalendarEntry(event.id(), event.createdAt(), event.updatedAt())
                .named(event.name(), event.self()).on(event.startDate(), last).in(null, event)
                .described(Stream.of(event.description(), event.website())).stands(false, event.status()));
    }
}
