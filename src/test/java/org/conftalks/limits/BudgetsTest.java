package org.conftalks.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;

/** How budgets are counted in memory. */
class BudgetsTest {

    /** So few that none comes back while a test runs. */
    private static final LimitSettings FEW = new SmallRyeConfigBuilder().addDefaultInterceptors()
            .withMapping(LimitSettings.class).withDefaultValue("conftalks.limits.reads", "3")
            .withDefaultValue("conftalks.limits.searches", "1").withConverter(Duration.class, 100, new DurationConverter())
            .build().getConfigMapping(LimitSettings.class);

    private final Budgets budgets = new Budgets(FEW);

    @Test
    void whatIsLeftAndForHowLongIsTold() {
        var first = budgets.take(Budget.READ, "a", 1);

        assertThat(first.granted()).isTrue();
        assertThat(first.policy()).isEqualTo("\"read\";q=3;w=60");
        assertThat(first.state()).matches("\"read\";r=2;t=\\d+");
    }

    @Test
    void whoHasSpentAllIsTold() {
        budgets.take(Budget.READ, "a", 1);
        budgets.take(Budget.READ, "a", 1);
        budgets.take(Budget.READ, "a", 1);

        var refused = budgets.take(Budget.READ, "a", 1);

        assertThat(refused.granted()).isFalse();
        assertThat(refused.state()).startsWith("\"read\";r=0;t=");
        assertThat(Integer.parseInt(refused.retryAfter())).isBetween(1, 20);
    }

    @Test
    void clientsAndBudgetsAreCountedApart() {
        budgets.take(Budget.SEARCH, "a", 1);

        assertThat(budgets.take(Budget.SEARCH, "a", 1).granted()).isFalse();
        assertThat(budgets.take(Budget.READ, "a", 1).granted()).isTrue();
        assertThat(budgets.take(Budget.SEARCH, "b", 1).granted()).isTrue();
    }

    @Test
    void whatIsGivenBackCanBeTakenAgainAndNoMore() {
        budgets.take(Budget.READ, "a", 1);

        assertThat(budgets.giveBack(Budget.READ, "a", 1).left()).isEqualTo(3);
        assertThat(budgets.giveBack(Budget.READ, "a", 1).left()).isEqualTo(3);
    }

    @Test
    void whatCostsMoreThanThereEverIsCostsAllThereIs() {
        assertThat(budgets.take(Budget.READ, "a", 60).left()).isZero();
        assertThat(budgets.take(Budget.READ, "a", 60).granted()).isFalse();
    }

    @Test
    void noMoreClientsAreRememberedThanThereIsRoomFor() {
        for (int client = 0; client < 3 * Budgets.MOST_CLIENTS; client++) {
            budgets.take(Budget.READ, "client " + client, 1);
        }

        assertThat(budgets.size()).isLessThanOrEqualTo(Budgets.MOST_CLIENTS);
    }
}
