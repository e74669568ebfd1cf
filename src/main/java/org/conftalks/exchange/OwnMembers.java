package org.conftalks.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Told.Line;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** The members of a line that its editor reads, with references that lead somewhere as ids. */
record OwnMembers(Lookup.Found found, Run run) {

    ObjectNode of(Line line) {
        var own = JsonNodeFactory.instance.objectNode();
        line.members().fields().forEachRemaining(member -> own.set(member.getKey(), switch (member.getKey()) {
            case "series" -> isGone(Noun.SERIES, member.getValue()) ? NullNode.getInstance()
                    : found.known().resolved(Editors.type(Noun.SERIES), member.getValue());
            case "event" -> found.known().resolved(Editors.type(Noun.EVENT), member.getValue());
            case "speakers" ->
                each(member.getValue(), billed -> isGone(Noun.SPEAKER, Lookup.person(billed)) ? null : billed(billed));
            case "topics" -> each(member.getValue(), this::topic);
            default -> member.getValue();
        }));
        own.remove(List.of("slug", "formerSlugs", "coLocatedWith", "parent", "slides", "videos", "materials",
                Lines.OF_DRAFTS));
        return own;
    }

    /** Whether a reference leads to what was deleted here since it was imported: it is left out, as it was then. */
    private boolean isGone(Noun noun, JsonNode reference) {
        return !run.terms.overridesEdits() && reference.path("value").isTextual()
                && reference.path("source").asText().equals(run.terms.source())
                && found.earlier().isKnown(noun, reference.get("value").textValue())
                && found.known().get(Editors.type(noun), reference).isEmpty();
    }

    private static JsonNode each(JsonNode array, UnaryOperator<JsonNode> change) {
        if (!(array instanceof ArrayNode)) {
            return array;
        }
        var changed = JsonNodeFactory.instance.arrayNode();
        array.forEach(element -> Optional.ofNullable(change.apply(element)).ifPresent(changed::add));
        return changed;
    }

    private JsonNode billed(JsonNode element) {
        var speaker = found.known().resolved(Editors.type(Noun.SPEAKER), Lookup.person(element));
        return element instanceof ObjectNode object && object.hasNonNull("speaker")
                ? JsonNodeFactory.instance.objectNode().<ObjectNode> setAll(object).<ObjectNode> set("speaker", speaker)
                : speaker;
    }

    private JsonNode topic(JsonNode element) {
        var type = Editors.type(Noun.TOPIC);
        if (Lookup.topicName(element).map(Known.TopicName::of).filter(name -> found.topics().gone().contains(name.key()))
                .isPresent()) {
            return null;
        }
        return found.known().get(type, element)
                .or(() -> Lookup.topicName(element).flatMap(name -> found.known().get(type, Known.TopicName.of(name))))
                .<JsonNode> map(topic -> TextNode.valueOf(topic.id.toString())).orElse(element);
    }
}
