package org.conftalks.http;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** The list that the request at hand asks for, and the addresses of its pages. */
@ApplicationScoped
public class RequestedList {

    /** What may differ from page to page. */
    private static final Set<String> NOT_OF_THE_LIST = Set.of("cursor", "limit", "fields", "include", "total", "sort");

    private final CurrentVertxRequest current;
    private final Links links;

    RequestedList(CurrentVertxRequest current, Links links) {
        this.current = current;
        this.links = links;
    }

    /** Tells this list from all others: path, filters and order. */
    public String identity(String sort, boolean descending) {
        var filters = current.getCurrent().queryParams().entries().stream()
                .filter(parameter -> !NOT_OF_THE_LIST.contains(parameter.getKey()))
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue()).sorted()
                .collect(Collectors.joining("&"));
        return current.getCurrent().request().path() + (descending ? "?-" : "?") + sort + "&" + filters;
    }

    /** The same list from another place on. */
    public String at(String cursor) {
        var request = current.getCurrent().request();
        String query = request.query() == null ? "" : request.query();
        String rest = Arrays.stream(query.split("[&;]")).filter(part -> !part.isEmpty() && !part.startsWith("cursor="))
                .map(part -> part + "&").collect(Collectors.joining());
        return links.to(request.path()) + "?" + rest + "cursor=" + cursor;
    }
}
