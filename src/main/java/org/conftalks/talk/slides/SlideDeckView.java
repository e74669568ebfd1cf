package org.conftalks.talk.slides;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.conftalks.catalogue.ExternalId;
import org.conftalks.catalogue.Ref;
import org.conftalks.catalogue.Visibility;
import org.conftalks.talk.TalkRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A slide deck as it is shown. */
@Schema(name = "SlideDeck", description = "The slides of a talk")
public record SlideDeckView(
        @Schema(required = true) UUID id,
        @Schema(required = true, format = "uri") String self,
        @Schema(required = true) TalkRef talk,
        @Schema(required = true) Ref event,
        @Schema(required = true, format = "uri") String url,
        String title,
        @Schema(description = "RFC 6838; absent where the link leads to a page") String mediaType,
        @Schema(description = "`speakerdeck`, `slideshare`, `google-slides`, `zenodo`, `github` or `file`; absent where the host is not known") String provider,
        @Schema(description = "The deck's id at its provider") String providerId,
        @Schema(format = "uri", description = "For a frame") String embedUrl,
        @Schema(description = "BCP 47") String language,
        @Schema(description = "SPDX identifier, or the licence's own words") String licence,
        @Schema(minimum = "1", maximum = "9007199254740991", description = "How large the file is, where that is known") Long bytes,
        @Schema(description = "When it appeared where it lives") Instant publishedAt,
        @Schema(required = true) List<ExternalId> externalIds,
        @Schema(required = true) Visibility visibility,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
