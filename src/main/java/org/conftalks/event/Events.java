package org.conftalks.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.access.Viewer;
import org.conftalks.catalogue.Finder;
import org.conftalks.catalogue.Listing;
import org.conftalks.catalogue.Lists;
import org.conftalks.catalogue.Order;
import org.conftalks.catalogue.Ref;
import org.conftalks.catalogue.Resource_;
import org.conftalks.catalogue.Within;
import org.conftalks.http.Links;
import org.conftalks.http.Page;

/** Reads events, with what belongs to each. */
@ApplicationScoped
public class Events {

    public static final String COLLECTION = "events";
    public static final Listing<Event> LISTING = new Listing<>(Event.class, "event", EventView.class,
            new Order.Choice<Event>("-startDate").by("startDate", Event_.startSort).by("name", Event_.nameSort)
                    .by("updatedAt", Resource_.updatedAt));

    private final EventRepository events;
    private final Programme programme;
    private final Lists lists;
    private final Finder finder;
    private final Viewer viewer;
    private final Links links;

    Events(EventRepository events, Programme programme, Lists lists, Finder finder, Viewer viewer, Links links) {
        this.events = events;
        this.programme = programme;
        this.lists = lists;
        this.finder = finder;
        this.viewer = viewer;
        this.links = links;
    }

    public Page<EventView> page(EventParameters given, Within<Event> within) {
        return lists.page(LISTING, given, within, conditions -> given.addTo(conditions, programme),
                ids -> read(ids, given.includesDescription()));
    }

    public EventView one(String idOrSlug) {
        UUID id = id(idOrSlug);
        return read(new UUID[] { id }, true).get(id);
    }

    /** Those of some ids that are there, without their descriptions; whether they may be seen, who found the ids has asked. */
    public Map<UUID, EventView> all(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : read(ids.toArray(UUID[]::new), false);
    }

    /** The id behind an id or slug; refuses as {@link Finder#named} does. */
    public UUID id(String idOrSlug) {
        return finder.named(LISTING, idOrSlug);
    }

    /** An event as others mention it, by its id or slug; refuses as {@link Finder#named} does. */
    public Ref ref(String idOrSlug) {
        var event = events.rows(new UUID[] { id(idOrSlug) }, false).get(0).event();
        return Ref.of(COLLECTION, event.id, event.slug, event.name, links);
    }

    private Map<UUID, EventView> read(UUID[] ids, boolean withDescription) {
        var sight = viewer.sight();
        var counts = programme.counts(ids, sight.reach());
        var places = programme.places(ids, sight.reach());
        var together = new HashMap<UUID, List<Ref>>();
        for (var neighbour : events.neighbours(ids, sight.reach())) {
            together.computeIfAbsent(neighbour.of(), any -> new ArrayList<>())
                    .add(Ref.of(COLLECTION, neighbour.id(), neighbour.slug(), neighbour.name(), links));
        }
        var views = new HashMap<UUID, EventView>();
        for (var row : events.rows(ids, withDescription)) {
            UUID id = row.event().id;
            views.put(id, EventView.of(row.event(), row.description(), together.getOrDefault(id, List.of()),
                    places.getOrDefault(id, Places.NONE), counts.getOrDefault(id, EventCounts.NONE), sight, links));
        }
        return views;
    }
}
