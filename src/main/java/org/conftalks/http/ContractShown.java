package org.conftalks.http;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** To who reads the contract, {@link Shown} is what it shows. */
final class ContractShown {

    private static final String VALUE = "value";
    private static final String SCHEMAS = "#/components/schemas/";

    private ContractShown() {
    }

    static void resolve(OpenAPI contract) {
        var schemas = new TreeMap<>(contract.getComponents().getSchemas());
        var answers = contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .map(answer -> answer.getContent()).filter(Objects::nonNull)
                .map(Content::getMediaTypes).map(Map::values).flatMap(Collection::stream)
                .map(MediaType::getSchema).filter(Objects::nonNull);
        var items = schemas.values().stream()
                .flatMap(schema -> Optional.ofNullable(schema.getProperties()).stream()).map(Map::values)
                .flatMap(Collection::stream).map(Schema::getItems).filter(Objects::nonNull);
        Stream.concat(answers, items).forEach(schema -> {
            var named = schema.getRef() == null ? schema : schemas.get(schema.getRef().substring(SCHEMAS.length()));
            if (named != null && isShown(named)) {
                schema.setRef(named.getProperties().get(VALUE).getRef());
                schema.setProperties(null);
                schema.setType(null);
            }
        });
        schemas.values().removeIf(ContractShown::isShown);
        contract.getComponents().setSchemas(schemas);
    }

    private static boolean isShown(Schema schema) {
        return schema.getProperties() != null && schema.getProperties().keySet().equals(Set.of(VALUE));
    }
}
