package org.conftalks.http;

import java.util.List;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** The one place where an exception becomes an answer. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Problems problems;
    private final CurrentVertxRequest current;
    private final AllowedMethods methods;

    ProblemMappers(Problems problems, CurrentVertxRequest current, AllowedMethods methods) {
        this.problems = problems;
        this.current = current;
        this.methods = methods;
    }

    @ServerExceptionMapper
    Response refusal(Refusal refusal) {
        var answer = answer(refusal.type, refusal.getMessage(), refusal.faults);
        if (refusal.type == ProblemType.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.build();
    }

    @ServerExceptionMapper
    Response moved(Moved moved) {
        var request = current.getCurrent().request();
        String path = request.path().replaceFirst("^(/v1/[^/]+/)[^/]+", "$1" + moved.presentSlug);
        String query = request.query() == null ? "" : "?" + request.query();
        return Response.status(308).header(HttpHeaders.LOCATION, problems.links().to(path) + query).build();
    }

    @ServerExceptionMapper
    Response noSuchPath(NotFoundException notFound) {
        return answer(ProblemType.NOT_FOUND, "Nothing lives at this address. GET /v1 lists the collections.", List.of())
                .build();
    }

    @ServerExceptionMapper
    Response otherMethod(NotAllowedException notAllowed) {
        var allowed = String.join(", ", methods.at(current.getCurrent().normalizedPath()));
        return answer(ProblemType.METHOD_NOT_ALLOWED, "This address takes " + allowed + ".", List.of())
                .header(HttpHeaders.ALLOW, allowed).build();
    }

    @ServerExceptionMapper
    Response refusedByTheFramework(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        if (status < 400) {
            return refused.getResponse();
        }
        if (status >= 500) {
            return fault(refused);
        }
        var type = ProblemType.ofStatus(status);
        return answer(type, type.meaning, List.of()).build();
    }

    @ServerExceptionMapper
    Response databaseGone(JDBCConnectionException exception) {
        return unavailable(exception);
    }

    private Response unavailable(Throwable exception) {
        LOG.errorf("%s: the database does not answer: %s", Trace.idOf(current.getCurrent()), exception.getMessage());
        return answer(ProblemType.UNAVAILABLE, ProblemType.UNAVAILABLE.meaning, List.of()).build();
    }

    /** Constraint errors appear at commit, outside the resource, wrapped by whoever committed. */
    @ServerExceptionMapper
    Response fault(Throwable exception) {
        var refused = DatabaseRefusal.within(exception);
        if (refused.isPresent()) {
            if (refused.get() == ProblemType.UNAVAILABLE) {
                return unavailable(exception);
            }
            return answer(refused.get(), refused.get().meaning, List.of()).build();
        }
        LOG.errorf(exception, "%s: %s %s failed", Trace.idOf(current.getCurrent()), current.getCurrent().request().method(),
                current.getCurrent().request().path());
        return answer(ProblemType.INTERNAL, ProblemType.INTERNAL.meaning, List.of()).build();
    }

    private Response.ResponseBuilder answer(ProblemType type, String detail, List<Problem.Fault> faults) {
        var answer = Response.status(type.status).type(Problem.MEDIA_TYPE).entity(problems.of(type, detail, faults));
        return type == ProblemType.UNAVAILABLE ? answer.header(HttpHeaders.RETRY_AFTER, ProblemType.RETRY_AFTER) : answer;
    }
}
