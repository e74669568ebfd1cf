package org.conftalks.access;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Who asks, as far as it decides what is seen. */
@ApplicationScoped
public class Viewer {

    static final String ADMINISTRATOR = "administrator";

    private final CurrentVertxRequest current;

    Viewer(CurrentVertxRequest current) {
        this.current = current;
    }

    /** Whether drafts are shown beside what is published. */
    public boolean seesDrafts() {
        var context = current.getCurrent();
        return context != null && Boolean.TRUE.equals(context.get(ADMINISTRATOR));
    }
}
