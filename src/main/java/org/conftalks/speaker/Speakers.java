package org.conftalks.speaker;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.access.Place;
import org.conftalks.catalogue.Finder;
import org.conftalks.catalogue.Listing;
import org.conftalks.catalogue.Lists;
import org.conftalks.catalogue.Order;
import org.conftalks.catalogue.Shape;
import org.conftalks.catalogue.Showing;
import org.conftalks.catalogue.Within;
import org.conftalks.event.Events;
import org.conftalks.http.Page;
import org.conftalks.http.Shown;

/** Reads speakers. */
@ApplicationScoped
public class Speakers {

    public static final String COLLECTION = "speakers";
    public static final Listing<Speaker> LISTING = new Listing<>(Speaker.class, "speaker", "s", SpeakerView.class,
            new Order.Choice("name").by("name", "name_sort", String.class).by("updatedAt", "updated_at", Instant.class));

    private final Shape<SpeakerView> shape;
    private final Appearances appearances;
    private final Events events;
    private final Lists lists;
    private final Finder finder;
    private final Showing showing;

    Speakers(Appearances appearances, Events events, Lists lists, Finder finder, Showing showing) {
        this.shape = Shape.of(SpeakerView.class, "s", "speaker s", """
                json_build_object('id', s.id, 'slug', s.slug, 'self', asked.base || 'speakers/' || s.id, 'name', s.name,
                    'pronouns', s.pronouns, 'bio', s.bio, 'photoUrl', s.photo_url, 'links', s.links,
                    'counts', case when {told counts} then (%s) end,
                    'externalIds', s.external_ids, 'visibility', s.visibility,
                    'createdAt', moment(s.created_at), 'updatedAt', moment(s.updated_at))
                """.formatted(appearances.counts()));
        this.appearances = appearances;
        this.events = events;
        this.lists = lists;
        this.finder = finder;
        this.showing = showing;
    }

    public Page<Shown<SpeakerView>> page(SpeakerParameters given, Within within) {
        var wanted = given.wanted();
        return lists.page(LISTING, given, within, conditions -> given.addTo(conditions, appearances),
                ids -> showing.read(shape, ids, wanted));
    }

    /** Refuses as {@link Finder#named} does. */
    public Shown<SpeakerView> one(String idOrSlug) {
        return finder.one(LISTING, idOrSlug, this::read);
    }

    /** The id behind an id or slug; refuses as {@link Finder#named} does. */
    public UUID id(String idOrSlug) {
        return finder.named(LISTING, idOrSlug);
    }

    /** Narrows a list of speakers to those who appeared at an event. */
    public Within at(String event) {
        return new Within(
                conditions -> conditions.add(appearances.appeared(conditions, List.of(event), List.of(), List.of())),
                () -> events.id(event));
    }

    /** Where a speaker stands: in all events of their talks. One without talks is held by nobody. */
    public Place place(UUID speaker) {
        return new Place(appearances.holders(speaker), Set.of(speaker));
    }

    private Map<UUID, Shown<SpeakerView>> read(UUID[] ids) {
        return showing.read(shape, ids);
    }
}
