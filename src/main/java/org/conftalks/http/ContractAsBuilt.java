package org.conftalks.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers with the contract as the build wrote it where Quarkus, which answers by the same rules, has been kept from reading
 * and writing it again at the start: {@code database.Main}.
 */
@ApplicationScoped
class ContractAsBuilt {

    private static final String PATH = "/q/openapi";
    private static final String JSON = "application/json";
    private static final Map<String, String> MEDIA_TYPES = Map.of(".json", JSON, ".yaml", "application/yaml", ".yml",
            "application/yaml");

    private final Map<String, Buffer> written = new ConcurrentHashMap<>();

    void stand(@Observes Filters filters) {
        var readFrom = OpenApiConstants.classLoader;
        if (readFrom != null && readFrom.getResource(OpenApiConstants.BASE_NAME + ".JSON") == null) {
            filters.register(this::answer, 700);
        }
    }

    private void answer(RoutingContext context) {
        String path = context.normalizedPath().replaceAll("/+$", "");
        String ending = path.startsWith(PATH) ? path.substring(PATH.length()) : "elsewhere";
        if (!ending.isEmpty() && !MEDIA_TYPES.containsKey(ending)) {
            context.next();
            return;
        }
        String mediaType = ending.isEmpty() ? asked(context) : MEDIA_TYPES.get(ending);
        var contract = written.computeIfAbsent(mediaType, ContractAsBuilt::read);
        context.response().putHeader("Content-Type", mediaType + ";charset=UTF-8")
                .putHeader("Content-Length", String.valueOf(contract.length())).end(contract);
    }

    private static String asked(RoutingContext context) {
        String accept = context.request().getHeader("Accept");
        var format = context.queryParam("format");
        return accept != null && accept.contains(JSON) || !format.isEmpty() && format.get(0).equalsIgnoreCase("json") ? JSON
                : MEDIA_TYPES.get(".yaml");
    }

    private static Buffer read(String mediaType) {
        String name = OpenApiConstants.BASE_NAME + (mediaType.equals(JSON) ? ".JSON" : ".YAML");
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return Buffer.buffer(Objects.requireNonNull(in, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
