package org.conftalks.access;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.conftalks.http.ProblemType;
import org.conftalks.http.ProblemWriter;
import org.jboss.logging.Logger;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * Stands before every address, before any body is read, and tells who comes: nothing is written without a valid token, and a
 * wrong one is refused everywhere. What the token allows, {@link AccessPolicy} decides further in.
 */
@ApplicationScoped
class Gate {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String BEARER = "bearer ";

    private static final Logger LOG = Logger.getLogger(Gate.class);

    private final Identities identities;
    private final Refusals refusals;
    private final ProblemWriter problems;

    Gate(Identities identities, Refusals refusals, ProblemWriter problems) {
        this.identities = identities;
        this.refusals = refusals;
        this.problems = problems;
    }

    void close(@Observes Filters filters) {
        filters.register(this::check, 900);
    }

    private void check(RoutingContext context) {
        String given = context.request().getHeader("Authorization");
        if (given == null && READING.contains(context.request().method())) {
            context.next();
        } else if (given != null && given.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            check(context, given.substring(BEARER.length()).strip());
        } else {
            refuse(context, given == null ? "no token" : "no bearer token");
        }
    }

    private void check(RoutingContext context, String token) {
        identities.administrator(token).ifPresentOrElse(administrator -> enter(context, administrator), () -> {
            if (identities.mayBeKnown(token)) {
                lookUp(context, token);
            } else {
                refuse(context, "a wrong token");
            }
        });
    }

    /** Not on this thread, which serves others; what is being sent waits meanwhile. */
    private void lookUp(RoutingContext context, String token) {
        context.request().pause();
        context.vertx().executeBlocking(() -> identities.of(token), false).onComplete(looked -> {
            context.request().resume();
            if (looked.failed()) {
                LOG.errorf("Whose a token is cannot be told: %s", looked.cause());
                problems.answer(context, ProblemType.UNAVAILABLE);
            } else {
                looked.result().ifPresentOrElse(known -> enter(context, known), () -> refuse(context, "a wrong token"));
            }
        });
    }

    private static void enter(RoutingContext context, Principal who) {
        Viewer.enter(context, who);
        context.next();
    }

    private void refuse(RoutingContext context, String why) {
        refusals.note(context.request(), null, why);
        problems.answer(context, ProblemType.UNAUTHORIZED);
    }
}
