package org.conftalks.answers;

import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.conftalks.http.HttpSettings;
import org.conftalks.http.SafeHeaders;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * Gives finished answers again while nothing has changed, before anything else works for them. Only what everybody gets: who
 * sends a token is always answered from the database.
 */
@ApplicationScoped
class Answers {

    /** Where {@link Bodies} leaves what was sent. */
    static final String BODY = "answers.body";

    /** Of an answer larger than this few would fit. */
    private static final int LARGEST = 1 << 20;

    private static final String PATHS = "/v1/";

    /** What the clock decides, and not the catalogue alone, is never kept. */
    private static final String BY_THE_CLOCK = "when";

    private static final Set<String> OF_THE_SERVER = Set.of("content-length", "transfer-encoding", "connection");

    private final CacheSettings settings;
    private final Revision revision;
    private final boolean addressed;
    private final Cache<String, Answer> kept;

    Answers(CacheSettings settings, Revision revision, HttpSettings http) {
        this.settings = settings;
        this.revision = revision;
        this.addressed = http.baseUrl().isEmpty();
        this.kept = Caffeine.newBuilder().maximumWeight(settings.size().asLongValue())
                .weigher((String key, Answer answer) -> 2 * key.length() + answer.bytes()).build();
    }

    /**
     * Behind the gate, which has checked the token, and the budgets; what is in memory needs no room in the crowd at 870. Who
     * had to wait for a turn at 865 may find there what another one has made meanwhile.
     */
    void place(@Observes Filters filters) {
        if (settings.enabled()) {
            filters.register(this::fromMemory, 875);
            filters.register(this::intoMemory, 860);
        }
    }

    private void fromMemory(RoutingContext context) {
        if (!isForEverybody(context.request()) || !isKnown(context, key(context.request()), revision.current())) {
            context.next();
        }
    }

    private void intoMemory(RoutingContext context) {
        var request = context.request();
        long before = revision.current();
        if (before == Revision.UNKNOWN || !isForEverybody(request)) {
            context.next();
            return;
        }
        String key = key(request);
        if (isKnown(context, key, before)) {
            return;
        }
        if (request.method() == HttpMethod.GET) {
            // what the budgets say is said anew each time
            var ofOthers = Set.copyOf(context.response().headers().names());
            // when it has ended all headers are there; of one that was broken off nobody knows which
            context.addEndHandler(ended -> {
                if (ended.succeeded()) {
                    keep(key, before, ofOthers, context);
                }
            });
        }
        context.next();
    }

    /** Whether memory has answered. */
    private boolean isKnown(RoutingContext context, String key, long now) {
        var known = now == Revision.UNKNOWN ? null : kept.getIfPresent(key);
        if (known == null || known.revision() != now || !known.answers(context.request())) {
            return false;
        }
        SafeHeaders.areSaid(context);
        known.send(context.request());
        return true;
    }

    private static boolean isForEverybody(HttpServerRequest request) {
        return (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD)
                && request.path().startsWith(PATHS) && !request.headers().contains(HttpHeaders.AUTHORIZATION)
                && !request.headers().contains(HttpHeaders.IF_MODIFIED_SINCE);
    }

    /** All that an answer depends on: its addresses are those of the request unless one is configured. */
    private String key(HttpServerRequest request) {
        // RFC 9110, section 5.3: several lines are one list
        return (addressed ? request.scheme() + "://" + request.authority() : "") + request.uri() + ' '
                + String.join(",", request.headers().getAll(HttpHeaders.ACCEPT));
    }

    private void keep(String key, long before, Set<String> ofOthers, RoutingContext context) {
        var response = context.response();
        byte[] body = context.get(BODY);
        String tag = response.headers().get(HttpHeaders.ETAG);
        boolean whole = response.getStatusCode() == 200 && body != null && body.length <= LARGEST;
        if (tag == null || isUndated(response) || !whole && response.getStatusCode() != 304
                || context.queryParams().contains(BY_THE_CLOCK)) {
            return;
        }
        var present = kept.getIfPresent(key);
        boolean better = present == null || present.revision() != before || present.body() == null;
        if (better && revision.current() == before) {
            kept.put(key, Answer.of(before, tag, response.headers().entries().stream()
                    .filter(header -> !ofOthers.contains(header.getKey())).filter(header -> !isOfTheServer(header.getKey())),
                    whole ? Buffer.buffer(body) : null));
        }
    }

    /** RFC 9113, section 8.3: where the connection is HTTP/2 the status is one of the headers. */
    private static boolean isOfTheServer(String header) {
        return header.startsWith(":") || OF_THE_SERVER.contains(header.toLowerCase(Locale.ROOT));
    }

    /** A document whose date cannot be told yet: soon it can. */
    private static boolean isUndated(HttpServerResponse response) {
        return response.headers().contains(HttpHeaders.CONTENT_DISPOSITION)
                && !response.headers().contains(HttpHeaders.LAST_MODIFIED);
    }
}
