package org.conftalks.exchange.format.sessionize;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;

import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.UnreadableFile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The elements of the lists in a file, one after the other: an object of arrays. No element is without measure. */
final class SessionizeElements implements AutoCloseable {

    private static final int MOST_NODES = 20_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).maxNumberLength(100)
                    .maxStringLength(1 << 20).maxNameLength(1_000).build())
            // names come from anywhere, and would stay for good
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

    private final JsonParser parser;
    private String list;
    private int nodes;
    private long begin;

    /** @throws UnreadableFile where it is no object; also from the next element */
    SessionizeElements(InputStream in) throws IOException {
        parser = FACTORY.createParser(in);
        var first = step();
        if (first == JsonToken.START_ARRAY) {
            throw new UnreadableFile("The file is a list, as Sessionize's views \"Sessions\", \"Speakers\" and \"Grid\" are;"
                    + " send its view \"All\", which has everything: /api/v2/{id}/view/All.");
        }
        if (first != JsonToken.START_OBJECT) {
            throw new UnreadableFile(first == null ? "There is nothing in it." : "It is JSON, but no object.");
        }
    }

    /** The next one; null at the end. */
    JsonNode next() throws IOException {
        while (true) {
            if (list == null && !beginList()) {
                return null;
            }
            if (step() != JsonToken.END_ARRAY) {
                begin = parser.currentTokenLocation().getByteOffset();
                nodes = 0;
                return read();
            }
            list = null;
        }
    }

    /** The name of the list that the present element is in. */
    String list() {
        return list;
    }

    /** Bytes of the present element. */
    long bytes() {
        return Math.max(1, parser.currentLocation().getByteOffset() - begin);
    }

    int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    /** Goes into the next array; false at the end of the object. */
    private boolean beginList() throws IOException {
        while (step() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (step() == JsonToken.START_ARRAY) {
                list = name;
                return true;
            }
            skip();
        }
        if (step() != null) {
            throw new UnreadableFile("Something follows the end of it, line %d.".formatted(line()));
        }
        return false;
    }

    private void skip() throws IOException {
        int depth = parser.currentToken().isStructStart() ? 1 : 0;
        while (depth > 0) {
            var token = step();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
    }

    private JsonNode read() throws IOException {
        if (++nodes > MOST_NODES) {
            throw new UnreadableFile(
                    "An element of %s has more than %d parts, line %d.".formatted(Texts.shown(list), MOST_NODES,
                            line()));
        }
        var make = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case START_OBJECT -> readObject(make.objectNode());
            case START_ARRAY -> readArray(make.arrayNode());
            case VALUE_TRUE, VALUE_FALSE -> make.booleanNode(parser.getBooleanValue());
            case VALUE_NULL -> make.nullNode();
            default -> make.textNode(text());
        };
    }

    private ObjectNode readObject(ObjectNode object) throws IOException {
        while (step() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            step();
            if (object.has(name)) {
                throw new UnreadableFile(
                        "An object has its member %s twice, line %d.".formatted(Texts.shown(name), line()));
            }
            object.set(name, read());
        }
        return object;
    }

    private ArrayNode readArray(ArrayNode array) throws IOException {
        while (step() != JsonToken.END_ARRAY) {
            array.add(read());
        }
        return array;
    }

    private JsonToken step() throws IOException {
        try {
            return parser.nextToken();
        } catch (JsonProcessingException malformed) {
            throw malformed(malformed);
        } catch (CharConversionException notText) {
            throw new UnreadableFile("It is not UTF-8.");
        }
    }

    private String text() throws IOException {
        try {
            return parser.getText();
        } catch (JsonProcessingException malformed) {
            throw malformed(malformed);
        } catch (CharConversionException notText) {
            throw new UnreadableFile("It is not UTF-8.");
        }
    }

    private static UnreadableFile malformed(JsonProcessingException malformed) {
        var at = malformed.getLocation();
        return new UnreadableFile("It is not JSON as it should be%s: %s".formatted(
                at == null ? "" : ", line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()),
                Texts.shown(malformed.getOriginalMessage().lines().findFirst().orElse("")
                        .replaceFirst(",? \\(?from `.*", ""))));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
