package org.conftalks.http;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** What holds for every address, also for those that no resource answers: CORS, and errors as problem documents. */
@ApplicationScoped
class Routes {

    /** Longer ones than the server itself takes are refused before they come here. */
    private static final int LONGEST_ADDRESS = 8_000;

    /** An import's. */
    private static final long LARGEST_BODY = 256L * 1024 * 1024;

    private static final long LINGER_MILLIS = 2_000;

    private static final Map<String, String> PREFLIGHT = Map.of(
            "Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS",
            "Access-Control-Allow-Headers",
            "Authorization, Content-Type, Accept, If-Match, If-None-Match, Idempotency-Key, traceparent",
            "Access-Control-Max-Age", "86400");

    private final ProblemWriter problems;
    private final AllowedMethods methods;
    private final SafeHeaders safe;

    Routes(ProblemWriter problems, AllowedMethods methods, SafeHeaders safe) {
        this.problems = problems;
        this.methods = methods;
        this.safe = safe;
    }

    void headers(@Observes Filters filters) {
        filters.register(this::addHeaders, 1000);
        // behind the gate: who may not write is told so first
        filters.register(this::refuseLargeBodies, 800);
        filters.register(this::takeAwayEmptyMediaType, 790);
    }

    private void addHeaders(RoutingContext context) {
        HttpServerResponse response = context.response();
        safe.addAtTheEnd(context);
        if (context.request().uri().length() > LONGEST_ADDRESS) {
            problems.answer(context, ProblemType.URI_TOO_LONG);
        } else if (context.request().method() == HttpMethod.OPTIONS) {
            PREFLIGHT.forEach(response::putHeader);
            var allowed = methods.at(context.normalizedPath());
            if (!allowed.isEmpty()) {
                response.putHeader("Allow", String.join(", ", allowed));
            }
            response.setStatusCode(204).end();
        } else {
            context.next();
        }
    }

    private void refuseLargeBodies(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        if (length != null && (length.length() > 18 || Long.parseLong(length) > LARGEST_BODY)) {
            // what is on its way is thrown away for a moment, so that the client comes to read the answer
            var request = context.request();
            request.handler(thrownAway -> {
            }).resume();
            context.response().putHeader("Connection", "close");
            problems.answer(context, ProblemType.TOO_LARGE);
            context.vertx().setTimer(LINGER_MILLIS, timer -> request.connection().close());
        } else {
            context.next();
        }
    }

    /** JAX-RS fails on one; it says as little as none. */
    private void takeAwayEmptyMediaType(RoutingContext context) {
        String type = context.request().getHeader("Content-Type");
        if (type != null && type.isBlank()) {
            context.request().headers().remove("Content-Type");
        }
        context.next();
    }

    void errors(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(problems::answerFailure);
        router.route().order(Integer.MAX_VALUE).handler(context -> problems.answer(context, ProblemType.NOT_FOUND));
        for (ProblemType type : ProblemType.values()) {
            router.errorHandler(type.status, context -> problems.answer(context, type));
        }
    }
}
