package org.conftalks.access;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/**
 * Gathers what is refused, and writes it down once a second: whoever tries many tokens costs the database no more than that.
 */
@ApplicationScoped
public class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final long EVERY_MILLIS = 1_000;
    private static final int LONGEST_PATH = 300;

    /** Different ones in a second; what is beyond is counted together. */
    private static final int MOST_AT_ONCE = 50;
    private static final Refused REST = new Refused(null, null, "many more of the same second");
    private static final int SECONDS_BETWEEN_TIDYING = 3_600;

    private record Refused(String subject, String address, String what) {
    }

    private final AccessLog log;
    private final CurrentVertxRequest current;
    private final Map<Refused, Long> gathered = new ConcurrentHashMap<>();
    private int secondsUntilTidying;

    Refusals(AccessLog log, CurrentVertxRequest current, Vertx vertx) {
        this.log = log;
        this.current = current;
        vertx.setPeriodic(EVERY_MILLIS, timer -> vertx.executeBlocking(() -> {
            writeDown();
            return null;
        }));
    }

    void stop(@Observes ShutdownEvent shutdown) {
        writeDown();
    }

    /** The request at hand was refused to somebody who is known; what an import leaves out, its report tells. */
    void note(String subject, String why) {
        var context = current.getCurrent();
        if (context != null) {
            note(context.request(), subject, why);
        }
    }

    /** @param subject null where nobody knows whose request it was */
    void note(HttpServerRequest request, String subject, String why) {
        String path = request.path();
        var refused = new Refused(subject, request.remoteAddress().hostAddress(), "%s %s: %s".formatted(request.method(),
                path == null ? "" : path.substring(0, Math.min(path.length(), LONGEST_PATH)), why));
        gathered.merge(gathered.size() < MOST_AT_ONCE || gathered.containsKey(refused) ? refused : REST, 1L, Long::sum);
    }

    /** Writes down what has been gathered; what cannot be written now is tried again. */
    public synchronized void writeDown() {
        var some = new HashMap<Refused, Long>();
        gathered.keySet().forEach(refused -> some.put(refused, gathered.remove(refused)));
        try {
            if (!some.isEmpty()) {
                QuarkusTransaction.requiringNew().run(() -> some.forEach(
                        (refused, times) -> log.refused(refused.subject, refused.address, refused.what, times)));
                some.clear();
            }
            if (secondsUntilTidying-- <= 0) {
                secondsUntilTidying = SECONDS_BETWEEN_TIDYING;
                QuarkusTransaction.requiringNew().run(log::makeRoom);
            }
        } catch (RuntimeException databaseAway) {
            some.forEach((refused, times) -> gathered.merge(refused, times, Long::sum));
            LOG.debugf("Refusals cannot be written down: %s", databaseAway.getMessage());
        }
    }
}
