package org.conftalks.limits;

import java.time.Duration;

/**
 * What came of asking a budget.
 *
 * @param left how much is left of it
 * @param pause how long until there is enough for what was refused; nothing where it was granted
 * @param full how long until it is full again
 */
record Verdict(Budget budget, int quota, boolean granted, long left, Duration pause, Duration full) {

    /** RateLimit-Policy of draft-ietf-httpapi-ratelimit-headers-10, section 3: a quota, and the seconds it is for. */
    String policy() {
        return "\"%s\";q=%d;w=%d".formatted(budget.term, quota, Budgets.WINDOW.toSeconds());
    }

    /** RateLimit of the same draft, section 4: what is left, and the seconds until all is there again. */
    String state() {
        return "\"%s\";r=%d;t=%d".formatted(budget.term, left, seconds(full));
    }

    /** Retry-After (RFC 9110, section 10.2.3). */
    String retryAfter() {
        return String.valueOf(Math.max(1, seconds(pause)));
    }

    /** The same budget, which another instance has found to be spent. */
    Verdict spent() {
        var one = Budgets.WINDOW.dividedBy(quota);
        return new Verdict(budget, quota, false, 0, one, Budgets.WINDOW);
    }

    private static long seconds(Duration duration) {
        return duration.plusNanos(999_999_999).toSeconds();
    }
}
