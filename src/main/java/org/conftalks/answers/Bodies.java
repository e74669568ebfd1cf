package org.conftalks.answers;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Tells {@link Answers} the bytes that an answer is made of. */
@Singleton
class Bodies {

    private final CurrentVertxRequest current;

    Bodies(CurrentVertxRequest current) {
        this.current = current;
    }

    /** Behind those that make the bytes and their headers. */
    @ServerResponseFilter(priority = 0)
    void note(ContainerResponseContext response) {
        if (response.getEntity() instanceof byte[] body) {
            current.getCurrent().put(Answers.BODY, body);
        }
    }
}
