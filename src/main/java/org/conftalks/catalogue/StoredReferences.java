package org.conftalks.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
        var found = session.createSelectionQuery("""
                from %s n where (cast(among(:ids, n.id) as Boolean) or cast(among(:slugs, n.slug) as Boolean))
                and (n.seen = true or cast(in_sight_of(:sight, n.id) as Boolean))
                """.formatted(type.getSimpleName()), type)
                .setParameter("ids",
                        names.stream().map(Address::of).map(Address::id).filter(Objects::nonNull).toArray(UUID[]::new))
                .setParameter("slugs",
                        names.stream().map(Address::of).map(Address::slug).filter(Objects::nonNull).toArray(String[]::new))
                .setParameter("sight", viewer.sight().reach()).getResultList();
        var known = new HashMap<String, E>();
        for (String name : names) {
            var address = Address.of(name);
            found.stream().filter(one -> one.id.equals(address.id()) || one.slug.equals(address.slug())).findFirst()
                    .ifPresent(one -> known.put(name, one));
        }
        return known;
    }
}
