package org.conftalks.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.conftalks.http.Body;

import com.fasterxml.jackson.databind.JsonNode;

/** Finds what a body refers to: by an id, a slug, or the object that a read gave. */
public interface References {

    /** The resources of these ids and slugs, by the name each is asked by; one look for all. */
    <E extends Named> Map<String, E> byNames(Class<E> type, Stream<String> idsOrSlugs);

    /** What a member refers to; a reference that leads nowhere is a fault of the body. */
    default <E extends Named> Optional<E> one(Body body, String member, Class<E> type) {
        JsonNode value = body.value(member);
        return value == null ? Optional.empty()
                : find(body, member, value, byNames(type, Stream.of(value).map(References::nameIn)));
    }

    /** The same; what a resource refers to already may be named again by who does not see it. */
    default <E extends Named> Optional<E> one(Body body, String member, Class<E> type, E present) {
        JsonNode value = body.value(member);
        String name = value == null || present == null ? null : nameIn(value);
        return name != null && (name.equals(present.id.toString()) || name.equals(present.slug)) ? Optional.of(present)
                : one(body, member, type);
    }

    /** What a value refers to, among what was found before. */
    static <E extends Named> Optional<E> find(Body body, String member, JsonNode value, Map<String, E> known) {
        String name = nameIn(value);
        if (name == null) {
            return body.lacking(member, "not-a-reference", "is an id, a slug, or an object with one of them");
        }
        return Optional.ofNullable(known.get(name)).or(() -> body.lacking(member, "unknown-reference", "leads to nothing"));
    }

    /** The id or slug in a reference, null where there is neither. */
    static String nameIn(JsonNode value) {
        JsonNode name = !value.isObject() ? value : value.hasNonNull("id") ? value.get("id") : value.get("slug");
        return name != null && name.isTextual() ? name.textValue() : null;
    }
}
