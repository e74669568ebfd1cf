package org.conftalks.speaker;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where else a person is found. */
@Schema(description = "Where else this person is found")
public record SpeakerLink(
        @Schema(description = "What it is: `website`, `github`, `mastodon`, `linkedin`, `orcid`, …") String type,
        @Schema(description = "http or https") String url) {
}
