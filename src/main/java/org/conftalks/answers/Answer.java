package org.conftalks.answers;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.conftalks.http.EntityTag;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * A finished answer.
 *
 * @param revision of the catalogue that it tells of
 * @param body null where only the tag is known, because whoever asked had the body already
 */
record Answer(long revision, String tag, List<Map.Entry<CharSequence, CharSequence>> headers, Buffer body) {

    private static final int OVERHEAD = 300;

    /** With the headers as they are sent. */
    static Answer of(long revision, String tag, Stream<Map.Entry<String, String>> headers, Buffer body) {
        return new Answer(revision, tag, headers.map(header -> Map.entry(HttpHeaders.createOptimized(header.getKey()),
                HttpHeaders.createOptimized(header.getValue()))).toList(), body);
    }

    /** What it takes of the heap, about. */
    int bytes() {
        return OVERHEAD + (body == null ? 0 : body.length())
                + headers.stream().mapToInt(header -> 130 + header.getKey().length() + header.getValue().length()).sum();
    }

    /** Whether it answers this request. */
    boolean answers(HttpServerRequest request) {
        return body != null || EntityTag.matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag);
    }

    /** RFC 9110, section 15.4.5: a client that has it gets the headers alone. */
    void send(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        headers.forEach(header -> response.headers().add(header.getKey(), header.getValue()));
        if (EntityTag.matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatusCode(304).end();
        } else if (request.method() == HttpMethod.HEAD) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length())).end();
        } else {
            response.end(body);
        }
    }
}
