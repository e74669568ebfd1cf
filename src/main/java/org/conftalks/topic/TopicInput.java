package org.conftalks.topic;

import java.util.List;

import org.conftalks.catalogue.ExternalId;
import org.conftalks.catalogue.Visibility;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A topic as it is written: what {@link TopicEditor} reads, for the contract. */
@Schema(description = "A topic to write. What a read gave may be sent back")
record TopicInput(
        @Schema(required = true, maxLength = 200) String name,
        @Schema(maxLength = 200, description = "Made of the name where it is left out") String slug,
        @Schema(maxLength = 200000, description = "Markdown") String description,
        @Schema(maxItems = 50) List<ExternalId> externalIds,
        @Schema(description = "`published` unless told") Visibility visibility) {
}
