package org.conftalks.talk.video;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.conftalks.catalogue.ExternalId;
import org.conftalks.catalogue.Ref;
import org.conftalks.catalogue.Visibility;
import org.conftalks.talk.TalkRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A video as it is shown. */
@Schema(name = "Video", description = "A recording of a talk")
public record VideoView(
        @Schema(required = true) UUID id,
        @Schema(required = true, format = "uri") String self,
        @Schema(required = true) TalkRef talk,
        @Schema(required = true) Ref event,
        @Schema(required = true, format = "uri") String url,
        String title,
        @Schema(description = "`youtube`, `vimeo`, `peertube`, `media.ccc.de`, `archive.org`, `file`, …; absent where the host is not known") String provider,
        @Schema(description = "The video's id at its provider") String providerId,
        @Schema(format = "uri", description = "For a frame") String embedUrl,
        @Schema(format = "uri") String thumbnailUrl,
        @Schema(required = true) VideoRole role,
        @Schema(description = "BCP 47") String language,
        Duration duration,
        @Schema(description = "Where in the recording the talk begins") Duration startOffset,
        @Schema(description = "Where in the recording the talk ends") Duration endOffset,
        @Schema(minimum = "1", maximum = "9007199254740991", description = "How large the file is, where that is known") Long bytes,
        @Schema(description = "When it appeared at its provider") Instant publishedAt,
        @Schema(description = "SPDX identifier, or the licence's own words") String licence,
        @Schema(required = true, maxItems = 100, description = "What is said in it, a text a language") List<CaptionsRef> captions,
        @Schema(required = true) List<ExternalId> externalIds,
        @Schema(required = true) Visibility visibility,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
