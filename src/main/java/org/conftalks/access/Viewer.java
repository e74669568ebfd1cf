package org.conftalks.access;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/** Who asks, and how far they see. */
@ApplicationScoped
public class Viewer {

    private static final String PRINCIPAL = Principal.class.getName();

    private final CurrentVertxRequest current;
    private final ThreadLocal<Principal> background = new ThreadLocal<>();

    Viewer(CurrentVertxRequest current) {
        this.current = current;
    }

    /** Nobody, where no request is at hand or it brought no token, and nobody's work goes on in the background. */
    public Principal who() {
        Principal who = background.get();
        if (who == null) {
            var context = current.getCurrent();
            who = context == null ? null : context.get(PRINCIPAL);
        }
        return who == null ? Principal.NOBODY : who;
    }

    /** Does some work in the background as somebody who asked for it. */
    public void as(Principal who, Runnable work) {
        background.set(who);
        try {
            work.run();
        } finally {
            background.remove();
        }
    }

    /** What is shown beside what is published. */
    public Sight sight() {
        return who().sight();
    }

    static void enter(RoutingContext context, Principal who) {
        context.put(PRINCIPAL, who);
    }
}
