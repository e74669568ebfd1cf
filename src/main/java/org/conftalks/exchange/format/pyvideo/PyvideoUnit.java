package org.conftalks.exchange.format.pyvideo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the durations of an event are counted in. It is seconds by the archive's rule; that some events have it otherwise, only
 * their durations together show.
 */
enum PyvideoUnit {
    SECONDS(1_000, null),
    MILLISECONDS(1, "The durations of its talks are read as milliseconds: as seconds most would be longer than a day."),
    MINUTES(60_000, "The durations of its talks are read as minutes: as seconds none would be longer than two minutes."),

    /** 42:22 was once read as hours and minutes. */
    SIXTIETHS(1_000 / 60.0,
            "The durations of its talks are read as sixtieths of a second: as seconds most would be longer than "
                    + "eight hours, and all are whole minutes.");

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int EIGHT_HOURS = 8 * 3_600;

    /** So few may be what they say. */
    private static final int FEW = 4;

    private final double milliseconds;

    /** Why it is taken, for people; null where that is plain. */
    final String reason;

    PyvideoUnit(double milliseconds, String reason) {
        this.milliseconds = milliseconds;
        this.reason = reason;
    }

    /** @param durations of all talks of an event, in ascending order */
    static PyvideoUnit of(List<Double> durations) {
        if (durations.isEmpty()) {
            return SECONDS;
        }
        double median = durations.get(durations.size() / 2);
        if (median > LONGEST.toSeconds()) {
            return MILLISECONDS;
        }
        if (durations.size() < FEW) {
            return SECONDS;
        }
        if (median > EIGHT_HOURS && durations.stream().allMatch(duration -> duration % 60 == 0)) {
            return SIXTIETHS;
        }
        return durations.get(durations.size() - 1) <= 120 ? MINUTES : SECONDS;
    }

    /** Longer than nothing, and at most a day. */
    Optional<Duration> read(double duration) {
        double length = duration * milliseconds;
        return length >= 1 && length <= LONGEST.toMillis() ? Optional.of(Duration.ofMillis(Math.round(length)))
                : Optional.empty();
    }
}
