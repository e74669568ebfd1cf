package org.conftalks.access;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.conftalks.http.ProblemType;
import org.conftalks.http.ProblemWriter;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * Stands before every address, before any body is read: nothing is written without a valid token, and a wrong one is refused
 * everywhere.
 */
@ApplicationScoped
class Gate {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String BEARER = "bearer ";

    private final AdminToken adminToken;
    private final ProblemWriter problems;

    Gate(AdminToken adminToken, ProblemWriter problems) {
        this.adminToken = adminToken;
        this.problems = problems;
    }

    void close(@Observes Filters filters) {
        filters.register(this::check, 900);
    }

    private void check(RoutingContext context) {
        String given = context.request().getHeader("Authorization");
        if (given == null && READING.contains(context.request().method())) {
            context.next();
        } else if (given != null && given.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && adminToken.is(given.substring(BEARER.length()).strip())) {
            context.put(Viewer.ADMINISTRATOR, true);
            context.next();
        } else {
            problems.answer(context, ProblemType.UNAUTHORIZED);
        }
    }
}
