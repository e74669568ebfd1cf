package org.conftalks.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;

import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Answers that are written while they are read, and so cannot be hashed: their ETag comes from the state of what is read. */
@ApplicationScoped
public class Streaming {

    private final CurrentVertxRequest current;

    Streaming(CurrentVertxRequest current) {
        this.current = current;
    }

    /**
     * @param mediaType with its charset where it is text
     * @param fileName that the answer is saved under
     * @param state another one whenever the content may be another one, for whoever may see what this caller sees
     * @param changed when something in it changed last; null where that is not known
     */
    public RestResponse<StreamingOutput> answer(String mediaType, String fileName, String state, Instant changed,
            StreamingOutput content) {
        var request = current.getCurrent().request();
        var version = new Version(
                EntityTag.of((request.uri() + " " + mediaType + " " + state).getBytes(StandardCharsets.UTF_8)), changed);
        var answer = version.isKnown(request::getHeader)
                ? RestResponse.ResponseBuilder.<StreamingOutput> create(RestResponse.Status.NOT_MODIFIED)
                : RestResponse.ResponseBuilder.ok(content, mediaType).header(HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s\"".formatted(fileName));
        version.headers().forEach(answer::header);
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
    }
}
