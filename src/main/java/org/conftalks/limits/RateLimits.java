package org.conftalks.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.conftalks.http.ProblemType;
import org.conftalks.http.ProblemWriter;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses who asks for too much, on both sides of the gate: before it wrong tokens and writes without one are counted by
 * address, behind it everything by the token that was let in, else by address.
 */
@ApplicationScoped
class RateLimits {

    /** An unknown token on its way to the gate, which one attempt has been taken for. */
    private static final String ATTEMPT = "conftalks.login-attempt";
    private static final int UNAUTHORIZED = ProblemType.UNAUTHORIZED.status;
    private static final int NOT_MODIFIED = 304;

    private final LimitSettings settings;
    private final Clients clients;
    private final Budgets budgets;
    private final SharedBudgets shared;
    private final ProvenTokens proven;
    private final ProblemWriter problems;
    private final MeterRegistry metrics;

    RateLimits(LimitSettings settings, Clients clients, Budgets budgets, SharedBudgets shared, ProvenTokens proven,
            ProblemWriter problems, MeterRegistry metrics) {
        this.settings = settings;
        this.clients = clients;
        this.budgets = budgets;
        this.shared = shared;
        this.proven = proven;
        this.problems = problems;
        this.metrics = metrics;
    }

    void stand(@Observes Filters filters) {
        if (settings.enabled()) {
            // the gate is at 900; what answers without asking a resource, from memory too, stands behind both
            filters.register(this::beforeTheGate, 950);
            filters.register(this::behindTheGate, 880);
        }
    }

    private void beforeTheGate(RoutingContext context) {
        String authorization = context.request().getHeader("Authorization");
        if (authorization == null) {
            if (Budget.READING.contains(context.request().method())) {
                context.next();
            } else {
                // the gate refuses it
                admit(context, Budget.WRITE, clients.of(context.request()), 1);
            }
            return;
        }
        String token = ProvenTokens.key(authorization);
        if (proven.has(token)) {
            context.addHeadersEndHandler(ended -> forgetWhereRefused(context, token));
            context.next();
        } else {
            String client = clients.of(context.request());
            context.put(ATTEMPT, client);
            admit(context, Budget.LOGIN, client, 1);
        }
    }

    private void forgetWhereRefused(RoutingContext context, String token) {
        if (context.response().getStatusCode() == UNAUTHORIZED) {
            proven.remove(token);
        }
    }

    private void behindTheGate(RoutingContext context) {
        String authorization = context.request().getHeader("Authorization");
        String client = authorization == null ? clients.of(context.request()) : ProvenTokens.key(authorization);
        if (authorization != null) {
            proven.add(client);
        }
        String attempt = context.remove(ATTEMPT);
        if (attempt != null) {
            budgets.giveBack(Budget.LOGIN, attempt, 1);
            shared.giveBack(Budget.LOGIN, attempt, Budget.LOGIN.quota(settings));
        }
        var budget = Budget.of(context);
        if (budget.isEmpty()) {
            context.next();
            return;
        }
        admit(context, budget.get(), client, Budget.cost(context));
    }

    private void admit(RoutingContext context, Budget budget, String client, int cost) {
        var verdict = budgets.take(budget, client, cost);
        tell(context, verdict);
        if (!verdict.granted()) {
            refuse(context, verdict);
        } else if (budget.isShared()) {
            // what is being sent waits meanwhile
            context.request().pause();
            shared.take(budget, client, verdict.quota()).onSuccess(granted -> {
                context.request().resume();
                if (granted) {
                    context.next();
                } else {
                    refuse(context, verdict.spent());
                }
            });
        } else {
            context.addHeadersEndHandler(ended -> {
                if (context.response().getStatusCode() == NOT_MODIFIED) {
                    tell(context, budgets.giveBack(budget, client, cost));
                }
            });
            context.next();
        }
    }

    private void refuse(RoutingContext context, Verdict verdict) {
        metrics.counter("conftalks.limits.refused", "budget", verdict.budget().term).increment();
        tell(context, verdict);
        context.response().putHeader("Retry-After", verdict.retryAfter());
        problems.answer(context, ProblemType.TOO_MANY_REQUESTS);
    }

    private static void tell(RoutingContext context, Verdict verdict) {
        context.response().putHeader("RateLimit-Policy", verdict.policy()).putHeader("RateLimit", verdict.state());
    }
}
