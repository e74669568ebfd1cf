package org.conftalks.event;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.access.Viewer;
import org.conftalks.catalogue.Finder;
import org.conftalks.catalogue.Listing;
import org.conftalks.catalogue.Lists;
import org.conftalks.catalogue.Order;
import org.conftalks.catalogue.Resource_;
import org.conftalks.catalogue.Within;
import org.conftalks.http.Links;
import org.conftalks.http.Page;

/** Reads series of events. */
@ApplicationScoped
public class SeriesReader {

    public static final String COLLECTION = "series";
    public static final Listing<EventSeries> LISTING = new Listing<>(EventSeries.class, "event_series", SeriesView.class,
            new Order.Choice<EventSeries>("name").by("name", EventSeries_.nameSort).by("updatedAt", Resource_.updatedAt));

    private final SeriesRepository series;
    private final Lists lists;
    private final Finder finder;
    private final Viewer viewer;
    private final Links links;

    SeriesReader(SeriesRepository series, Lists lists, Finder finder, Viewer viewer, Links links) {
        this.series = series;
        this.lists = lists;
        this.finder = finder;
        this.viewer = viewer;
        this.links = links;
    }

    public Page<SeriesView> page(SeriesParameters given) {
        return lists.page(LISTING, given, Within.all(), given::addTo, ids -> read(ids, given.includesDescription()));
    }

    public SeriesView one(String idOrSlug) {
        UUID id = id(idOrSlug);
        return read(new UUID[] { id }, true).get(id);
    }

    /** The id behind an id or slug; refuses as {@link Finder#named} does. */
    public UUID id(String idOrSlug) {
        return finder.named(LISTING, idOrSlug);
    }

    /** Narrows a list of events to the editions of a series. */
    public Within<Event> editions(String idOrSlug) {
        return new Within<>(conditions -> conditions.named(conditions.root.get(Event_.series).get(Resource_.id),
                EventSeries.class, List.of(idOrSlug)), () -> id(idOrSlug));
    }

    private Map<UUID, SeriesView> read(UUID[] ids, boolean withDescription) {
        return series.rows(ids, viewer.sight().reach()).stream()
                .collect(Collectors.toMap(row -> row.series().id, row -> SeriesView.of(row.series(),
                        withDescription ? row.series().description : null, row.events(), links)));
    }
}
