package org.conftalks;

import static org.conftalks.Writes.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;

/**
 * Holds answers against the contract as it is kept: status, headers, media type and body, errors included. It is stricter than
 * clients have to be: a member that the contract does not tell of is a fault.
 */
public final class AnswerValidator {

    /** @param headers the first value of a header by its name; empty where it is not there */
    public record Answer(String method, String address, int status, Function<String, Optional<String>> headers,
            String body) {

        String path() {
            return address.replaceFirst("^https?://[^/?]*", "").replaceFirst("[?#].*", "");
        }

        /** Of such a list the items lack what was not asked for, also what the contract requires of a whole one. */
        boolean narrowed() {
            return address.matches(".*[?&]fields=.*");
        }

        /** JSON Lines are many; what is no JSON is a text. */
        Stream<JsonNode> documents() {
            String type = mediaType().orElseThrow();
            return type.equals("application/x-ndjson") ? body.lines().map(Writes::json)
                    : Stream.of(type.matches("application/(.+\\+)?json") ? json(body) : TextNode.valueOf(body));
        }

        Optional<String> mediaType() {
            return headers.apply("Content-Type").map(type -> type.replaceFirst(";.*", "").strip());
        }
    }

    private static final String SHARED = "https://contract.example/schemas";
    private static final AnswerValidator KEPT = new AnswerValidator(Path.of("openapi.yaml"));

    private final JsonNode contract;
    private final SchemaRegistry schemas;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    private AnswerValidator(Path file) {
        try {
            contract = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var shared = contract.at("/components/schemas");
        shared.forEach(AnswerValidator::close);
        schemas = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012(),
                builder -> builder.schemas(Map.of(SHARED, "{\"$defs\":" + absolute(shared.toString()) + "}"))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    }

    public static AnswerValidator kept() {
        return KEPT;
    }

    /** What is wrong with an answer; empty where it is as the contract says. */
    public List<String> faults(Answer answer) {
        var operation = operation(answer.method().equals("HEAD") ? "get" : answer.method().toLowerCase(), answer.path());
        var declared = operation.isMissingNode() ? unknown(answer) : declared(operation, answer.status());
        return declared == null ? List.of("the contract does not tell of the status " + answer.status())
                : declared.isMissingNode() ? List.of() : faults(answer, resolved(declared));
    }

    private List<String> faults(Answer answer, JsonNode declared) {
        var faults = new ArrayList<String>();
        declared.path("headers").properties().forEach(header -> faults
                .addAll(headerFaults(header.getKey(), resolved(header.getValue()), answer.headers().apply(header.getKey()))));
        var content = declared.path("content");
        if (answer.method().equals("HEAD") || content.isMissingNode() && answer.body().isEmpty()) {
            return faults;
        }
        var body = content.path(answer.mediaType().orElse("")).path("schema");
        if (body.isMissingNode()) {
            faults.add("the contract does not tell of the media type %s".formatted(answer.mediaType()));
            return faults;
        }
        Predicate<Error> left = error -> answer.narrowed() && error.getKeyword().equals("required")
                && error.getInstanceLocation().toString().matches("/items/\\d+");
        answer.documents().flatMap(document -> schema(body).validate(document).stream()).filter(left.negate())
                .map(Error::toString).forEach(faults::add);
        return faults;
    }

    private List<String> headerFaults(String name, JsonNode header, Optional<String> value) {
        if (value.isEmpty()) {
            return header.path("required").asBoolean() ? List.of("there is no header " + name) : List.of();
        }
        boolean number = header.at("/schema/type").asText().equals("integer") && value.get().matches("-?[0-9]{1,18}");
        return schema(header.get("schema"))
                .validate(new ObjectMapper().valueToTree(number ? Long.valueOf(value.get()) : value.get())).stream()
                .map(error -> name + ": " + error).toList();
    }

    /** The contract does not tell of pages and probes; errors are alike everywhere. */
    private JsonNode unknown(Answer answer) {
        return answer.status() < 400 || answer.path().startsWith("/q/") ? MissingNode.getInstance()
                : contract.at("/components/responses/Error");
    }

    /** An error may be one of those that the contract does not name; null where it does not tell of this answer. */
    private static JsonNode declared(JsonNode operation, int status) {
        var answers = operation.get("responses");
        var named = answers.get(String.valueOf(status));
        return named == null && status >= 400 ? answers.get("default") : named;
    }

    private JsonNode operation(String method, String path) {
        return contract.get("paths").properties().stream().filter(template -> matches(template.getKey(), path))
                .min(Comparator.comparing(template -> template.getKey().chars().filter(c -> c == '{').count()))
                .map(template -> template.getValue().path(method)).orElse(MissingNode.getInstance());
    }

    private static boolean matches(String template, String path) {
        var wanted = template.split("/", -1);
        var given = path.split("/", -1);
        return wanted.length == given.length && IntStream.range(0, wanted.length).allMatch(
                i -> wanted[i].startsWith("{") ? !given[i].isEmpty() : wanted[i].equals(given[i]));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? contract.at(node.get("$ref").textValue().substring(1)) : node;
    }

    private Schema schema(JsonNode schema) {
        return compiled.computeIfAbsent(schema.toString(), text -> schemas
                .getSchema(SchemaLocation.of("https://contract.example/" + text.hashCode()), absolute(text)));
    }

    /** The schema as it can be read outside the document. */
    private static JsonNode absolute(String schema) {
        return json(schema.replace("\"#/components/schemas/", "\"" + SHARED + "#/$defs/"));
    }

    private static void close(JsonNode schema) {
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }
}
