package org.conftalks.speaker;

import java.util.List;

import org.conftalks.catalogue.ExternalId;
import org.conftalks.catalogue.Visibility;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A speaker as it is written: what {@link SpeakerEditor} reads, for the contract. */
@Schema(description = "A speaker to write. What a read gave may be sent back")
record SpeakerInput(
        @Schema(required = true, maxLength = 200) String name,
        @Schema(maxLength = 200, description = "Made of the name where it is left out") String slug,
        @Schema(maxLength = 200) String pronouns,
        @Schema(maxLength = 200000, description = "Markdown") String bio,
        @Schema(maxLength = 2000, format = "uri") String photoUrl,
        @Schema(maxItems = 50) List<SpeakerLink> links,
        @Schema(maxItems = 50) List<ExternalId> externalIds,
        @Schema(description = "`published` unless told") Visibility visibility) {
}
