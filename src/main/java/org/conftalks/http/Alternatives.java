package org.conftalks.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Variant;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/**
 * The formats that have addresses of their own are had at the address of the resource, too, by whoever accepts them rather than
 * JSON (RFC 9110, section 12.1). Where that is so, what is answered depends on Accept, and says so.
 */
@Singleton
class Alternatives {

    private static final String ANY = "*";

    /** RFC 3986, section 3.4. */
    private static final Pattern NOT_IN_A_QUERY = Pattern.compile("[^-A-Za-z0-9._~!$&'()*+,;=:@/?%]+|%(?![0-9A-Fa-f]{2})");

    /** @param address that gives it, of the address of the resource */
    private record Alternative(String mediaType, UnaryOperator<String> address) {
    }

    /** By the shape of the resource's address, in which an asterisk stands for an id or slug; in the order of preference. */
    private static final Map<String, List<Alternative>> BY_SHAPE = Map.of(
            "/v1/events/*", List.of(below("text/calendar", "/calendar.ics"), below("application/xml", "/schedule.xml"),
                    below("application/ld+json", "/jsonld")),
            "/v1/talks/*", List.of(below("application/ld+json", "/jsonld"), below("text/calendar", "/calendar.ics"),
                    below("application/x-bibtex", "/citation.bib"),
                    below("application/vnd.citationstyles.csl+json", "/citation.json"),
                    below("application/x-research-info-systems", "/citation.ris")),
            "/v1/speakers/*", List.of(below("text/calendar", "/calendar.ics")),
            "/v1/talks", feeds(below("text/csv", ".csv"), below("application/x-ndjson", ".ndjson")),
            "/v1/events/*/talks", feeds(below("text/csv", ".csv")),
            "/v1/slides", feeds(), "/v1/events/*/slides", feeds(), "/v1/videos", feeds(), "/v1/events/*/videos", feeds());

    private final CurrentVertxRequest current;

    Alternatives(CurrentVertxRequest current) {
        this.current = current;
    }

    private static Alternative below(String mediaType, String ending) {
        return new Alternative(mediaType, address -> address + ending);
    }

    private static List<Alternative> feeds(Alternative... before) {
        return Stream.concat(Stream.of(before), Stream.of(feed("application/atom+xml", ".atom"),
                feed("application/rss+xml", ".rss"), feed("application/feed+json", ".json"))).toList();
    }

    private static Alternative feed(String mediaType, String ending) {
        return new Alternative(mediaType, address -> {
            int last = address.lastIndexOf('/');
            return address.substring(0, last) + "/feeds" + address.substring(last) + ending;
        });
    }

    /** By their media types the addresses that give what a path has beside JSON, in the order of preference. */
    static Map<String, String> at(String path) {
        var found = new LinkedHashMap<String, String>();
        BY_SHAPE.getOrDefault(shape(path), List.of()).forEach(
                alternative -> found.put(alternative.mediaType, alternative.address.apply(path)));
        return found;
    }

    /** With an asterisk in the place of the third part. */
    private static String shape(String path) {
        int second = path.indexOf('/', 1);
        int third = second < 0 ? -1 : path.indexOf('/', second + 1);
        if (third < 0 || third == path.length() - 1) {
            return path;
        }
        int end = path.indexOf('/', third + 1);
        return path.substring(0, third + 1) + ANY + (end < 0 ? "" : path.substring(end));
    }

    @ServerRequestFilter(preMatching = true)
    void choose(ContainerRequestContext request) {
        String method = request.getMethod();
        var asked = current.getCurrent();
        var others = method.equals("GET") || method.equals("HEAD") ? at(asked.normalizedPath()) : Map.<String, String> of();
        if (others.isEmpty()) {
            return;
        }
        wanted(request, others).map(others::get).ifPresent(address -> request.setRequestUri(
                request.getUriInfo().getBaseUri().resolve(address + query(asked.request().query()))));
    }

    /** As a URI has it, whatever else the client has left unescaped. */
    private static String query(String sent) {
        return sent == null ? ""
                : "?" + NOT_IN_A_QUERY.matcher(sent).replaceAll(
                        part -> URLEncoder.encode(part.group(), StandardCharsets.UTF_8));
    }

    /**
     * A browser accepts XML, too, but shows pages: it gets what is given to those who ask for nothing. That the answer depends
     * on Accept, selecting says by itself.
     */
    private static Optional<String> wanted(ContainerRequestContext request, Map<String, String> others) {
        var types = Stream.concat(Stream.of(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE),
                others.keySet().stream().map(MediaType::valueOf)).toArray(MediaType[]::new);
        return Optional.ofNullable(request.getRequest().selectVariant(Variant.mediaTypes(types).build()))
                .map(chosen -> chosen.getMediaType().toString());
    }
}
