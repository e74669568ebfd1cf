package org.conftalks.grant;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.access.AccessPolicy;
import org.conftalks.access.Deed;
import org.conftalks.access.Grant;
import org.conftalks.access.Place;
import org.conftalks.access.Role;
import org.conftalks.catalogue.Named;
import org.conftalks.catalogue.References;
import org.conftalks.event.Event;
import org.conftalks.event.EventSeries;
import org.conftalks.http.Body;
import org.conftalks.speaker.Speaker;
import org.conftalks.speaker.Speakers;

/** Reads what is to be granted: a role, and where it holds. */
@ApplicationScoped
class PlaceInput {

    private final References references;
    private final Speakers speakers;
    private final AccessPolicy policy;

    PlaceInput(References references, Speakers speakers, AccessPolicy policy) {
        this.references = references;
        this.speakers = speakers;
        this.policy = policy;
    }

    /**
     * A grant without its subject; what is wrong is gathered in the body.
     *
     * @param allowing is given what must be allowed to who grants it, once the body is known to be right
     */
    Grant read(Body body, Consents allowing) {
        var grant = new Grant();
        var role = body.term("role", Role.class, Role::term);
        role.ifPresentOrElse(given -> grant.role = given.term(), () -> {
            if (body.value("role") == null) {
                body.fault("role", "required", "is required");
            }
        });
        var series = references.one(body, "series", EventSeries.class);
        var event = references.one(body, "event", Event.class);
        var speaker = references.one(body, "speaker", Speaker.class);
        grant.seriesId = id(series);
        grant.eventId = id(event);
        grant.speakerId = id(speaker);
        role.ifPresent(given -> checkPlace(body, given));
        body.refuseUnknown();
        allowing.add(() -> requireAllowed(Role.ADMIN.term().equals(grant.role),
                event.map(Event::place).or(() -> series.map(any -> Place.in(any.id)))
                        .or(() -> speaker.map(any -> speakers.place(any.id))).orElse(Place.CATALOGUE)));
        return grant;
    }

    /** @throws org.conftalks.http.Refusal 403 where who asks may not grant or revoke it */
    void requireAllowed(boolean isAdmin, Place place) {
        policy.require(isAdmin ? Deed.ADMINISTER : Deed.GRANT, place);
        if (place.holders().isEmpty() && !policy.mayEverywhere(Deed.GRANT)) {
            throw policy.refused("A speaker without talks belongs to nobody's event; bill the speaker first.");
        }
    }

    private static void checkPlace(Body body, Role role) {
        long places = Stream.of("series", "event", "speaker").filter(name -> body.value(name) != null).count();
        if (role == Role.SPEAKER && (places != 1 || body.value("speaker") == null)) {
            body.fault("speaker", "required", "is who the role of a speaker is for, and its only place");
        } else if (role != Role.SPEAKER && body.value("speaker") != null) {
            body.fault("speaker", "not-a-place", "goes with the role speaker alone");
        } else if (role == Role.ADMIN && places > 0) {
            body.fault("role", "everywhere-only",
                    "admin is for the whole catalogue; in an event or a series, organiser is what you mean");
        } else if (places > 1) {
            body.fault("event", "several-places", "and series are two places: make two grants of it");
        }
    }

    private static UUID id(Optional<? extends Named> found) {
        return found.map(named -> named.id).orElse(null);
    }
}
