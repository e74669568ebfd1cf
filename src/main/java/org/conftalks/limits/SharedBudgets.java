package org.conftalks.limits;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/**
 * The budgets that all instances count together, in PostgreSQL. Few ask it at a time, so that a flood of wrong tokens does not
 * become one of statements; who finds no room, or no database, has the budget of this instance alone.
 */
@ApplicationScoped
class SharedBudgets {

    private static final Logger LOG = Logger.getLogger(SharedBudgets.class);
    private static final int AT_ONCE = 4;

    private final SharedBudgetRepository spent;
    private final Vertx vertx;
    private final Semaphore room = new Semaphore(AT_ONCE);

    SharedBudgets(SharedBudgetRepository spent, Vertx vertx) {
        this.spent = spent;
        this.vertx = vertx;
    }

    /** Whether there was one left. */
    Future<Boolean> take(Budget budget, String client, int quota) {
        double window = Budgets.WINDOW.toSeconds();
        return ask(() -> {
            spent.forget();
            return spent.take(budget.term, client, window / quota, window) == 1;
        });
    }

    void giveBack(Budget budget, String client, int quota) {
        ask(() -> spent.giveBack(budget.term, client, (double) Budgets.WINDOW.toSeconds() / quota) == 1);
    }

    private Future<Boolean> ask(Callable<Boolean> question) {
        if (!room.tryAcquire()) {
            return Future.succeededFuture(true);
        }
        return vertx.executeBlocking(() -> QuarkusTransaction.requiringNew().timeout(5).call(question), false)
                .onComplete(answered -> room.release())
                .otherwise(unanswered -> {
                    LOG.warnf("Budgets are this instance's own, because the database does not answer: %s",
                            unanswered.getMessage());
                    return true;
                });
    }
}
