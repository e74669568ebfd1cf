package org.conftalks.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.catalogue.Finder;
import org.conftalks.catalogue.Listing;
import org.conftalks.catalogue.Lists;
import org.conftalks.catalogue.Order;
import org.conftalks.catalogue.Ref;
import org.conftalks.catalogue.Shape;
import org.conftalks.catalogue.Showing;
import org.conftalks.catalogue.Within;
import org.conftalks.http.Page;
import org.conftalks.http.Shown;

/** Reads events, with what belongs to each. */
@ApplicationScoped
public class Events {

    public static final String COLLECTION = "events";
    public static final Listing<Event> LISTING = new Listing<>(Event.class, "event", "e", EventView.class,
            new Order.Choice("-startDate").by("startDate", "start_sort", LocalDate.class).by("name", "name_sort", String.class)
                    .by("updatedAt", "updated_at", Instant.class));

    private final Shape<EventView> shape;
    private final Programme programme;
    private final Lists lists;
    private final Finder finder;
    private final Showing showing;

    Events(Programme programme, Lists lists, Finder finder, Showing showing) {
        this.shape = Shape.of(EventView.class, "e", """
                event e left join event_series r on r.id = e.series_id and {seen r}
                """,
                """
                        json_build_object('id', e.id, 'slug', e.slug, 'self', asked.base || 'events/' || e.id, 'name', e.name,
                            'series', mention(r.id, r.slug, r.name, asked.base || 'series/'), 'kind', e.kind,
                            'description', case when {told description} then e.description end,
                            'startDate', e.start_date, 'endDate', e.end_date, 'datePrecision', e.date_precision,
                            'timeZone', e.time_zone, 'venue', e.venue, 'city', e.city, 'country', e.country,
                            'latitude', e.latitude, 'longitude', e.longitude, 'attendance', e.attendance, 'status', e.status,
                            'website', e.website, 'logoUrl', e.logo_url, 'hashtag', e.hashtag, 'languages', e.languages,
                            'coLocatedWith', case when {told coLocatedWith} then array(
                                select mention(o.id, o.slug, o.name, asked.base || 'events/')
                                from (select other_id as id from event_co_location where event_id = e.id
                                    union all select event_id from event_co_location where other_id = e.id) together
                                join event o using (id) where {seen o}
                                order by o.start_sort, o.name_sort, o.id) end,
                            'tracks', case when {told tracks} then array(%s) end, 'rooms', case when {told rooms} then array(%s) end,
                            'counts', case when {told counts} then (%s) end,
                            'externalIds', e.external_ids, 'visibility', e.visibility,
                            'createdAt', moment(e.created_at), 'updatedAt', moment(e.updated_at))
                        """
                        .formatted(programme.tracks(), programme.rooms(), programme.counts()));
        this.programme = programme;
        this.lists = lists;
        this.finder = finder;
        this.showing = showing;
    }

    public Page<Shown<EventView>> page(EventParameters given, Within within) {
        var wanted = given.wanted();
        return lists.page(LISTING, given, within, conditions -> given.addTo(conditions, programme),
                ids -> showing.read(shape, ids, wanted));
    }

    /** Refuses as {@link Finder#named} does. */
    public Shown<EventView> one(String idOrSlug) {
        return finder.one(LISTING, idOrSlug, ids -> showing.read(shape, ids));
    }

    /** Those of some ids that are seen, without their descriptions. */
    public Map<UUID, Shown<EventView>> all(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : showing.read(shape, ids.toArray(UUID[]::new), part -> !part.equals("description"));
    }

    /** The id behind an id or slug; refuses as {@link Finder#named} does. */
    public UUID id(String idOrSlug) {
        return finder.named(LISTING, idOrSlug);
    }

    /** An event as others mention it, by its id or slug; refuses as {@link Finder#named} does. */
    public Ref ref(String idOrSlug) {
        var event = one(idOrSlug).value();
        return new Ref(event.id(), event.slug(), event.name(), event.self());
    }
}
