package org.conftalks.limits;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets few reads at once ask the database while the others wait in the order of their coming: where many threads and as many
 * connections share a few processors, each finds in their caches what others have left there, and all take longer. Who takes
 * longer than a turn counts no more, so that it holds up nobody.
 */
@ApplicationScoped
class Turns {

    /** Those who wait are a part of the crowd at 870. */
    private static final int PLACE = 865;

    private static final int BESIDE_THE_DATABASE = 2;

    /** Where the database has processors of its own. */
    private static final int FAR_FROM_IT = 8;

    private static final class Reader {

        private final RoutingContext request;
        private final Context loop;
        private long since;
        private boolean over;

        private Reader(RoutingContext request, Context loop) {
            this.request = request;
            this.loop = loop;
        }

        /** Unless its client has gone meanwhile. */
        private void call() {
            if (!request.response().closed()) {
                request.request().resume();
                request.next();
            }
        }
    }

    private final Vertx vertx;
    private final int atOnce;
    private final Duration longest;
    /** In the order in which their turns began. */
    private final Queue<Reader> reading = new ArrayDeque<>();
    private final Queue<Reader> waiting = new ArrayDeque<>();
    private boolean watched;

    Turns(LimitSettings settings, @ConfigProperty(name = "conftalks.database.embedded") boolean embedded, Vertx vertx,
            MeterRegistry metrics) {
        int forEach = settings.readsPerProcessor().orElse(embedded ? BESIDE_THE_DATABASE : FAR_FROM_IT);
        if (forEach < 1) {
            throw new ConfigurationException("conftalks.limits.reads-per-processor is at least 1, and not " + forEach + ".");
        }
        this.vertx = vertx;
        this.atOnce = forEach * Runtime.getRuntime().availableProcessors();
        this.longest = settings.turn();
        metrics.gaugeCollectionSize("conftalks.limits.waiting", List.of(), waiting);
    }

    void stand(@Observes Filters filters) {
        filters.register(this::await, PLACE);
    }

    private void await(RoutingContext request) {
        if (!asksTheDatabase(request)) {
            request.next();
            return;
        }
        var reader = new Reader(request, vertx.getOrCreateContext());
        // with the first byte that is sent all has been read, but for streams, which take as long as their clients
        request.addHeadersEndHandler(answered -> leave(reader));
        request.addEndHandler(endedOrGone -> leave(reader));
        if (isItsTurn(reader)) {
            request.next();
        }
    }

    private static boolean asksTheDatabase(RoutingContext request) {
        var method = request.request().method();
        return (method == HttpMethod.GET || method == HttpMethod.HEAD) && !request.normalizedPath().startsWith("/q/");
    }

    /** Else it waits. */
    private synchronized boolean isItsTurn(Reader reader) {
        if (reading.size() < atOnce) {
            begin(reader);
            return true;
        }
        reader.request.request().pause();
        waiting.add(reader);
        if (!watched) {
            watched = true;
            vertx.setPeriodic(Math.max(1, longest.toMillis() / 2), this::passOver);
        }
        return false;
    }

    private void begin(Reader reader) {
        reader.since = System.nanoTime();
        reading.add(reader);
    }

    private synchronized void leave(Reader reader) {
        if (reader.over) {
            return;
        }
        reader.over = true;
        if (reading.remove(reader)) {
            callNext();
        } else {
            waiting.remove(reader);
        }
    }

    private void callNext() {
        while (reading.size() < atOnce && !waiting.isEmpty()) {
            var next = waiting.remove();
            begin(next);
            next.loop.runOnContext(called -> next.call());
        }
    }

    private synchronized void passOver(long timer) {
        long now = System.nanoTime();
        while (!reading.isEmpty() && now - reading.peek().since > longest.toNanos()) {
            reading.remove();
        }
        callNext();
        if (waiting.isEmpty()) {
            watched = false;
            vertx.cancelTimer(timer);
        }
    }
}
