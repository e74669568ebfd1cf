package org.conftalks.http;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.core.VertxException;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;

/** Answers with a problem document where no resource is involved. */
@ApplicationScoped
public class ProblemWriter {

    private static final Logger LOG = Logger.getLogger(ProblemWriter.class);

    private final ObjectMapper json;
    private final Links links;
    private final SafeHeaders safe;

    ProblemWriter(ObjectMapper json, Links links, SafeHeaders safe) {
        this.json = json;
        this.links = links;
        this.safe = safe;
    }

    /** Answers for a request that failed before or beside every resource: an address that cannot be decoded, a missing Host. */
    void answerFailure(RoutingContext context) {
        int status = context.failure() instanceof HttpException failure ? failure.getStatusCode() : context.statusCode();
        boolean theirs = status >= 400 && status < 500 || context.failure() instanceof VertxException;
        answer(context, theirs ? ProblemType.ofStatus(status < 500 ? status : 400) : ProblemType.INTERNAL);
    }

    public void answer(RoutingContext context, ProblemType type) {
        if (type == ProblemType.INTERNAL) {
            LOG.errorf(context.failure(), "%s: %s failed", Trace.idOf(context), context.request().path());
        }
        var response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        String base = links.base(context.request());
        response.setStatusCode(type.status).putHeader("Content-Type", Problem.MEDIA_TYPE);
        safe.addTo(context);
        if (type == ProblemType.UNAUTHORIZED) {
            response.putHeader("WWW-Authenticate", "Bearer");
        } else if (type == ProblemType.UNAVAILABLE) {
            response.putHeader("Retry-After", ProblemType.RETRY_AFTER);
        }
        response.end(write(Problems.of(type, type.meaning, List.of(), context, base)));
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException aRecordOfStrings) {
            throw new IllegalStateException(aRecordOfStrings);
        }
    }
}
