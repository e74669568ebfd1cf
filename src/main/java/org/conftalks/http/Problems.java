package org.conftalks.http;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/** Makes the problem document of a refusal for the request at hand. */
@ApplicationScoped
class Problems {

    private final Links links;
    private final CurrentVertxRequest current;

    Problems(Links links, CurrentVertxRequest current) {
        this.links = links;
        this.current = current;
    }

    Links links() {
        return links;
    }

    Problem of(ProblemType type, String detail, List<Problem.Fault> faults) {
        return of(type, detail, faults, current.getCurrent(), links.base());
    }

    static Problem of(ProblemType type, String detail, List<Problem.Fault> faults, RoutingContext context, String base) {
        return new Problem(base + "/problems/" + type.code, type.title, type.status, detail,
                context.request().path(), Trace.idOf(context), faults);
    }
}
