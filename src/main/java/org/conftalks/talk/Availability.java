package org.conftalks.talk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether slides or a recording can be had: what somebody said about it, and what the links there are show. */
@Schema(description = "Whether it can be had, the same in every format")
public record Availability(
        @Schema(required = true, description = "`available` may hold although no link is known") AvailabilityState state,
        @Schema(description = "Since when it is so") LocalDate since,
        @Schema(description = "By when it is expected") LocalDate until,
        @Schema(description = "Why it is so") String reason) {

    static final Availability UNKNOWN = new Availability(AvailabilityState.UNKNOWN, null, null, null);

    /**
     * A link makes it available, unless somebody said that what was there is gone.
     *
     * @param stated what somebody said; without a state where nobody did
     * @param links when what each link leads to appeared, where that is known
     */
    static Availability of(Availability stated, Stream<Optional<Instant>> links) {
        var appeared = links.toList();
        boolean gone = stated.state == AvailabilityState.UNAVAILABLE;
        if (!appeared.isEmpty() && !gone) {
            var first = appeared.stream().flatMap(Optional::stream).min(Instant::compareTo);
            return new Availability(AvailabilityState.AVAILABLE,
                    first.map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)).orElse(null), null, null);
        }
        return stated.state == null ? UNKNOWN : stated;
    }

    /** The same for a recording: who does not want to be recorded is not. */
    static Availability ofRecording(Availability stated, boolean doNotRecord, Stream<Optional<Instant>> videos) {
        var found = of(stated, videos);
        return found.state != AvailabilityState.UNKNOWN || !doNotRecord ? found
                : new Availability(AvailabilityState.NOT_RECORDED, null, null, "The speakers asked not to be recorded.");
    }
}
