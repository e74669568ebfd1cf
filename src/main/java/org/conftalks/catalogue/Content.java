package org.conftalks.catalogue;

import java.util.ArrayList;

import org.conftalks.http.Body;

import com.fasterxml.jackson.databind.JsonNode;

/** Takes over what a body itself says of a resource; what is wrong is gathered in the body. */
public final class Content {

    private Content() {
    }

    /** @param present how the resource is shown now; missing where it is made */
    public static <E extends Resource> void fill(Editor<E, ?> editor, E resource, Body body, JsonNode present) {
        resource.visibility = body.term("visibility", Visibility.class, Visibility::term).orElse(Visibility.PUBLISHED);
        var ids = ExternalIds.read(body);
        if (!ids.equals(resource.externalIds)) {
            resource.externalIds = new ArrayList<>(ids);
        }
        editor.fill(resource, body, present);
    }
}
