package org.conftalks.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.catalogue.Finder;
import org.conftalks.catalogue.Listing;
import org.conftalks.catalogue.Lists;
import org.conftalks.catalogue.Order;
import org.conftalks.catalogue.Shape;
import org.conftalks.catalogue.Showing;
import org.conftalks.catalogue.Within;
import org.conftalks.http.Page;
import org.conftalks.http.Shown;

/** Reads series of events. */
@ApplicationScoped
public class SeriesReader {

    public static final String COLLECTION = "series";
    public static final Listing<EventSeries> LISTING = new Listing<>(EventSeries.class, "event_series", "r", SeriesView.class,
            new Order.Choice("name").by("name", "name_sort", String.class).by("updatedAt", "updated_at", Instant.class));

    private static final Shape<SeriesView> SHAPE = Shape.of(SeriesView.class, "r", "event_series r", """
            json_build_object('id', r.id, 'slug', r.slug, 'self', asked.base || 'series/' || r.id, 'name', r.name,
                'description', case when {told description} then r.description end, 'website', r.website,
                'counts', case when {told counts} then json_build_object('events', (select count(*) from event e
                    where e.series_id = r.id and {seen e})) end,
                'externalIds', r.external_ids, 'visibility', r.visibility,
                'createdAt', moment(r.created_at), 'updatedAt', moment(r.updated_at))
            """);

    private final Lists lists;
    private final Finder finder;
    private final Showing showing;

    SeriesReader(Lists lists, Finder finder, Showing showing) {
        this.lists = lists;
        this.finder = finder;
        this.showing = showing;
    }

    public Page<Shown<SeriesView>> page(SeriesParameters given) {
        var wanted = given.wanted();
        return lists.page(LISTING, given, Within.all(), given::addTo, ids -> showing.read(SHAPE, ids, wanted));
    }

    /** Refuses as {@link Finder#named} does. */
    public Shown<SeriesView> one(String idOrSlug) {
        return finder.one(LISTING, idOrSlug, ids -> showing.read(SHAPE, ids));
    }

    /** The id behind an id or slug; refuses as {@link Finder#named} does. */
    public UUID id(String idOrSlug) {
        return finder.named(LISTING, idOrSlug);
    }

    /** Narrows a list of events to the editions of a series. */
    public Within editions(String idOrSlug) {
        return new Within(conditions -> conditions.named("e.series_id", "event_series", List.of(idOrSlug)), () -> id(idOrSlug));
    }
}
