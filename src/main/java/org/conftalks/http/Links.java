package org.conftalks.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;

/** Makes the full addresses that answers carry. */
@ApplicationScoped
public class Links {

    /** An address that requests were sent to last: mostly all are. */
    private record Sent(String scheme, String authority, String address) {
    }

    private final Optional<String> configured;
    private final CurrentVertxRequest current;
    private volatile Sent last = new Sent("", "", "");

    Links(HttpSettings settings, CurrentVertxRequest current) {
        this.configured = settings.baseUrl().map(url -> url.replaceAll("/+$", ""));
        this.current = current;
    }

    /** The service's address without a slash at its end: the configured one, else the one that this request was sent to. */
    public String base() {
        return base(current.getCurrent().request());
    }

    /** The same of a request that is answered before a resource has it at hand. */
    String base(HttpServerRequest request) {
        return configured.orElseGet(() -> sentTo(request));
    }

    private String sentTo(HttpServerRequest request) {
        var known = last;
        var given = request.authority();
        String authority = given == null ? null : given.toString();
        if (!known.scheme.equals(request.scheme()) || !Objects.equals(known.authority, authority)) {
            known = new Sent(request.scheme(), authority, sentTo(request.scheme(), authority));
            last = known;
        }
        return known.address;
    }

    /** @param path begins with a slash */
    public String to(String path) {
        return base() + path;
    }

    /** The address of one resource of a collection. */
    public String to(String collection, Object idOrSlug) {
        return base() + "/v1/" + collection + "/" + idOrSlug;
    }

    /** @param authority as it was sent; null where none was */
    private static String sentTo(String scheme, String authority) {
        String fallback = "http://localhost";
        if (authority == null) {
            return fallback;
        }
        try {
            return new URI(scheme, authority, null, null, null).toASCIIString();
        } catch (URISyntaxException notAnAuthority) {
            return fallback;
        }
    }
}
