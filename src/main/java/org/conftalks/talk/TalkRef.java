package org.conftalks.talk;

import java.util.UUID;

import org.conftalks.http.Links;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A talk as others mention it. */
@Schema(description = "A talk as others mention it")
public record TalkRef(
        @Schema(required = true) UUID id,
        @Schema(required = true) String slug,
        @Schema(required = true) String title,
        @Schema(required = true, format = "uri") String self) {

    public static TalkRef of(Talk talk, Links links) {
        return of(talk.id, talk.slug, talk.title, links.base());
    }

    /** @param base the service's address */
    static TalkRef of(UUID id, String slug, String title, String base) {
        return new TalkRef(id, slug, title, Links.to(base, Talks.COLLECTION, id));
    }
}
