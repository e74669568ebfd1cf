package org.conftalks.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;

import org.conftalks.access.Viewer;
import org.conftalks.http.Cursor;
import org.conftalks.http.ListParameters;
import org.conftalks.http.Page;
import org.conftalks.http.Refusal;
import org.hibernate.Session;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaSubQuery;

/** The one dynamic query of a list: the ids of a page, or how many items there are. */
@ApplicationScoped
class IdQuery {

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID FIRST_ID = new UUID(0, 0);
    private static final UUID LAST_ID = new UUID(-1, -1);

    private final Session session;
    private final CatalogueRepository catalogue;
    private final Viewer viewer;

    IdQuery(Session session, CatalogueRepository catalogue, Viewer viewer) {
        this.session = session;
        this.catalogue = catalogue;
        this.viewer = viewer;
    }

    /** One entry more than so many, if there are as many; towards the begin where the cursor points backwards. */
    <E extends Resource> List<Edge> slice(Listing<E> listing, ListParameters given, int limit, Order<E> order, Cursor cursor,
            Consumer<Conditions<E>> filter) {
        boolean descending = order.descending() ^ (cursor != null && cursor.backwards());
        var edges = new ArrayList<>(standing(listing, given, limit, order, cursor, descending, filter));
        if (given.withDeleted()) {
            requireOrderByChange(order);
            edges.addAll(buried(listing, given, limit, cursor, descending));
            edges.sort(descending ? Edge.ASCENDING.reversed() : Edge.ASCENDING);
        }
        return edges.size() > limit ? edges.subList(0, limit + 1) : edges;
    }

    private <E extends Resource> List<Edge> standing(Listing<E> listing, ListParameters given, int limit, Order<E> order,
            Cursor cursor, boolean descending, Consumer<Conditions<E>> filter) {
        HibernateCriteriaBuilder build = session.getCriteriaBuilder();
        var query = build.createQuery(Object[].class);
        var root = query.from(listing.type());
        var key = root.get(order.key());
        var id = root.get(Resource_.id);
        var conditions = conditions(build, query, root, given, filter);
        if (cursor != null) {
            // a row comparison lets the database begin right there in the index
            conditions.add(build.isTrue(build.sql(descending ? "(?, ?) < (?, ?)" : "(?, ?) > (?, ?)", Boolean.class,
                    key, id, build.value(cursor.key()), build.value(cursor.id()))));
        }
        query.select(build.array(key, id)).where(conditions.all()).orderBy(
                descending ? build.desc(key) : build.asc(key), descending ? build.desc(id) : build.asc(id));
        return session.createQuery(query).setMaxResults(limit + 1).getResultList().stream()
                .map(row -> new Edge((Comparable<?>) row[0], (UUID) row[1], null)).toList();
    }

    private List<Edge> buried(Listing<?> listing, ListParameters given, int limit, Cursor cursor, boolean descending) {
        var since = given.updatedSince().orElseThrow();
        boolean drafts = viewer.sight().isWhole();
        var from = cursor != null ? (Instant) cursor.key() : descending ? LAST : Instant.EPOCH;
        var fromId = cursor != null ? cursor.id() : descending ? LAST_ID : FIRST_ID;
        var buried = descending
                ? catalogue.buriedBefore(listing.table(), since, drafts, from, fromId, limit + 1)
                : catalogue.buriedAfter(listing.table(), since, drafts, from, fromId, limit + 1);
        return buried.stream().map(Edge::of).toList();
    }

    <E extends Resource> List<UUID> first(Class<E> type, Order<E> order, int most, Consumer<Conditions<E>> filter) {
        HibernateCriteriaBuilder build = session.getCriteriaBuilder();
        var query = build.createQuery(UUID.class);
        var root = query.from(type);
        var key = root.get(order.key());
        var id = root.get(Resource_.id);
        var conditions = new Conditions<>(build, query, root, viewer.sight());
        conditions.add(conditions.seen(root));
        filter.accept(conditions);
        query.select(id).where(conditions.all()).orderBy(
                order.descending() ? build.desc(key) : build.asc(key), order.descending() ? build.desc(id) : build.asc(id));
        return session.createQuery(query).setMaxResults(most).getResultList();
    }

    /** Of more than {@code most} that fulfil the conditions, only so many are ranked. */
    <E extends Resource> List<Scored> ranked(Class<E> type, ListParameters given, int most, int limit, Scored after,
            Function<Conditions<E>, Expression<Integer>> score) {
        HibernateCriteriaBuilder build = session.getCriteriaBuilder();
        var query = build.createQuery(Object[].class);
        JpaSubQuery<Tuple> some = query.subquery(Tuple.class);
        var root = some.from(type);
        var conditions = conditions(build, some, root, given, any -> {
        });
        some.multiselect(root.get(Resource_.id).alias("id"), score.apply(conditions).alias("score"))
                .where(conditions.all()).fetch(most);
        var found = query.from(some);
        var id = found.<UUID> get("id");
        var rank = found.<Integer> get("score");
        if (after != null) {
            query.where(build.isTrue(build.sql("(?, ?) < (?, ?)", Boolean.class, rank, id, build.value(after.score()),
                    build.value(after.id()))));
        }
        query.select(build.array(rank, id)).orderBy(build.desc(rank), build.desc(id));
        return session.createQuery(query).setMaxResults(limit).getResultList().stream()
                .map(row -> new Scored((Integer) row[0], (UUID) row[1])).toList();
    }

    /** At most so many of those that are seen and fulfil the conditions, in no order. */
    <E extends Resource> List<UUID> some(Class<E> type, ListParameters given, int most, Consumer<Conditions<E>> filter) {
        HibernateCriteriaBuilder build = session.getCriteriaBuilder();
        var query = build.createQuery(UUID.class);
        var root = query.from(type);
        query.select(root.get(Resource_.id)).where(conditions(build, query, root, given, filter).all());
        return session.createQuery(query).setMaxResults(most).getResultList();
    }

    /** At most one more than are counted: a list that is longer costs no more. */
    <E extends Resource> long count(Listing<E> listing, ListParameters given, Consumer<Conditions<E>> filter) {
        HibernateCriteriaBuilder build = session.getCriteriaBuilder();
        var query = build.createQuery(Long.class);
        var some = query.subquery(Tuple.class);
        var root = some.from(listing.type());
        some.multiselect(root.get(Resource_.id).alias("id"));
        some.where(conditions(build, some, root, given, filter).all());
        some.fetch(Page.Place.MOST_COUNTED + 1);
        var counted = query.from(some);
        query.select(build.count(counted.get("id")));
        return session.createQuery(query).getSingleResult();
    }

    <E extends Resource> List<Long> countEach(Class<E> type, Function<Conditions<E>, List<Expression<Boolean>>> each) {
        HibernateCriteriaBuilder build = session.getCriteriaBuilder();
        var query = build.createQuery(Object[].class);
        var root = query.from(type);
        var conditions = new Conditions<>(build, query, root, viewer.sight());
        var counts = each.apply(conditions).stream()
                .map(condition -> build.sum(build.<Long> selectCase().when(condition, 1L).otherwise(0L))).toList();
        conditions.add(conditions.seen(root));
        query.multiselect(new ArrayList<Selection<?>>(counts)).where(conditions.all());
        return Arrays.stream(session.createQuery(query).getSingleResult())
                .map(count -> count == null ? 0L : ((Number) count).longValue()).toList();
    }

    private <E extends Resource> Conditions<E> conditions(HibernateCriteriaBuilder build,
            AbstractQuery<?> query, Root<E> root, ListParameters given,
            Consumer<Conditions<E>> filter) {
        var conditions = new Conditions<>(build, query, root, viewer.sight());
        conditions.add(conditions.seen(root));
        given.updatedSince().ifPresent(since -> conditions.add(
                build.greaterThanOrEqualTo(root.get(Resource_.updatedAt), since)));
        filter.accept(conditions);
        return conditions;
    }

    private static void requireOrderByChange(Order<?> order) {
        if (!order.name().equals("updatedAt")) {
            throw Refusal.badValue("sort", "is updatedAt or -updatedAt with deleted=include");
        }
    }
}
