package org.conftalks.limits;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

/**
 * The budgets of the clients of this instance, in memory. Of more clients than it remembers the ones that have not asked for
 * the longest time are forgotten; a budget that nobody uses is full after the window and needs no remembering.
 */
@ApplicationScoped
class Budgets {

    static final Duration WINDOW = Duration.ofMinutes(1);
    static final int MOST_CLIENTS = 20_000;

    private record Account(Budget budget, String client) {
    }

    private final LimitSettings settings;
    private final Cache<Account, Bucket> buckets = Caffeine.newBuilder().maximumSize(MOST_CLIENTS)
            .expireAfterAccess(WINDOW.multipliedBy(2)).build();

    Budgets(LimitSettings settings) {
        this.settings = settings;
    }

    /** Takes so much of a client's budget, or nothing where there is not enough. */
    Verdict take(Budget budget, String client, int cost) {
        int quota = budget.quota(settings);
        ConsumptionProbe probe = bucket(budget, client).tryConsumeAndReturnRemaining(Math.min(cost, quota));
        return new Verdict(budget, quota, probe.isConsumed(), probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()), Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    /** What was taken turned out to be free. */
    Verdict giveBack(Budget budget, String client, int cost) {
        int quota = budget.quota(settings);
        var bucket = bucket(budget, client);
        bucket.addTokens(Math.min(cost, quota));
        long left = bucket.getAvailableTokens();
        return new Verdict(budget, quota, true, left, Duration.ZERO,
                WINDOW.multipliedBy(quota - left).dividedBy(quota));
    }

    /** How many are remembered. */
    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket(Budget budget, String client) {
        return buckets.get(new Account(budget, client), unknown -> Bucket.builder().addLimit(
                limit -> limit.capacity(budget.quota(settings)).refillGreedy(budget.quota(settings), WINDOW)).build());
    }
}
