package org.conftalks;

import static org.conftalks.Writes.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** The contract as the service publishes it. */
public final class PublishedContract {

    private static final Set<String> WRITING = Set.of("post", "put", "patch", "delete");

    /** @param path as the contract has it, with its parameters in braces */
    public record Operation(String method, String path, JsonNode content) {

        public String id() {
            return content.get("operationId").textValue();
        }

        /** The media type that the body has; null where there is none. */
        public String mediaType() {
            var types = content.at("/requestBody/content");
            return types.isMissingNode() ? null : types.fieldNames().next();
        }

        /** The body that is shown as an example; null where there is none. */
        public JsonNode example() {
            String type = mediaType();
            return type == null ? null
                    : content.at("/requestBody/content").get(type).get("examples").iterator().next().get("value");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private final JsonNode document;

    private PublishedContract(JsonNode document) {
        this.document = document;
    }

    public static PublishedContract published() {
        return new PublishedContract(json(Api.request().accept("application/json").get("/q/openapi?format=json").asString()));
    }

    /** In the order of the document. */
    public List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.get("paths").properties().forEach(path -> path.getValue().properties().forEach(
                operation -> operations.add(new Operation(operation.getKey(), path.getKey(), operation.getValue()))));
        return operations;
    }

    public List<Operation> writes() {
        return operations().stream().filter(operation -> WRITING.contains(operation.method())).toList();
    }

    /** The names of the groups, in the order in which the explorer shows them. */
    public List<String> groups() {
        return document.get("tags").findValuesAsText("name");
    }

    public JsonNode schema(String name) {
        return document.at("/components/schemas/" + name);
    }

    /** The schema itself or the one that it refers to. */
    public JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText("");
        return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
    }
}
