package org.conftalks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The contract as the service publishes it. */
public final class Contract {

    /** @param parameters the names of the query parameters */
    public record Operation(String method, String path, List<String> parameters, Map<String, Object> description) {

        /** A path of this operation: with the example that the contract gives, or a segment that is like an id. */
        public String examplePath() {
            String example = path;
            for (var parameter : parametersOf(description)) {
                if ("path".equals(parameter.get("in"))) {
                    example = example.replace("{" + parameter.get("name") + "}",
                            String.valueOf(parameter.getOrDefault("example", "00000000-0000-7000-8000-000000000000")));
                }
            }
            return example;
        }

        /** The same with the query parameters that must be given. */
        public String exampleAddress() {
            return examplePath() + parametersOf(description).stream()
                    .filter(parameter -> "query".equals(parameter.get("in")) && parameter.containsKey("example"))
                    .map(parameter -> parameter.get("name") + "=" + parameter.get("example"))
                    .collect(Collectors.joining("&", "?", "")).replaceFirst("^\\?$", "");
        }

        /** The path with each value of the parameters in it that name theirs. */
        public List<String> paths() {
            var paths = List.of(path);
            for (var parameter : parametersOf(description)) {
                Map<String, Object> schema = cast(parameter.get("schema"));
                if ("path".equals(parameter.get("in")) && schema.containsKey("enum")) {
                    List<String> values = cast(schema.get("enum"));
                    paths = paths.stream().flatMap(template -> values.stream()
                            .map(value -> template.replace("{" + parameter.get("name") + "}", value))).toList();
                }
            }
            return paths;
        }

        @Override
        public String toString() {
            return method.toUpperCase() + " " + path;
        }
    }

    private Contract() {
    }

    public static List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        Map<String, Map<String, Object>> paths = Api.read("/q/openapi?format=json").getMap("paths");
        paths.forEach((path, methods) -> methods.forEach((method, description) -> {
            if (description instanceof Map<?, ?> operation && operation.containsKey("responses")) {
                operations.add(operation(method, path, cast(operation)));
            }
        }));
        return operations;
    }

    /** What anybody can read of the catalogue; imports are told of to those only who may start them. */
    public static List<Operation> reads() {
        return operations().stream().filter(operation -> operation.method().equals("get")
                && operation.path().startsWith("/v1") && !operation.path().startsWith("/v1/imports")).toList();
    }

    public static List<Map<String, Object>> parametersOf(Map<String, Object> description) {
        return cast(description.getOrDefault("parameters", List.of()));
    }

    private static Operation operation(String method, String path, Map<String, Object> description) {
        var names = parametersOf(description).stream().filter(parameter -> "query".equals(parameter.get("in")))
                .map(parameter -> (String) parameter.get("name")).toList();
        return new Operation(method, path, names, description);
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
