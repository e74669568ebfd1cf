package org.conftalks.speaker;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.conftalks.catalogue.ExternalId;
import org.conftalks.catalogue.Visibility;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A speaker as it is shown. */
@Schema(name = "Speaker", description = "A person who contributes to talks")
public record SpeakerView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String slug,
        @Schema(required = true, format = "uri") String self,
        @Schema(required = true) String name,
        String pronouns,
        @Schema(description = "Markdown") String bio,
        @Schema(format = "uri") String photoUrl,
        @Schema(required = true) List<SpeakerLink> links,
        @Schema(required = true) SpeakerCounts counts,
        @Schema(required = true) List<ExternalId> externalIds,
        @Schema(required = true) Visibility visibility,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
