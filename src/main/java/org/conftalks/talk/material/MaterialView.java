package org.conftalks.talk.material;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.conftalks.catalogue.ExternalId;
import org.conftalks.catalogue.Ref;
import org.conftalks.catalogue.Visibility;
import org.conftalks.event.Events;
import org.conftalks.http.Links;
import org.conftalks.talk.Talk;
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

    public static MaterialView of(Material material, Talk talk, Links links) {
        return new MaterialView(material.id, links.to(Materials.COLLECTION, material.id), TalkRef.of(talk, links),
                Ref.of(Events.COLLECTION, talk.event.id, talk.event.slug, talk.event.name, links), material.kind,
                material.url, material.title, material.language, material.licence, material.externalIds,
                material.visibility, material.createdAt, material.updatedAt);
    }

    /**
     * The same with its address and what it belongs to.
     *
     * @param base the service's address
     */
    public MaterialView of(TalkRef talk, Ref event, String base) {
        return new MaterialView(id, Links.to(base, Materials.COLLECTION, id), talk, event, kind, url,
                title, language, licence, externalIds, visibility, createdAt, updatedAt);
    }
}
