package org.conftalks.talk;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A talk as others mention it. */
@Schema(description = "A talk as others mention it")
public record TalkRef(
        @Schema(required = true) UUID id,
        @Schema(required = true) String slug,
        @Schema(required = true) String title,
        @Schema(required = true, format = "uri") String self) {
}
