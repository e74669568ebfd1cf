package org.conftalks.http;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * The headers of every answer, refusals and pages included: what browsers may do with it. Any page may read the API (Fetch
 * standard, section 3.2), none with the browser's credentials, and what is answered runs no script wherever it is opened.
 */
@ApplicationScoped
public class SafeHeaders {

    private static final String SAID = "conftalks.safe-headers";

    private static final Pattern COMMAS = Pattern.compile(" *, *");
    private static final String EXPLORER = "/q/swagger-ui";
    private static final String DEVELOPMENT = "/q/dev";

    private static final Map<String, String> EVERYWHERE = Map.of(
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Expose-Headers",
            "ETag, Link, Location, Last-Modified, Retry-After, RateLimit, RateLimit-Policy, Allow, WWW-Authenticate",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer");

    /** Content Security Policy Level 3: an answer of the API is no page. */
    private static final String NO_PAGE = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final HttpSettings settings;
    private final String explorer;

    SafeHeaders(HttpSettings settings) {
        this.settings = settings;
        this.explorer = ("default-src 'none'; script-src 'self' %s; style-src 'self' 'unsafe-inline'; "
                + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'%s; base-uri 'none'; form-action 'none'; "
                + "frame-ancestors 'none'").formatted(ExplorerScripts.allowed(),
                        settings.provider().map(SafeHeaders::ofProvider).orElse(""));
    }

    /** A provider may give its tokens at another host than the one it is named by, as Google's does. */
    private static String ofProvider(String issuer) {
        return " https: " + issuer.replaceAll("(?<=[^:/])/.*", "");
    }

    /** An answer that is given again comes with them. */
    public static void areSaid(RoutingContext context) {
        context.put(SAID, true);
    }

    /** Adds them when the answer's head is written; what has been said of the same until then stands. */
    void addAtTheEnd(RoutingContext context) {
        context.addHeadersEndHandler(ended -> addTo(context));
    }

    void addTo(RoutingContext context) {
        var response = context.response();
        if (context.get(SAID) != null) {
            return;
        }
        EVERYWHERE.forEach((name, value) -> add(response, name, value));
        String path = path(context);
        boolean explores = path.startsWith(EXPLORER);
        add(response, "Cross-Origin-Resource-Policy", explores || path.equals("/") ? "same-origin" : "cross-origin");
        if (!path.startsWith(DEVELOPMENT)) {
            add(response, "Content-Security-Policy", explores ? explorer : NO_PAGE);
        }
        if (path.startsWith("/v1")) {
            // who may see drafts gets other answers, and other refusals; the origin of a page changes nothing
            varyBy("Authorization", response.headers());
        }
        settings.hsts().ifPresent(time -> add(response, "Strict-Transport-Security", "max-age=" + time.toSeconds()));
    }

    private static String path(RoutingContext context) {
        try {
            return context.normalizedPath();
        } catch (IllegalArgumentException anEscapeThatIsCutOff) {
            // and no Host: RequestTargets never came to it
            return context.request().path();
        }
    }

    /** Beside what it depends on already. */
    private static void varyBy(String name, MultiMap headers) {
        if (!headers.contains("Vary")) {
            headers.set("Vary", name);
            return;
        }
        headers.set("Vary", Stream.concat(Stream.of(name), headers.getAll("Vary").stream().flatMap(COMMAS::splitAsStream))
                .distinct().collect(Collectors.joining(", ")));
    }

    private static void add(HttpServerResponse response, String name, String value) {
        if (!response.headers().contains(name)) {
            response.putHeader(name, value);
        }
    }
}
