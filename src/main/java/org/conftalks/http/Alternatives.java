package org.conftalks.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Variant;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * The formats that have addresses of their own are had at the address of the resource, too, by whoever accepts them rather than
 * JSON (RFC 9110, section 12.1). Where that is so, what is answered depends on Accept, and says so.
 */
@Singleton
class Alternatives {

    /** @param to the address that gives it; {@code $1} is what {@code at} has in parentheses */
    private record Alternative(Pattern at, String mediaType, String to) {
    }

    private static final List<Alternative> ALL = List.of(
            at("(/v1/events/[^/]+)", "text/calendar", "$1/calendar.ics"),
            at("(/v1/events/[^/]+)", "application/xml", "$1/schedule.xml"),
            at("(/v1/(?:events|talks)/[^/]+)", "application/ld+json", "$1/jsonld"),
            at("(/v1/(?:talks|speakers)/[^/]+)", "text/calendar", "$1/calendar.ics"),
            at("(/v1/talks/[^/]+)", "application/x-bibtex", "$1/citation.bib"),
            at("(/v1/talks/[^/]+)", "application/vnd.citationstyles.csl+json", "$1/citation.json"),
            at("(/v1/talks/[^/]+)", "application/x-research-info-systems", "$1/citation.ris"),
            at("(/v1(?:/events/[^/]+)?/talks)", "text/csv", "$1.csv"),
            at("(/v1/talks)", "application/x-ndjson", "$1.ndjson"),
            feed("application/atom+xml", "atom"), feed("application/rss+xml", "rss"), feed("application/feed+json", "json"));

    private static Alternative at(String at, String mediaType, String to) {
        return new Alternative(Pattern.compile(at), mediaType, to);
    }

    private static Alternative feed(String mediaType, String format) {
        return at("(/v1(?:/events/[^/]+)?)/(talks|slides|videos)", mediaType, "$1/feeds/$2." + format);
    }

    /** By their media types the addresses that give what a path has beside JSON, in the order of preference. */
    static Map<String, String> at(String path) {
        var found = new LinkedHashMap<String, String>();
        for (var alternative : ALL) {
            var matcher = alternative.at.matcher(path);
            if (matcher.matches()) {
                found.put(alternative.mediaType, matcher.replaceFirst(alternative.to));
            }
        }
        return found;
    }

    @ServerRequestFilter(preMatching = true)
    void choose(ContainerRequestContext request) {
        String method = request.getMethod();
        var uri = request.getUriInfo().getRequestUri();
        var others = method.equals("GET") || method.equals("HEAD") ? at(uri.getRawPath()) : Map.<String, String> of();
        if (others.isEmpty()) {
            return;
        }
        wanted(request, others).map(others::get).ifPresent(address -> request.setRequestUri(
                URI.create(address + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()))));
    }

    /**
     * A browser accepts XML, too, but shows pages: it gets what is given to those who ask for nothing. That the answer depends
     * on
     * Accept, selecting says by itself.
     */
    private static Optional<String> wanted(ContainerRequestContext request, Map<String, String> others) {
        var types = Stream.concat(Stream.of(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE),
                others.keySet().stream().map(MediaType::valueOf)).toArray(MediaType[]::new);
        return Optional.ofNullable(request.getRequest().selectVariant(Variant.mediaTypes(types).build()))
                .map(chosen -> chosen.getMediaType().toString());
    }
}
