package org.conftalks.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What another system calls a resource. */
@Schema(description = "What another system calls this resource; unique for a type of resource")
public record ExternalId(
        @Schema(description = "The system, such as `pyvideo` or `pretalx:fosdem`") String source,
        @Schema(description = "The id in that system") String value) {
}
