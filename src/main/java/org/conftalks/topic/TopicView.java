package org.conftalks.topic;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.conftalks.catalogue.ExternalId;
import org.conftalks.catalogue.Visibility;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A topic as it is shown. */
@Schema(name = "Topic", description = "What talks are about")
public record TopicView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String slug,
        @Schema(required = true, format = "uri") String self,
        @Schema(required = true) String name,
        @Schema(description = "Markdown") String description,
        @Schema(required = true) Counts counts,
        @Schema(required = true) List<ExternalId> externalIds,
        @Schema(required = true) Visibility visibility,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {

    /** How much the catalogue holds on a topic. */
    @Schema(name = "TopicCounts")
    public record Counts(@Schema(required = true) long talks) {
    }
}
