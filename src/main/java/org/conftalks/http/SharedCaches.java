package org.conftalks.http;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/**
 * What caches between the service and its clients are told (RFC 9111). By itself: ask each time. Where the operator allows it,
 * shared caches may answer for a while; the clients' own never do, so that what somebody has just written is not hidden from
 * them by their own browser.
 */
@ApplicationScoped
class SharedCaches {

    /** Names everything that this service gives, for a cache that throws things away by name. */
    private static final String EVERYTHING = "conference-talks";

    private final HttpSettings settings;
    private final CurrentVertxRequest current;

    SharedCaches(HttpSettings settings, CurrentVertxRequest current) {
        this.settings = settings;
        this.current = current;
    }

    /** Cache-Control for an answer to the request at hand, and the names it goes by in caches. */
    String control() {
        var request = current.getCurrent().request();
        if (request.getHeader("Authorization") != null) {
            return "private, no-cache";
        }
        Duration fresh = settings.cacheShared();
        // what is upcoming is decided by the clock
        if (fresh.isZero() || current.getCurrent().queryParams().contains("when")) {
            return "no-cache";
        }
        String[] segments = request.path().split("/", 5);
        String collection = segments.length > 2 ? segments[2] : "";
        String one = segments.length > 3 ? collection + "/" + segments[3] : "";
        current.getCurrent().response().putHeader("Cache-Tag", list(",", collection, one))
                .putHeader("Surrogate-Key", list(" ", collection, one));
        // RFC 5861: while it is fetched anew, the old one may be given as long again
        return "public, max-age=0, s-maxage=%d, stale-while-revalidate=%d".formatted(fresh.toSeconds(), fresh.toSeconds());
    }

    private static String list(String separator, String collection, String one) {
        return EVERYTHING + (collection.isEmpty() ? "" : separator + collection) + (one.isEmpty() ? "" : separator + one);
    }
}
