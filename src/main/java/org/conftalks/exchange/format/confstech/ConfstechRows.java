package org.conftalks.exchange.format.confstech;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;

import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.UnreadableFile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The rows of a file, one after the other: a JSON array of objects that hold no others. */
final class ConfstechRows implements AutoCloseable {

    private static final int MOST_MEMBERS = 100;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).maxNumberLength(100)
                    .maxStringLength(20_000).maxNameLength(1_000).build())
            // names come from anywhere, and would stay for good
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

    /**
     * One of them.
     *
     * @param number from 1
     * @param fault why it cannot be used, for people; null where it can
     */
    record Row(int number, ObjectNode members, String fault) {
    }

    private final JsonParser parser;
    private int number;
    private ObjectNode members;
    private String fault;

    /** @throws UnreadableFile where it is no such file; also from the next row */
    ConfstechRows(InputStream in) throws IOException {
        parser = FACTORY.createParser(in);
        if (step() != JsonToken.START_ARRAY) {
            throw new UnreadableFile(parser.currentToken() == null ? "There is nothing in it."
                    : "It is JSON, but no list of conferences.");
        }
    }

    /** The next one; null at the end. */
    Row next() throws IOException {
        if (step() == JsonToken.END_ARRAY) {
            if (step() != null) {
                throw new UnreadableFile("Something follows the end of its list of conferences.");
            }
            return null;
        }
        members = Json.object();
        fault = null;
        try {
            read();
        } catch (JsonProcessingException malformed) {
            throw new UnreadableFile(Json.reason(malformed));
        }
        return new Row(++number, members, fault);
    }

    private void read() throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            fault = "It is no object.";
            skip();
            return;
        }
        while (step() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            step();
            if (members.has(name)) {
                fault = "It has its %s twice.".formatted(Texts.shown(name));
            } else if (members.size() == MOST_MEMBERS) {
                fault = "It has more than %d members.".formatted(MOST_MEMBERS);
            } else {
                read(name);
            }
            skip();
        }
    }

    private void read(String name) throws IOException {
        switch (parser.currentToken()) {
            case VALUE_TRUE, VALUE_FALSE -> members.put(name, parser.getBooleanValue());
            case VALUE_NULL -> members.putNull(name);
            // not empty, so that it is told
            case START_ARRAY, START_OBJECT -> members.putArray(name).addNull();
            default -> members.put(name, parser.getText());
        }
    }

    /** To the end of the array or object that begins here. */
    private void skip() throws IOException {
        int depth = parser.currentToken().isStructStart() ? 1 : 0;
        while (depth > 0) {
            var token = step();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
    }

    /** Within an array or object there is a next token, or the JSON is malformed. */
    private JsonToken step() throws IOException {
        try {
            return parser.nextToken();
        } catch (JsonProcessingException malformed) {
            throw new UnreadableFile(Json.reason(malformed));
        } catch (CharConversionException notText) {
            throw new UnreadableFile("It is not UTF-8.");
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
