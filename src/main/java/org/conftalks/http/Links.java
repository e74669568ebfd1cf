package org.conftalks.http;

import java.net.URI;
import java.net.URISyntaxException;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;

/** Makes the full addresses that answers carry. */
@ApplicationScoped
public class Links {

    private final HttpSettings settings;
    private final CurrentVertxRequest current;

    Links(HttpSettings settings, CurrentVertxRequest current) {
        this.settings = settings;
        this.current = current;
    }

    /** The service's address without a slash at its end: the configured one, else the one that this request was sent to. */
    public String base() {
        return settings.baseUrl().map(url -> url.replaceAll("/+$", "")).orElseGet(() -> sentTo(current.getCurrent().request()));
    }

    /** @param path begins with a slash */
    public String to(String path) {
        return base() + path;
    }

    /** The address of one resource of a collection. */
    public String to(String collection, Object idOrSlug) {
        return to(base(), collection, idOrSlug);
    }

    /** The same for many: {@code base} is asked for once. */
    public static String to(String base, String collection, Object idOrSlug) {
        return base + "/v1/" + collection + "/" + idOrSlug;
    }

    static String sentTo(HttpServerRequest request) {
        var given = request.authority();
        String fallback = "http://localhost";
        if (given == null) {
            return fallback;
        }
        try {
            return new URI(request.scheme(), given.toString(), null, null, null).toASCIIString();
        } catch (URISyntaxException notAnAuthority) {
            return fallback;
        }
    }
}
