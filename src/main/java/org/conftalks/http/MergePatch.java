package org.conftalks.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396). */
public final class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private MergePatch() {
    }

    /** Changes the target (section 2). */
    public static JsonNode apply(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode object = target instanceof ObjectNode present ? present : changes.objectNode();
        changes.fields().forEachRemaining(change -> {
            if (change.getValue().isNull()) {
                object.remove(change.getKey());
            } else {
                object.set(change.getKey(), apply(object.get(change.getKey()), change.getValue()));
            }
        });
        return object;
    }
}
