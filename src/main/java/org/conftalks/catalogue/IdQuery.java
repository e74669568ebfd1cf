package org.conftalks.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.access.Viewer;
import org.conftalks.http.Cursor;
import org.conftalks.http.ListParameters;
import org.conftalks.http.Page;
import org.conftalks.http.Refusal;

/** The one dynamic query of a list: the ids of a page, or how many items there are. */
@ApplicationScoped
class IdQuery {

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID FIRST_ID = new UUID(0, 0);
    private static final UUID LAST_ID = new UUID(-1, -1);
    private static final Map<String, Class<?>> ID = Map.of("id", UUID.class);

    private final Queries queries;
    private final CatalogueRepository catalogue;
    private final WordsInOrder words;
    private final Viewer viewer;

    IdQuery(Queries queries, CatalogueRepository catalogue, WordsInOrder words, Viewer viewer) {
        this.queries = queries;
        this.catalogue = catalogue;
        this.words = words;
        this.viewer = viewer;
    }

    /** A list that is read after this call holds every change up to the instant it answers. */
    Instant asOf(Listing<?> listing) {
        return (Instant) queries
                .rows("select as_of(:type) as \"at\"", Map.of("type", listing.table()), Map.of("at", Instant.class))
                .get(0)[0];
    }

    /** One entry more than so many, if there are as many; towards the begin where the cursor points backwards. */
    List<Edge> slice(Listing<?> listing, ListParameters given, int limit, Order order, Cursor cursor,
            Consumer<Conditions> filter) {
        boolean descending = order.descending() ^ (cursor != null && cursor.backwards());
        var edges = new ArrayList<>(standing(listing, given, limit, order, cursor, descending, filter));
        if (given.withDeleted()) {
            requireOrderByChange(order);
            edges.addAll(buried(listing, given, limit, cursor, descending));
            edges.sort(descending ? Edge.ASCENDING.reversed() : Edge.ASCENDING);
        }
        return edges.size() > limit ? edges.subList(0, limit + 1) : edges;
    }

    private List<Edge> standing(Listing<?> listing, ListParameters given, int limit, Order order, Cursor cursor,
            boolean descending, Consumer<Conditions> filter) {
        var list = new Sorted(listing, order, descending, () -> conditions(listing, given, filter));
        var begin = cursor == null ? null : new Sorted.Begin(cursor.key(), cursor.id(), false);
        var first = list.first(begin, limit + 1);
        return first.conditions().asked()
                .map(asked -> words.found(list, asked, begin, limit + 1))
                .orElseGet(() -> first.rows(queries).stream().map(Sorted.Row::edge).toList());
    }

    private List<Edge> buried(Listing<?> listing, ListParameters given, int limit, Cursor cursor, boolean descending) {
        var since = given.updatedSince().orElseThrow();
        boolean drafts = viewer.sight().isWhole();
        var sight = viewer.sight().reach();
        var from = cursor != null ? (Instant) cursor.key() : descending ? LAST : Instant.EPOCH;
        var fromId = cursor != null ? cursor.id() : descending ? LAST_ID : FIRST_ID;
        var buried = descending
                ? catalogue.goneBefore(listing.table(), since, drafts, sight, from, fromId, limit + 1)
                : catalogue.goneAfter(listing.table(), since, drafts, sight, from, fromId, limit + 1);
        return buried.stream().map(Edge::of).toList();
    }

    List<UUID> first(Listing<?> listing, Order order, int most, Consumer<Conditions> filter) {
        var conditions = new Conditions(viewer.sight());
        conditions.add(conditions.seen(listing.alias()));
        filter.accept(conditions);
        return ids("select %s.id as id".formatted(listing.alias()) + conditions.from(listing.from())
                + order.of(listing.alias(), order.descending()) + " limit " + most, conditions);
    }

    /** Of more than {@code most} that fulfil the conditions, only so many are ranked. */
    List<Scored> ranked(Listing<?> listing, ListParameters given, int most, int limit, Scored after,
            Function<Conditions, String> score) {
        var conditions = conditions(listing, given, any -> {
        });
        String scored = "select %s.id as id, %s as score".formatted(listing.alias(), score.apply(conditions))
                + conditions.from(listing.from()) + " limit " + most;
        String behind = after == null ? "" : conditions.with(" where (score, id) < (?, ?)", after.score(), after.id());
        var columns = new LinkedHashMap<String, Class<?>>();
        columns.put("score", Integer.class);
        columns.putAll(ID);
        return queries.rows("select score, id from (" + scored + ") found" + behind
                + " order by score desc, id desc limit " + limit, conditions.values(), columns).stream()
                .map(row -> new Scored((Integer) row[0], (UUID) row[1])).toList();
    }

    /** At most so many of those that are seen and fulfil the conditions, in no order. */
    List<UUID> some(Listing<?> listing, ListParameters given, int most, Consumer<Conditions> filter) {
        var conditions = conditions(listing, given, filter);
        return ids("select %s.id as id".formatted(listing.alias()) + conditions.from(listing.from()) + " limit " + most,
                conditions);
    }

    /** At most one more than are counted: a list that is longer costs no more. */
    long count(Listing<?> listing, ListParameters given, Consumer<Conditions> filter) {
        var conditions = conditions(listing, given, filter);
        return (Long) queries.rows("select count(*) as found from (select" + conditions.from(listing.from()) + " limit "
                + (Page.Place.MOST_COUNTED + 1) + ") counted", conditions.values(), Map.of("found", Long.class)).get(0)[0];
    }

    List<Long> countEach(Listing<?> listing, Function<Conditions, List<String>> each) {
        var conditions = new Conditions(viewer.sight());
        conditions.add(conditions.seen(listing.alias()));
        var columns = new LinkedHashMap<String, Class<?>>();
        String counts = each.apply(conditions).stream().map(condition -> {
            String name = "count" + columns.size();
            columns.put(name, Long.class);
            return "count(*) filter (where %s) as %s".formatted(condition, name);
        }).collect(Collectors.joining(", "));
        return Arrays.stream(queries.rows("select " + counts + conditions.from(listing.from()), conditions.values(), columns)
                .get(0)).map(Long.class::cast).toList();
    }

    private List<UUID> ids(String sql, Conditions conditions) {
        return queries.rows(sql, conditions.values(), ID).stream().map(row -> (UUID) row[0]).toList();
    }

    private Conditions conditions(Listing<?> listing, ListParameters given, Consumer<Conditions> filter) {
        var conditions = new Conditions(viewer.sight());
        conditions.add(conditions.seen(listing.alias()));
        given.updatedSince().ifPresent(since -> conditions.add(listing.alias() + ".updated_at >= ?", since));
        filter.accept(conditions);
        return conditions;
    }

    private static void requireOrderByChange(Order order) {
        if (!order.name().equals("updatedAt")) {
            throw Refusal.badValue("sort", "is updatedAt or -updatedAt with deleted=include");
        }
    }
}
