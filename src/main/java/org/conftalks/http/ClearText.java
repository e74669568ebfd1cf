package org.conftalks.http;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/**
 * Without TLS the service speaks HTTP/1.1, with TLS HTTP/2 too. The upgrade in clear text is deprecated (RFC 9113,
 * section 3.1). Java's own client, which asks for it unless it is told not to, breaks off two to four of a hundred large
 * answers that follow it at once, with Java 17 and 25.
 */
@ApplicationScoped
class ClearText implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
