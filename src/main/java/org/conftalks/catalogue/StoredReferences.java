package org.conftalks.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.access.Viewer;
import org.conftalks.http.WellFormed;
import org.hibernate.Session;

/** Finds in the database what a body refers to, as far as its sender sees it: one query for all of a type. */
@ApplicationScoped
class StoredReferences implements References {

    private final Session session;
    private final Viewer viewer;

    StoredReferences(Session session, Viewer viewer) {
        this.session = session;
        this.viewer = viewer;
    }

    @Override
    public <E extends Named> Map<String, E> byNames(Class<E> type, Stream<String> idsOrSlugs) {
        var names = idsOrSlugs.filter(name -> name != null && WellFormed.is(name)).distinct().toList();
        if (names.isEmpty()) {
            return Map.of();
        }
        var build = session.getCriteriaBuilder();
        var query = build.createQuery(type);
        var root = query.from(type);
        var ids = names.stream().map(Address::of).map(Address::id).filter(Objects::nonNull).toList();
        var slugs = names.stream().map(Address::of).map(Address::slug).filter(Objects::nonNull).toList();
        var conditions = new Conditions<>(build, query, root, viewer.sight());
        query.select(root).where(conditions.seen(root),
                build.or(root.get(Resource_.id).in(ids), root.get(Named_.slug).in(slugs)));
        var found = session.createQuery(query).getResultList();
        var known = new HashMap<String, E>();
        for (String name : names) {
            var address = Address.of(name);
            found.stream().filter(one -> one.id.equals(address.id()) || one.slug.equals(address.slug())).findFirst()
                    .ifPresent(one -> known.put(name, one));
        }
        return known;
    }
}
