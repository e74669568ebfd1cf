package org.conftalks.exchange.format.confstech;

import java.io.IOException;
import java.io.InputStream;

import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.JsonStream;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.UnreadableFile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The rows of a file, one after the other: a JSON array of objects that hold no others. */
final class ConfstechRows implements AutoCloseable {

    private static final int MOST_MEMBERS = 100;
    private static final int MOST_CHARS = 20_000;

    /**
     * One of them.
     *
     * @param number from 1
     * @param fault why it cannot be used, for people; null where it can
     */
    record Row(int number, ObjectNode members, String fault) {
    }

    private final JsonStream json;
    private int number;

    /** @throws UnreadableFile where it is no such file; also from the next row */
    ConfstechRows(InputStream in) throws IOException {
        json = new JsonStream(in);
        if (!json.next()) {
            throw new UnreadableFile("There is nothing in it.");
        }
        if (!json.isArray()) {
            throw new UnreadableFile("It is JSON, but no list of conferences.");
        }
    }

    /** The next one; null at the end. */
    Row next() throws IOException {
        if (!json.next() || json.isEnd()) {
            return json.next() ? next() : null;
        }
        var row = json.tree();
        var members = row instanceof ObjectNode object ? texts(object) : Json.object();
        return new Row(++number, members, fault(row));
    }

    private String fault(JsonNode row) {
        if (!row.isObject()) {
            return "It is no object.";
        }
        if (json.size() > MOST_CHARS) {
            return "It is larger than any conference's, more than %d characters.".formatted(MOST_CHARS);
        }
        return row.size() > MOST_MEMBERS ? "It has more than %d members.".formatted(MOST_MEMBERS)
                : json.repeated().map(name -> "It has its %s twice.".formatted(Texts.shown(name))).orElse(null);
    }

    /** Numbers are texts. What holds others is not empty, so that it is told. */
    private static ObjectNode texts(ObjectNode row) {
        row.fields().forEachRemaining(member -> {
            var value = member.getValue();
            member.setValue(value.isNumber() ? Json.text(value.asText())
                    : value.isContainerNode() ? Json.object().putArray("of").addNull() : value);
        });
        return row;
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
