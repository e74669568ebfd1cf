package org.conftalks.talk;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What somebody said about the slides or the recording of a talk; the links there are may say more. */
@Embeddable
public class StatedAvailability {

    @Enumerated(EnumType.STRING)
    public AvailabilityState state;
    public LocalDate since;
    public LocalDate until;
    public String reason;

    boolean says(StatedAvailability other) {
        return state == other.state && Objects.equals(since, other.since) && Objects.equals(until, other.until)
                && Objects.equals(reason, other.reason);
    }
}
