package org.conftalks.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/** Cuts off who drips a body, whether or not it has been answered already, and tells the connection's watch of requests. */
@ApplicationScoped
class Pace {

    private static final int SLOW_ENOUGH = 2;

    private final LimitSettings settings;

    Pace(LimitSettings settings) {
        this.settings = settings;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::watch, 1100);
    }

    private void watch(RoutingContext context) {
        var request = context.request();
        if (request.connection() instanceof ConnectionBase connection) {
            var watch = ConnectionWatch.over(connection.channel());
            if (watch != null) {
                watch.requestBegins();
                // of HTTP/2 it cannot tell heads from other frames
                if (request.version() != HttpVersion.HTTP_2) {
                    context.addEndHandler(ended -> watch.requestEnds());
                }
            }
        }
        if (hasBody(request)) {
            watchBody(context);
        }
        context.next();
    }

    /**
     * Who sends nothing may wait for the service, which reads on when it comes to it, and else falls to the idle timeout. Once
     * may be the beginning or the end of a body that comes fast.
     */
    private void watchBody(RoutingContext context) {
        var request = context.request();
        long least = ConnectionWatch.BYTES_A_SECOND * settings.patience().toSeconds();
        long[] before = { request.bytesRead() };
        int[] slow = { 0 };
        context.vertx().setPeriodic(settings.patience().toMillis(), timer -> {
            long read = request.bytesRead() - before[0];
            before[0] += read;
            if (read > 0 && read < least) {
                slow[0]++;
            }
            boolean over = request.isEnded() || context.response().closed();
            if (over || slow[0] == SLOW_ENOUGH) {
                context.vertx().cancelTimer(timer);
            }
            if (!over && slow[0] == SLOW_ENOUGH) {
                cut(request);
            }
        });
    }

    private static boolean hasBody(HttpServerRequest request) {
        return !request.isEnded() && (request.headers().contains("Content-Length")
                || request.headers().contains("Transfer-Encoding") || request.version() == HttpVersion.HTTP_2);
    }

    private static void cut(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }
}
