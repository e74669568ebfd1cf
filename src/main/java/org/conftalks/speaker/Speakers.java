package org.conftalks.speaker;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.access.Place;
import org.conftalks.access.Viewer;
import org.conftalks.catalogue.Finder;
import org.conftalks.catalogue.Listing;
import org.conftalks.catalogue.Lists;
import org.conftalks.catalogue.Order;
import org.conftalks.catalogue.Resource_;
import org.conftalks.catalogue.Within;
import org.conftalks.event.Events;
import org.conftalks.http.Links;
import org.conftalks.http.Page;

/** Reads speakers. */
@ApplicationScoped
public class Speakers {

    public static final String COLLECTION = "speakers";
    public static final Listing<Speaker> LISTING = new Listing<>(Speaker.class, "speaker", SpeakerView.class,
            new Order.Choice<Speaker>("name").by("name", Speaker_.nameSort).by("updatedAt", Resource_.updatedAt));

    private final SpeakerRepository speakers;
    private final Appearances appearances;
    private final Events events;
    private final Lists lists;
    private final Finder finder;
    private final Viewer viewer;
    private final Links links;

    Speakers(SpeakerRepository speakers, Appearances appearances, Events events, Lists lists, Finder finder, Viewer viewer,
            Links links) {
        this.speakers = speakers;
        this.appearances = appearances;
        this.events = events;
        this.lists = lists;
        this.finder = finder;
        this.viewer = viewer;
        this.links = links;
    }

    public Page<SpeakerView> page(SpeakerParameters given, Within<Speaker> within) {
        return lists.page(LISTING, given, within, conditions -> given.addTo(conditions, appearances), this::read);
    }

    public SpeakerView one(String idOrSlug) {
        UUID id = id(idOrSlug);
        return read(new UUID[] { id }).get(id);
    }

    /** The id behind an id or slug; refuses as {@link Finder#named} does. */
    public UUID id(String idOrSlug) {
        return finder.named(LISTING, idOrSlug);
    }

    /** Narrows a list of speakers to those who appeared at an event. */
    public Within<Speaker> at(String event) {
        return new Within<>(
                conditions -> conditions.add(appearances.appeared(conditions, List.of(event), List.of(), List.of())),
                () -> events.id(event));
    }

    /** Where a speaker stands: in all events of their talks. One without talks is held by nobody. */
    public Place place(UUID speaker) {
        return new Place(appearances.holders(speaker), Set.of(speaker));
    }

    private Map<UUID, SpeakerView> read(UUID[] ids) {
        var counts = appearances.counts(ids, viewer.sight().reach());
        return speakers.rows(ids).stream()
                .map(speaker -> SpeakerView.of(speaker, counts.getOrDefault(speaker.id, SpeakerCounts.NONE), links))
                .collect(Collectors.toMap(SpeakerView::id, Function.identity()));
    }
}
