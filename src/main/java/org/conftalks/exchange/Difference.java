package org.conftalks.exchange;

import java.util.LinkedHashSet;
import java.util.Optional;

import org.conftalks.event.Event;
import org.conftalks.event.EventSeries;
import org.conftalks.exchange.format.Noun;
import org.conftalks.speaker.Speaker;
import org.conftalks.topic.Topic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * What an import makes of a thing, member by member. What the thing refers to is called by its name.
 *
 * @param outcome created or updated
 * @param label the thing's name, title or address
 * @param changes objects of {@code member}, {@code old} and {@code new}; what was or is not there is left out
 */
public record Difference(Outcome outcome, Noun noun, String place, String label, ArrayNode changes) {

    /** @param known where the names of what is referred to are found */
    static Difference of(Outcome outcome, Noun noun, String place, String label, ObjectNode before, ObjectNode after,
            Known known) {
        var changes = JsonNodeFactory.instance.arrayNode();
        var members = new LinkedHashSet<String>();
        before.fieldNames().forEachRemaining(members::add);
        after.fieldNames().forEachRemaining(members::add);
        for (String member : members) {
            var old = before.get(member);
            var present = after.get(member);
            if (old == null || !old.equals(present)) {
                add(changes, member, named(member, old, known), named(member, present, known));
            }
        }
        return new Difference(outcome, noun, place, label, changes);
    }

    /** That one member changes. */
    static Difference of(Noun noun, String place, String label, String member, JsonNode old, JsonNode present) {
        var changes = JsonNodeFactory.instance.arrayNode();
        add(changes, member, old, present);
        return new Difference(Outcome.UPDATED, noun, place, label, changes);
    }

    private static void add(ArrayNode changes, String member, JsonNode old, JsonNode present) {
        var change = changes.addObject().put("member", member);
        if (old != null) {
            change.set("old", old);
        }
        if (present != null) {
            change.set("new", present);
        }
    }

    private static JsonNode named(String member, JsonNode value, Known known) {
        if (value == null) {
            return null;
        }
        return switch (member) {
            case "series" -> name(EventSeries.class, value, known);
            case "event" -> name(Event.class, value, known);
            case "topics" -> {
                var names = JsonNodeFactory.instance.arrayNode();
                value.forEach(topic -> names.add(name(Topic.class, topic, known)));
                yield names;
            }
            case "speakers" -> {
                var billed = JsonNodeFactory.instance.arrayNode();
                value.forEach(part -> billed.add(part.<ObjectNode> deepCopy().<ObjectNode> set("speaker",
                        name(Speaker.class, part.path("speaker"), known))));
                yield billed;
            }
            default -> value;
        };
    }

    private static JsonNode name(Class<? extends org.conftalks.catalogue.Named> type, JsonNode id, Known known) {
        return Optional.ofNullable(id.textValue()).flatMap(text -> known.get(type, text))
                .<JsonNode> map(resource -> TextNode.valueOf(resource.label())).orElse(id);
    }
}
