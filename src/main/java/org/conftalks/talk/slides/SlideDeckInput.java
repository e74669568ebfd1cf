package org.conftalks.talk.slides;

import java.time.Instant;
import java.util.List;

import org.conftalks.catalogue.ExternalId;
import org.conftalks.catalogue.Visibility;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As it is written: what {@link SlideDeckEditor} reads, for the contract. */
@Schema(description = "To write. What a read gave may be sent back")
record SlideDeckInput(
        @Schema(required = true, maxLength = 2000, format = "uri", description = "http or https") String url,
        @Schema(maxLength = 200, description = "Found from the URL of a file") String mediaType,
        @Schema(minimum = "1", maximum = "9007199254740991", description = "How large the file is") Long bytes,
        @Schema(description = "When it appeared where it lives") Instant publishedAt,
        @Schema(maxLength = 500) String title,
        @Schema(description = "BCP 47") String language,
        @Schema(maxLength = 200) String licence,
        @Schema(maxItems = 50) List<ExternalId> externalIds,
        @Schema(description = "`published` unless told") Visibility visibility) {
}
