package org.conftalks.catalogue;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a body refers to a resource: what {@link References} reads, for the contract. */
@Schema(description = "An id, a slug, or the object that a read gave", oneOf = { String.class, RefInput.Shown.class })
public record RefInput() {

    /** A reference as a read gave it; the id counts, or the slug where there is none. */
    @Schema(name = "ShownRef")
    public record Shown(UUID id, String slug) {
    }
}
