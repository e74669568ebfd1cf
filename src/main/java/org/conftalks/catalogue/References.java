package org.conftalks.catalogue;

import java.util.Optional;

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
        String name = nameIn(value);
        if (name == null) {
            return body.lacking(member, "not-a-reference", "is an id, a slug, or an object with one of them");
        }
        return byName(type, name).or(() -> body.lacking(member, "unknown-reference", "leads to nothing"));
    }

    /** The id or slug in a reference, null where there is neither. */
    public static String nameIn(JsonNode value) {
        JsonNode name = !value.isObject() ? value : value.hasNonNull("id") ? value.get("id") : value.get("slug");
        return name != null && name.isTextual() ? name.textValue() : null;
    }

    public <E extends Named> Optional<E> byName(Class<E> type, String idOrSlug) {
        var address = Address.of(idOrSlug);
        if (address.id() != null) {
            return Optional.ofNullable(session.find(type, address.id()));
        }
        if (!WellFormed.is(idOrSlug)) {
            return Optional.empty();
        }
        var build = session.getCriteriaBuilder();
        var query = build.createQuery(type);
        var root = query.from(type);
        query.select(root).where(build.equal(root.get(Named_.slug), address.slug()));
        return session.createQuery(query).uniqueResultOptional();
    }
}
