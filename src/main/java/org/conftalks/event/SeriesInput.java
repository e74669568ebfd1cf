package org.conftalks.event;

import java.util.List;

import org.conftalks.catalogue.ExternalId;
import org.conftalks.catalogue.Visibility;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A series as it is written: what {@link SeriesEditor} reads, for the contract. */
@Schema(description = "A series to write. What a read gave may be sent back")
record SeriesInput(
        @Schema(required = true, maxLength = 200) String name,
        @Schema(maxLength = 200, description = "Made of the name where it is left out") String slug,
        @Schema(maxLength = 200000, description = "Markdown") String description,
        @Schema(maxLength = 2000, format = "uri") String website,
        @Schema(maxItems = 50) List<ExternalId> externalIds,
        @Schema(description = "`published` unless told") Visibility visibility) {
}
