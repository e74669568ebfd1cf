package org.conftalks.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;

import org.conftalks.access.Sight;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/**
 * What the items of a list must fulfil. Visibility is one of the conditions, here and nowhere else: {@link #seen(Path)}.
 *
 * @param <E> what the list holds
 */
public final class Conditions<E> {

    public final HibernateCriteriaBuilder build;
    public final Root<E> root;
    private final AbstractQuery<?> query;
    private final Sight sight;
    private final List<Predicate> all = new ArrayList<>();

    Conditions(HibernateCriteriaBuilder build, AbstractQuery<?> query, Root<E> root, Sight sight) {
        this.build = build;
        this.query = query;
        this.root = root;
        this.sight = sight;
    }

    public void add(Predicate condition) {
        all.add(condition);
    }

    Predicate[] all() {
        return all.toArray(Predicate[]::new);
    }

    /** Whether the viewer sees it: all of it, what is published, or also what the viewer's sight reaches. */
    public Predicate seen(Path<? extends Resource> path) {
        if (sight.isWhole()) {
            return build.conjunction();
        }
        var published = build.isTrue(path.get(Resource_.seen));
        return sight.isPublic() ? published
                : build.or(published, build.isTrue(
                        build.sql("in_sight(?, ?)", Boolean.class, path.get(Resource_.id), build.value(sight.reach()))));
    }

    /** One of some values; no condition where there is none. */
    public <T> void anyOf(Expression<T> attribute, Collection<T> values) {
        if (!values.isEmpty()) {
            add(values.size() == 1 ? build.equal(attribute, values.iterator().next()) : attribute.in(values));
        }
    }

    /** The resource that an association leads to is one of those named by id or slug; no condition where none is named. */
    public <T extends Named> void named(Expression<UUID> id, Class<T> type, List<String> idsOrSlugs) {
        if (!idsOrSlugs.isEmpty()) {
            add(is(id, type, idsOrSlugs));
        }
    }

    /** The same as a condition to build on. A single name leaves the database a plain value to look up in an index. */
    public <T extends Named> Predicate is(Expression<UUID> id, Class<T> type, List<String> idsOrSlugs) {
        Subquery<UUID> named = query.subquery(UUID.class);
        Root<T> resource = named.from(type);
        var byName = idsOrSlugs.stream().map(Address::of)
                .map(address -> address.id() != null ? build.equal(resource.get(Resource_.id), address.id())
                        : build.equal(resource.get(Named_.slug), address.slug()))
                .toArray(Predicate[]::new);
        named.select(resource.get(Resource_.id)).where(seen(resource), build.or(byName));
        return idsOrSlugs.size() == 1 ? build.equal(id, named) : build.in(id, named);
    }

    /** A sub-select over another type, to be given conditions and used with {@code exists}. */
    public <T> Subquery<T> related(Class<T> type) {
        return query.subquery(type);
    }

    /** An array holds at least one of the values. The static metamodel knows arrays as raw lists. */
    @SuppressWarnings({ "unchecked", "rawtypes" })
    public Predicate intersects(Expression<List> array, List<String> values) {
        return build.collectionIntersects((Expression<List<String>>) (Expression) array, values);
    }

    /** An array holds nothing. */
    @SuppressWarnings("rawtypes")
    public Predicate isEmpty(Expression<List> array) {
        return build.equal(build.function("cardinality", Integer.class, array), 0);
    }

    /**
     * What a text asks for, as people write a search, is found in the document that the database keeps of the resource.
     *
     * @param type of the document: a term of ours and not of a client
     */
    public Predicate found(Path<UUID> id, String type, String asked) {
        return build.isTrue(build.sql(
                "? in (select d.id from search_document d where d.type = '%s' and d.words @@ search_query(?))".formatted(type),
                Boolean.class, id, build.value(asked)));
    }

    /** What the database's function sort_key makes of a text. */
    public static String sortKey(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[\\u0300-\\u036F]", "").toLowerCase(Locale.ROOT);
    }
}
