package org.conftalks.limits;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** What is counted apart from each other, so that who searches a lot can still read, and who reads a lot can still write. */
enum Budget {
    READ("read"),
    WRITE("write"),
    SEARCH("search"),
    IMPORT("import"),
    LOGIN("login");

    static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Whoever watches over the service asks as often as it likes. */
    private static final Pattern WATCHED = Pattern.compile("/q/(?:health|metrics)(?:/.*)?");
    private static final Pattern ADDED = Pattern.compile("(?:;.*|/+)$");
    private static final Pattern SEARCHING = Pattern.compile("(?:.*[&;])?(?:q|%71)=.*", Pattern.DOTALL);
    private static final Pattern WHOLE = Pattern
            .compile("/v1/(?:dump\\.ndjson(?:\\.gz)?|(?:events/[^/]+/)?talks\\.(?:csv|ndjson))");
    /** The same, had by {@code Accept}. */
    private static final Pattern PAGED_OR_WHOLE = Pattern.compile("/v1/(?:events/[^/]+/)?talks");
    private static final Pattern ACCEPTS_WHOLE = Pattern.compile("(?i).*(?:text/csv|application/x-ndjson).*", Pattern.DOTALL);
    private static final int COST_OF_WHOLE = 60;

    final String term;

    Budget(String term) {
        this.term = term;
    }

    /** Which one a request uses; empty where it is free. */
    static Optional<Budget> of(RoutingContext context) {
        var request = context.request();
        String path = path(context);
        if (!READING.contains(request.method())) {
            return Optional.of(request.method().equals(HttpMethod.POST) && path.equals("/v1/imports") ? IMPORT : WRITE);
        }
        if (WATCHED.matcher(path).matches()) {
            return Optional.empty();
        }
        boolean searching = path.startsWith("/v1/search")
                || request.query() != null && SEARCHING.matcher(request.query()).matches();
        return Optional.of(searching ? SEARCH : READ);
    }

    /** The whole of a list in one answer costs more than a page. */
    static int cost(RoutingContext context) {
        String path = path(context);
        boolean whole = WHOLE.matcher(path).matches() || PAGED_OR_WHOLE.matcher(path).matches()
                && context.request().headers().getAll("Accept").stream()
                        .anyMatch(type -> ACCEPTS_WHOLE.matcher(type).matches());
        return whole ? COST_OF_WHOLE : 1;
    }

    /** As resources see it: however it was written, without matrix parameters and slashes at its end. */
    private static String path(RoutingContext context) {
        String path = context.normalizedPath();
        return path.endsWith("/") || path.indexOf(';') >= 0 ? ADDED.matcher(path).replaceFirst("") : path;
    }

    /** How much there is of it a minute. */
    int quota(LimitSettings settings) {
        return switch (this) {
            case READ -> settings.reads();
            case WRITE -> settings.writes();
            case SEARCH -> settings.searches();
            case IMPORT -> settings.imports();
            case LOGIN -> settings.failedLogins();
        };
    }

    /** Whether all instances count together: where a client that goes from one to the next must not get more. */
    boolean isShared() {
        return this == IMPORT || this == LOGIN;
    }
}
