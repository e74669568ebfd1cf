package org.conftalks.event;

import java.util.Locale;

/** Where an event stands in time, as the database's clock has it; one whose date is unknown stands nowhere. */
enum When {

    UPCOMING("e.start_date is not null and e.ends_at > now()"),
    PAST("e.start_date is not null and e.ends_at <= now()");

    /** SQL: whether the event e stands there. */
    final String condition;

    When(String condition) {
        this.condition = condition;
    }

    String term() {
        return name().toLowerCase(Locale.ROOT);
    }
}
