package org.conftalks.http;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import io.vertx.ext.web.RoutingContext;

/** The id under which a request stands in the log and in its problem document. */
final class Trace {

    /** W3C Trace Context, section 3.2. */
    private static final Pattern TRACE_PARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private Trace() {
    }

    /** The caller's trace id where one was sent, else a new one; the same for the whole request. */
    static String idOf(RoutingContext context) {
        String id = context.get("traceId");
        if (id == null) {
            var sent = context.request().getHeader("traceparent");
            var matcher = TRACE_PARENT.matcher(sent == null ? "" : sent);
            id = matcher.matches() ? matcher.group(1) : newId();
            context.put("traceId", id);
        }
        return id;
    }

    private static String newId() {
        byte[] id = new byte[16];
        ThreadLocalRandom.current().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
