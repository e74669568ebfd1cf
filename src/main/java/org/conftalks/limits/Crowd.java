package org.conftalks.limits;

import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.conftalks.http.ProblemType;
import org.conftalks.http.ProblemWriter;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets in only so many requests at once: what cannot be answered soon is told so at once, instead of waiting in a line that
 * grows until nobody in it is still there when its turn comes.
 */
@ApplicationScoped
class Crowd {

    /** Each has a connection to the database for as long as its client reads. */
    private static final int MOST_READING_ALL = 10;

    private final LimitSettings settings;
    private final ProblemWriter problems;
    private final AtomicInteger present = new AtomicInteger();
    private final AtomicInteger readingAll = new AtomicInteger();

    Crowd(LimitSettings settings, ProblemWriter problems) {
        this.settings = settings;
        this.problems = problems;
    }

    void stand(@Observes Filters filters) {
        // behind the budgets: who has none left takes no room
        filters.register(this::letIn, 870);
    }

    private void letIn(RoutingContext context) {
        if (!context.normalizedPath().startsWith("/v1")) {
            context.next();
            return;
        }
        if (context.response().closed()) {
            // gone while its token was looked up: it takes no room, which nobody would give back
            return;
        }
        boolean whole = Budget.cost(context) > 1;
        if (takeRoom(present, settings.atOnce(), context) && (!whole || takeRoom(readingAll, MOST_READING_ALL, context))) {
            context.next();
        } else {
            problems.answer(context, ProblemType.UNAVAILABLE);
        }
    }

    /** It is free again when the answer has ended, whatever that is. */
    private static boolean takeRoom(AtomicInteger taken, int most, RoutingContext context) {
        if (taken.incrementAndGet() > most) {
            taken.decrementAndGet();
            return false;
        }
        context.addEndHandler(ended -> taken.decrementAndGet());
        return true;
    }
}
