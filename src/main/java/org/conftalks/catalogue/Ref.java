package org.conftalks.catalogue;

import java.util.UUID;

import org.conftalks.http.Links;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A resource as others mention it. */
@Schema(description = "A resource as others mention it")
public record Ref(
        @Schema(required = true) UUID id,
        @Schema(required = true) String slug,
        @Schema(required = true) String name,
        @Schema(required = true, format = "uri") String self) {

    public static Ref of(String collection, UUID id, String slug, String name, Links links) {
        return new Ref(id, slug, name, links.to(collection, id));
    }
}
