package org.conftalks.exchange.format;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.conftalks.exchange.format.Yaml.Malformed;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Makes a tree of the events of one YAML document. What an alias stands for counts as if it were written there again. */
final class YamlTree {

    private static final int DEEPEST = 50;
    private static final int MOST_NODES = 300_000;
    private static final int MOST_CHARACTERS = 8 << 20;
    private static final int LONGEST = 1 << 20;

    private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");

    /** What an anchor marks. */
    private record Marked(JsonNode node, int nodes, long characters) {
    }

    private final Iterator<Event> events;
    private final Map<Anchor, Marked> marked = new HashMap<>();
    private int depth;
    private int nodes;
    private long characters;

    YamlTree(Iterator<Event> events) {
        this.events = events;
    }

    /** The only one; null where there is none. */
    JsonNode document() throws Malformed {
        JsonNode root = null;
        while (events.hasNext()) {
            var event = events.next();
            if (event instanceof DocumentStartEvent) {
                if (root != null) {
                    throw malformed(event, "a second document begins.");
                }
                root = node(events.next());
            }
        }
        return root == null ? NullNode.getInstance() : root;
    }

    private JsonNode node(Event event) throws Malformed {
        int nodesBefore = nodes;
        long charactersBefore = characters;
        var node = switch (event.getEventId()) {
            case Alias -> alias((AliasEvent) event);
            case Scalar -> scalar((ScalarEvent) event);
            default -> collection(event);
        };
        Optional<Anchor> anchor = event instanceof AliasEvent ? Optional.empty() : ((NodeEvent) event).getAnchor();
        if (anchor.isPresent()) {
            marked.put(anchor.get(), new Marked(node, nodes - nodesBefore, characters - charactersBefore));
        }
        return node;
    }

    private JsonNode alias(AliasEvent event) throws Malformed {
        var known = marked.get(event.getAlias());
        if (known == null) {
            throw malformed(event, "the alias %s stands for nothing, or for what it is in.".formatted(event.getAlias()));
        }
        count(event, known.nodes, known.characters);
        return known.node;
    }

    private JsonNode scalar(ScalarEvent event) throws Malformed {
        String text = event.getValue();
        if (text.length() > LONGEST) {
            throw malformed(event, "a text has more than %d characters.".formatted(LONGEST));
        }
        count(event, 1, text.length());
        return event.getScalarStyle() == ScalarStyle.PLAIN && NULL.matcher(text).matches() ? NullNode.getInstance()
                : TextNode.valueOf(text);
    }

    private JsonNode collection(Event event) throws Malformed {
        if (++depth > DEEPEST) {
            throw malformed(event, "it is nested more than %d deep.".formatted(DEEPEST));
        }
        count(event, 1, 0);
        var collection = event instanceof MappingStartEvent ? mapping() : sequence();
        depth--;
        return collection;
    }

    private JsonNode sequence() throws Malformed {
        var sequence = JsonNodeFactory.instance.arrayNode();
        for (var event = events.next(); event.getEventId() != ID.SequenceEnd; event = events.next()) {
            sequence.add(node(event));
        }
        return sequence;
    }

    private JsonNode mapping() throws Malformed {
        var mapping = JsonNodeFactory.instance.objectNode();
        for (var event = events.next(); event.getEventId() != ID.MappingEnd; event = events.next()) {
            if (!node(event).isValueNode() || !(event instanceof ScalarEvent key)) {
                throw malformed(event, "a key is no text.");
            }
            // the second would take the first's place in silence
            if (mapping.has(key.getValue())) {
                throw malformed(event, "the key %s stands there twice.".formatted(key.getValue()));
            }
            mapping.set(key.getValue(), node(events.next()));
        }
        return mapping;
    }

    private void count(Event event, int moreNodes, long moreCharacters) throws Malformed {
        nodes += moreNodes;
        characters += moreCharacters;
        if (nodes > MOST_NODES || characters > MOST_CHARACTERS) {
            throw malformed(event, "it holds too much, or its aliases stand for too much.");
        }
    }

    private static Malformed malformed(Event event, String reason) {
        return Malformed.at(event.getStartMark().orElse(null), reason);
    }
}
