package org.conftalks.http;

import java.nio.charset.StandardCharsets;

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
     */
    public RestResponse<StreamingOutput> answer(String mediaType, String fileName, String state, StreamingOutput content) {
        var request = current.getCurrent().request();
        String tag = EntityTag.of((request.uri() + " " + state).getBytes(StandardCharsets.UTF_8));
        boolean known = EntityTag.matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag);
        var answer = known ? RestResponse.ResponseBuilder.<StreamingOutput> create(RestResponse.Status.NOT_MODIFIED)
                : RestResponse.ResponseBuilder.ok(content, mediaType).header(HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s\"".formatted(fileName));
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
    }
}
