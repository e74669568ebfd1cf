package org.conftalks.limits;

import java.time.Duration;
import java.util.ArrayDeque;
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

    /** Behind the crowd, of which those who wait are a part. */
    private static final int PLACE = 865;

    private static final int BESIDE_THE_DATABASE = 2;

    /** Where the database has processors of its own. */
    private static final int FAR_FROM_IT = 8;

    private enum State {
        COMING,
        WAITING,
        READING,
        OVER
    }

    private static final class Reader {

        private final RoutingContext request;
        private final Context loop;
        private State state = State.COMING;
        private long since;

        private Reader(RoutingContext request, Context loop) {
            this.request = request;
            this.loop = loop;
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
        metrics.gauge("conftalks.limits.waiting", this, Turns::waiting);
    }

    private synchronized int waiting() {
        return waiting.size();
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
        var response = request.response();
        // a stream has a connection to the database for as long as its client reads, and its first byte is all that is waited for
        request.addHeadersEndHandler(answered -> {
            if (response.isChunked() || response.closed()) {
                leave(reader);
            }
        });
        // handlers are called in the order of the last one first: those behind find in memory what this one has made
        request.addEndHandler(ended -> {
            if (ended.succeeded() || isWaiting(reader)) {
                leave(reader);
            }
        });
        if (isItsTurn(reader)) {
            request.next();
        } else {
            // not while others are locked out: a connection's lock may be held by who waits for this one
            request.request().pause();
        }
    }

    private static boolean asksTheDatabase(RoutingContext request) {
        var method = request.request().method();
        String path = request.normalizedPath();
        return (method == HttpMethod.GET || method == HttpMethod.HEAD) && (path.startsWith("/v1") || path.equals("/"));
    }

    /** Else it waits. */
    private synchronized boolean isItsTurn(Reader reader) {
        if (reading.size() < atOnce) {
            begin(reader);
            return true;
        }
        reader.state = State.WAITING;
        waiting.add(reader);
        if (!watched) {
            watched = true;
            vertx.setPeriodic(Math.max(1, longest.toMillis() / 2), this::passOver);
        }
        return false;
    }

    private void begin(Reader reader) {
        reader.state = State.READING;
        reader.since = System.nanoTime();
        reading.add(reader);
    }

    private synchronized boolean isWaiting(Reader reader) {
        return reader.state == State.WAITING;
    }

    private synchronized void leave(Reader reader) {
        if (reader.state == State.WAITING) {
            waiting.remove(reader);
        } else if (reader.state == State.READING) {
            reading.remove(reader);
            callNext();
        }
        reader.state = State.OVER;
    }

    private void callNext() {
        while (reading.size() < atOnce && !waiting.isEmpty()) {
            var next = waiting.remove();
            begin(next);
            next.loop.runOnContext(called -> call(next));
        }
    }

    private void call(Reader reader) {
        if (reader.request.response().closed()) {
            leave(reader);
        } else {
            reader.request.request().resume();
            reader.request.next();
        }
    }

    private synchronized void passOver(long timer) {
        long now = System.nanoTime();
        while (!reading.isEmpty() && now - reading.peek().since > longest.toNanos()) {
            reading.remove().state = State.OVER;
        }
        callNext();
        if (waiting.isEmpty()) {
            watched = false;
            vertx.cancelTimer(timer);
        }
    }
}
