package org.conftalks.exchange.format;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Goes through JSON of any length, and takes trees out of it that are not too large. What is malformed ends in
 * {@link UnreadableFile}.
 */
public final class JsonStream implements AutoCloseable {

    /** Stands for the indices of an array in a {@link #path}. */
    public static final String ANY = "*";

    /** Characters of all strings of a tree. */
    private static final int MOST_CHARS = 4 << 20;
    private static final int MOST_NODES = 20_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).maxNumberLength(100)
                    .maxStringLength(1 << 20).maxNameLength(1_000).build())
            // names come from anywhere, and would stay for good
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

    /** Something that reads a token. */
    private interface Step<T> {

        T go() throws IOException;
    }

    private final JsonParser parser;
    private long chars;
    private int nodes;
    private String repeated;

    /** @param in closed with this */
    public JsonStream(InputStream in) throws IOException {
        parser = FACTORY.createParser(in);
    }

    /** Goes on to the next value, or to the end of the present object or array; false at the end of the file. */
    public boolean next() throws IOException {
        boolean wasRoot = parser.getParsingContext().inRoot() && parser.currentToken() != null;
        var token = step();
        if (token != null && wasRoot) {
            throw new UnreadableFile("Something follows the end of it, line %d.".formatted(line()));
        }
        return (token == JsonToken.FIELD_NAME ? step() : token) != null;
    }

    public boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    public boolean isArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    /** Whether an object or array ends here. */
    public boolean isEnd() {
        return parser.currentToken().isStructEnd();
    }

    /** The names that lead here. */
    public List<String> path() {
        var path = new LinkedList<String>();
        var context = parser.getParsingContext();
        // of an object or array that begins here the one around it says where it is
        for (var at = isObject() || isArray() ? context.getParent() : context; !at.inRoot(); at = at.getParent()) {
            path.addFirst(at.inArray() ? ANY : at.getCurrentName());
        }
        return path;
    }

    public int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    /** What begins here, to its end; of a member that is given twice the first counts. */
    public JsonNode tree() throws IOException {
        chars = 0;
        nodes = 0;
        repeated = null;
        return read();
    }

    /** A member that an object of the last tree has twice. */
    public Optional<String> repeated() {
        return Optional.ofNullable(repeated);
    }

    /** About how many bytes the last tree is of the file. */
    public long size() {
        return chars + nodes;
    }

    /** Passes over what begins here. */
    public void skip() throws IOException {
        careful(parser::skipChildren);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private JsonNode read() throws IOException {
        if (++nodes > MOST_NODES || chars > MOST_CHARS) {
            throw new UnreadableFile("A piece of the file is larger than %d million characters or %d values, line %d."
                    .formatted(MOST_CHARS >> 20, MOST_NODES, line()));
        }
        var make = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case START_OBJECT -> readObject(make.objectNode());
            case START_ARRAY -> readArray(make.arrayNode());
            case VALUE_NUMBER_INT -> make.numberNode(careful(parser::getBigIntegerValue));
            case VALUE_NUMBER_FLOAT -> make.numberNode(careful(parser::getDoubleValue));
            case VALUE_TRUE, VALUE_FALSE -> make.booleanNode(parser.getBooleanValue());
            case VALUE_NULL -> make.nullNode();
            default -> make.textNode(text());
        };
    }

    private ObjectNode readObject(ObjectNode object) throws IOException {
        while (step() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            chars += name.length();
            step();
            var value = read();
            if (object.putIfAbsent(name, value) != null) {
                repeated = name;
            }
        }
        return object;
    }

    private ArrayNode readArray(ArrayNode array) throws IOException {
        while (step() != JsonToken.END_ARRAY) {
            array.add(read());
        }
        return array;
    }

    private String text() throws IOException {
        String text = careful(parser::getText);
        chars += text.length();
        return text;
    }

    private JsonToken step() throws IOException {
        return careful(parser::nextToken);
    }

    private static <T> T careful(Step<T> step) throws IOException {
        try {
            return step.go();
        } catch (JsonProcessingException malformed) {
            throw new UnreadableFile(Json.reason(malformed));
        } catch (CharConversionException notText) {
            throw new UnreadableFile("It is not UTF-8.");
        }
    }
}
