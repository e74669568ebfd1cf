package org.conftalks.exchange.format.icalendar;

import java.time.Instant;
import java.time.LocalDateTime;

/** What tells the instant of a local time. */
interface Zone {

    Instant instant(LocalDateTime local);
}
