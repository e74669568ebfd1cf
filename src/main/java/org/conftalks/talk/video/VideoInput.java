package org.conftalks.talk.video;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.conftalks.catalogue.ExternalId;
import org.conftalks.catalogue.Visibility;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As it is written: what {@link VideoEditor} reads, for the contract. */
@Schema(description = "To write. What a read gave may be sent back")
record VideoInput(
        @Schema(required = true, maxLength = 2000, format = "uri", description = "http or https") String url,
        @Schema(description = "`main` unless told") VideoRole role,
        Duration duration,
        @Schema(description = "Where in the recording the talk begins; found from the URL where that says it") Duration startOffset,
        Duration endOffset,
        @Schema(maxLength = 2000, format = "uri", description = "Found from the URL where it follows from the id") String thumbnailUrl,
        @Schema(minimum = "1", maximum = "9007199254740991", description = "How large the file is") Long bytes,
        @Schema(description = "When it appeared at its provider") Instant publishedAt,
        @Schema(maxLength = 500) String title,
        @Schema(description = "BCP 47") String language,
        @Schema(maxLength = 200) String licence,
        @Schema(maxItems = 50) List<ExternalId> externalIds,
        @Schema(description = "`published` unless told") Visibility visibility) {
}
