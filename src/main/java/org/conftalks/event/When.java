package org.conftalks.event;

import java.time.Instant;
import java.util.Locale;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;

/** Where an event stands in time, as the database's clock has it; one whose date is unknown stands nowhere. */
enum When {
    UPCOMING,
    PAST;

    String term() {
        return name().toLowerCase(Locale.ROOT);
    }

    Predicate of(Root<Event> event, CriteriaBuilder build) {
        var now = build.function("now", Instant.class);
        var place = this == UPCOMING ? build.greaterThan(event.get(Event_.endsAt), now)
                : build.lessThanOrEqualTo(event.get(Event_.endsAt), now);
        return build.and(build.isNotNull(event.get(Event_.startDate)), place);
    }
}
