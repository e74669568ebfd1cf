package org.conftalks.catalogue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.http.Cursor;
import org.conftalks.http.ListParameters;
import org.conftalks.http.Page;
import org.conftalks.http.RequestedList;

/**
 * Reads a page of a list: first the ids, by one query for filter, order and place, then the items of these ids. Pages follow
 * keys and not offsets, so that nothing comes twice or is left out while others write.
 */
@ApplicationScoped
public class Lists {

    private static final int AT_ONCE = 200;

    private final IdQuery query;
    private final RequestedList request;

    Lists(IdQuery query, RequestedList request) {
        this.query = query;
        this.request = request;
    }

    /**
     * @param within where the list is narrowed to what belongs to another resource
     * @param filter adds what the items must fulfil beside being seen
     * @param read gives the items by their ids
     */
    public <V> Page<V> page(Listing<?> listing, ListParameters given, Within within,
            Consumer<Conditions> filter, Function<UUID[], Map<UUID, V>> read) {
        var page = page(listing, given, within.narrow().andThen(filter), read);
        if (page.items().isEmpty()) {
            within.requireOwner().run();
        }
        return page;
    }

    /**
     * Goes through a whole list in its order, some items at a time, however many there are. The caller's transaction sees what
     * was there at one moment.
     *
     * @param take is given each part before the next one is read
     */
    public <V> void each(Listing<?> listing, ListParameters given, Within within,
            Consumer<Conditions> filter, Function<UUID[], Map<UUID, V>> read, Consumer<List<V>> take) {
        var order = listing.orders().named(given.sort(listing.orders().byItself()));
        Cursor cursor = null;
        List<Edge> some;
        do {
            some = query.slice(listing, given, AT_ONCE, order, cursor, within.narrow().andThen(filter));
            if (cursor == null && some.isEmpty()) {
                within.requireOwner().run();
            }
            var edges = some.subList(0, Math.min(AT_ONCE, some.size()));
            take.accept(items(edges, read));
            cursor = edges.isEmpty() ? null : edges.get(edges.size() - 1).cursor(false, null);
        } while (some.size() > AT_ONCE);
    }

    /** How many of the resources that are seen fulfil each of some conditions, given in SQL, in one query. */
    public List<Long> countEach(Listing<?> listing, Function<Conditions, List<String>> each) {
        return query.countEach(listing, each);
    }

    /** The ids of the first so many that are seen, in an order, where there is no paging. */
    public List<UUID> first(Listing<?> listing, Order order, int most, Consumer<Conditions> filter) {
        return query.first(listing, order, most, filter);
    }

    /**
     * The ids of what is seen and has a score, the highest score first; of what has the same score, the latest id.
     *
     * @param most how many are ranked at most; which, where there are more, the database chooses
     * @param after the place behind which they stand, or null for the first
     * @param score adds what they must fulfil, and says in SQL what they score
     */
    public List<Scored> ranked(Listing<?> listing, ListParameters given, int most, int limit, Scored after,
            Function<Conditions, String> score) {
        return query.ranked(listing, given, most, limit, after, score);
    }

    /** The ids of at most so many of those that are seen and fulfil the conditions, in no order. */
    public List<UUID> some(Listing<?> listing, ListParameters given, int most, Consumer<Conditions> filter) {
        return query.some(listing, given, most, filter);
    }

    private <V> Page<V> page(Listing<?> listing, ListParameters given, Consumer<Conditions> filter,
            Function<UUID[], Map<UUID, V>> read) {
        listing.requireMembers(given.fields());
        var order = listing.orders().named(given.sort(listing.orders().byItself()));
        String identity = request.identity(order.name(), order.descending());
        var cursor = given.cursor() == null ? null
                : Cursor.decode(given.cursor(), identity, order.type());
        // the mark of the first page holds for all that follow: what changes behind the reader is later than it
        var asOf = cursor == null || cursor.asOf() == null ? query.asOf(listing) : cursor.asOf();
        var slice = query.slice(listing, given, given.limit(), order, cursor, filter);

        boolean backwards = cursor != null && cursor.backwards();
        boolean more = slice.size() > given.limit();
        var edges = more ? slice.subList(0, given.limit()) : slice;
        if (backwards) {
            Collections.reverse(edges);
        }
        boolean hasNext = backwards || more;
        boolean hasPrev = backwards ? more : cursor != null;
        var place = Page.Place.of(given.limit(),
                hasNext && !edges.isEmpty() ? request.at(edges.get(edges.size() - 1).cursor(false, asOf).encode(identity))
                        : null,
                hasPrev && !edges.isEmpty() ? request.at(edges.get(0).cursor(true, asOf).encode(identity)) : null,
                asOf, given.total() ? query.count(listing, given, filter) : null);
        return new Page<>(items(edges, read), deleted(edges, given), place, given.fields());
    }

    private static <V> List<V> items(List<Edge> edges, Function<UUID[], Map<UUID, V>> read) {
        var ids = edges.stream().filter(Edge::stands).map(Edge::id).toArray(UUID[]::new);
        if (ids.length == 0) {
            return List.of();
        }
        var items = read.apply(ids);
        // one that was deleted since its id was read is no longer there
        return edges.stream().filter(Edge::stands).map(edge -> items.get(edge.id())).filter(Objects::nonNull).toList();
    }

    private static List<Page.Deleted> deleted(List<Edge> edges, ListParameters given) {
        return given.withDeleted() ? edges.stream().map(Edge::deleted).filter(Objects::nonNull).toList() : null;
    }
}
