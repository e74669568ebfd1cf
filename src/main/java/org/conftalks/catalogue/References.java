package org.conftalks.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.http.Body;
import org.conftalks.http.WellFormed;
import org.hibernate.Session;

import com.fasterxml.jackson.databind.JsonNode;

/** Finds what a body refers to: by an id, a slug, or the object that a read gave. */
@ApplicationScoped
public class References {

    private final Session session;

    References(Session session) {
        this.session = session;
    }

    /** What a member refers to; a reference that leads nowhere is a fault of the body. */
    public <E extends Named> Optional<E> one(Body body, String member, Class<E> type) {
        JsonNode value = body.value(member);
        return value == null ? Optional.empty() : find(body, member, value, type);
    }

    /** What a value refers to. */
    public <E extends Named> Optional<E> find(Body body, String member, JsonNode value, Class<E> type) {
        return find(body, member, value, byNames(type, Stream.of(value).map(References::nameIn)));
    }

    /** What a value refers to, among what was found before. */
    public <E extends Named> Optional<E> find(Body body, String member, JsonNode value, Map<String, E> known) {
        String name = nameIn(value);
        if (name == null) {
            return body.lacking(member, "not-a-reference", "is an id, a slug, or an object with one of them");
        }
        return Optional.ofNullable(known.get(name)).or(() -> body.lacking(member, "unknown-reference", "leads to nothing"));
    }

    /** The id or slug in a reference, null where there is neither. */
    public static String nameIn(JsonNode value) {
        JsonNode name = !value.isObject() ? value : value.hasNonNull("id") ? value.get("id") : value.get("slug");
        return name != null && name.isTextual() ? name.textValue() : null;
    }

    /** The resources of these ids and slugs, by the name each is asked by; one query for all. */
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
        query.select(root).where(build.or(root.get(Resource_.id).in(ids), root.get(Named_.slug).in(slugs)));
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
