package org.conftalks.grant;

import java.util.UUID;

import org.conftalks.access.Role;
import org.conftalks.catalogue.Ref;
import org.conftalks.event.Events;
import org.conftalks.event.SeriesReader;
import org.conftalks.http.Links;
import org.conftalks.speaker.Speakers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A role and where it holds. */
@Schema(description = "A role and where it holds: in a series, in an event, for what is a speaker's own, or in the whole catalogue")
public record GrantedRole(@Schema(required = true) Role role, Ref series, Ref event, Ref speaker) {

    static GrantedRole of(GrantRepository.Row row, Links links) {
        var grant = row.grant();
        return new GrantedRole(grant.right().role(),
                ref(SeriesReader.COLLECTION, grant.seriesId, row.seriesSlug(), row.seriesName(), links),
                ref(Events.COLLECTION, grant.eventId, row.eventSlug(), row.eventName(), links),
                ref(Speakers.COLLECTION, grant.speakerId, row.speakerSlug(), row.speakerName(), links));
    }

    private static Ref ref(String collection, UUID id, String slug, String name, Links links) {
        return id == null ? null : Ref.of(collection, id, slug, name, links);
    }
}
