package org.conftalks.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

import org.conftalks.catalogue.Named;
import org.conftalks.exchange.format.Texts;
import org.conftalks.http.WellFormed;
import org.conftalks.talk.Talk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a thing would be with what a file says of it. Few formats have all that the catalogue has: what is the same but for
 * spaces, for how its characters or its address are written, or for a time of which the file has only the day, is no news.
 *
 * @param exact whether the file's format has everything as its sender wants it, so that any other text is news
 */
record Merge(boolean exact) {

    /** What there is, with what is said of it; external ids are added to those that there are. */
    ObjectNode of(ObjectNode present, ObjectNode given) {
        var merged = present.deepCopy();
        given.fields().forEachRemaining(member -> {
            if (!isSame(present.get(member.getKey()), member.getValue())) {
                merged.set(member.getKey(), member.getValue());
            }
        });
        merged.remove(List.of("id", "slug", "createdAt", "updatedAt"));
        if (given.path("speakers").isArray()) {
            var billed = merged.putArray("speakers");
            given.get("speakers").forEach(one -> billed.add(billedAsBefore(one, present.path("speakers"))));
        }
        if (present.has("externalIds") && given.path("externalIds").isArray()) {
            var ids = new LinkedHashSet<JsonNode>();
            Stream.of(present, given).forEach(each -> each.get("externalIds").forEach(ids::add));
            merged.putArray("externalIds").addAll(ids);
        }
        return merged;
    }

    /** The same of a resource that is known. */
    ObjectNode of(ObjectNode present, ObjectNode given, Named resource) {
        var merged = of(present, given);
        if (resource instanceof Talk talk) {
            if (!exact && !present.has("date") && isDayOfStart(given, present, talk)) {
                merged.remove("date");
            }
            if (talk.parent != null) {
                // stays until the line's own is known
                merged.put("parent", talk.parent.id.toString());
            }
        }
        return merged;
    }

    private boolean isSame(JsonNode present, JsonNode given) {
        if (exact || present == null || !present.isTextual() || !given.isTextual()) {
            return false;
        }
        String one = present.textValue();
        String other = given.textValue();
        return Texts.areSame(one, other) || WellFormed.isWebAddress(one) && WellFormed.isWebAddress(other)
                && WellFormed.asUri(one).equals(WellFormed.asUri(other));
    }

    private static boolean isDayOfStart(ObjectNode given, ObjectNode present, Talk talk) {
        try {
            var zone = talk.event.timeZone == null ? ZoneOffset.UTC : ZoneId.of(talk.event.timeZone);
            return given.path("date").isTextual() && !given.hasNonNull("startsAt") && present.hasNonNull("startsAt")
                    && LocalDate.parse(given.get("date").textValue())
                            .equals(LocalDate.ofInstant(Instant.parse(present.get("startsAt").textValue()), zone));
        } catch (DateTimeException told) {
            return false;
        }
    }

    /** What a line leaves out of a billing stays as well: the affiliation, for instance. */
    private static JsonNode billedAsBefore(JsonNode billed, JsonNode present) {
        var speaker = billed.isObject() ? billed.path("speaker") : billed;
        for (JsonNode before : present) {
            if (before.path("speaker").equals(speaker)) {
                var whole = before.<ObjectNode> deepCopy();
                return billed instanceof ObjectNode told ? whole.setAll(told) : whole;
            }
        }
        return billed;
    }
}
