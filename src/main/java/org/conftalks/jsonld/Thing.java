package org.conftalks.jsonld;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;

/** Something of a type of schema.org, with those of its properties that are known. */
final class Thing {

    private final Map<String, Object> properties = new LinkedHashMap<>();

    private Thing() {
    }

    static Thing of(String type) {
        return new Thing().with("@type", type);
    }

    /** What others can refer to. */
    static Thing of(String type, String id, String name) {
        return of(type).with("@id", id).with("name", name);
    }

    /** What a document is about. */
    Thing asDocument() {
        var document = new Thing().with("@context", "https://schema.org");
        document.properties.putAll(properties);
        return document;
    }

    /** An unknown value and an empty list are left out. */
    Thing with(String property, Object value) {
        if (value != null && !(value instanceof Collection<?> values && values.isEmpty())) {
            properties.put(property, value);
        }
        return this;
    }

    @JsonValue
    Map<String, Object> properties() {
        return properties;
    }
}
