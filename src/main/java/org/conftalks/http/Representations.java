package org.conftalks.http;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Turns what a resource returns into bytes, and answers conditional reads (RFC 9110, section 13). The ETag is strong: a hash
 * of the bytes, so that it changes with everything that the representation embeds.
 */
@Singleton
class Representations {

    private final ObjectMapper json;
    private final SharedCaches caches;

    Representations(ObjectMapper json, SharedCaches caches) {
        this.json = json;
        this.caches = caches;
    }

    @ServerResponseFilter
    void write(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        boolean answersWell = response.getStatus() == 200 || response.getStatus() == 201;
        Object representation = response.getEntity();
        if (!answersWell || !(representation instanceof Record) && !(representation instanceof Shown)) {
            return;
        }
        if (representation instanceof Paged paged) {
            addLinks(paged, response);
        }
        Instant changed = null;
        if (representation instanceof Document document) {
            changed = document.changed();
            response.getHeaders().putSingle(HttpHeaders.CONTENT_DISPOSITION,
                    "inline; filename=\"%s\"".formatted(document.fileName()));
            response.setEntity(document.content(), null, MediaType.valueOf(document.mediaType()));
        } else {
            response.setEntity(representation instanceof Shown<?> shown ? shown.json()
                    : json.writeValueAsBytes(narrowed(representation)), null, MediaType.APPLICATION_JSON_TYPE);
        }
        var version = new Version(EntityTag.of((byte[]) response.getEntity()), changed);
        version.headers().forEach(response.getHeaders()::putSingle);
        response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL,
                List.of(reads(request) ? caches.control() : "no-cache"));
        if (reads(request) && version.isKnown(request::getHeaderString)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    private static boolean reads(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /** RFC 8288. */
    private static void addLinks(Paged paged, ContainerResponseContext response) {
        List<Object> links = new ArrayList<>();
        if (paged.nextPage() != null) {
            links.add("<" + paged.nextPage() + ">; rel=\"next\"");
        }
        if (paged.prevPage() != null) {
            links.add("<" + paged.prevPage() + ">; rel=\"prev\"");
        }
        if (!links.isEmpty()) {
            response.getHeaders().put("Link", links);
        }
    }

    private Object narrowed(Object representation) throws IOException {
        if (!(representation instanceof Page<?> page) || page.fields().isEmpty()) {
            return representation;
        }
        Set<String> wanted = new TreeSet<>(page.fields());
        wanted.add("id");
        List<JsonNode> items = new ArrayList<>();
        for (Object item : page.items()) {
            JsonNode tree = item instanceof Shown<?> shown ? json.readTree(shown.json()) : json.valueToTree(item);
            items.add(((ObjectNode) tree).retain(wanted));
        }
        return new Page<>(items, page.deleted(), page.page(), List.of());
    }
}
