package org.conftalks.talk.material;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.conftalks.catalogue.ExternalId;
import org.conftalks.catalogue.Ref;
import org.conftalks.catalogue.Visibility;
import org.conftalks.talk.TalkRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A material as it is shown. */
@Schema(name = "Material", description = "What a talk left beside slides and videos")
public record MaterialView(
        @Schema(required = true) UUID id,
        @Schema(required = true, format = "uri") String self,
        @Schema(required = true) TalkRef talk,
        @Schema(required = true) Ref event,
        @Schema(required = true) MaterialKind kind,
        @Schema(required = true, format = "uri") String url,
        String title,
        @Schema(description = "BCP 47") String language,
        @Schema(description = "SPDX identifier, or the licence's own words") String licence,
        @Schema(required = true) List<ExternalId> externalIds,
        @Schema(required = true) Visibility visibility,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
