package org.conftalks.exchange.format.sessionize;

import java.io.IOException;
import java.io.InputStream;

import org.conftalks.exchange.format.JsonStream;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.UnreadableFile;

import com.fasterxml.jackson.databind.JsonNode;

/** The elements of the lists in a file, one after the other: an object of arrays. */
final class SessionizeElements implements AutoCloseable {

    private final JsonStream json;
    private String list;

    /** @throws UnreadableFile where it is no object; also from the next element */
    SessionizeElements(InputStream in) throws IOException {
        json = new JsonStream(in);
        if (!json.next()) {
            throw new UnreadableFile("There is nothing in it.");
        }
        if (json.isArray()) {
            throw new UnreadableFile("The file is a list, as Sessionize's views \"Sessions\", \"Speakers\" and \"Grid\" are;"
                    + " send its view \"All\", which has everything: /api/v2/{id}/view/All.");
        }
        if (!json.isObject()) {
            throw new UnreadableFile("It is JSON, but no object.");
        }
    }

    /** The next one; null at the end. */
    JsonNode next() throws IOException {
        while (json.next()) {
            if (json.isEnd()) {
                continue;
            }
            var path = json.path();
            if (path.size() == 2) {
                list = path.get(0);
                return element();
            }
            if (!json.isArray()) {
                json.skip();
            }
        }
        return null;
    }

    private JsonNode element() throws IOException {
        var element = json.tree();
        json.repeated().ifPresent(name -> {
            throw new UnreadableFile("An object has its member %s twice, line %d.".formatted(Texts.shown(name), json.line()));
        });
        return element;
    }

    /** The name of the list that the present element is in. */
    String list() {
        return list;
    }

    /** About how many bytes the present element is of the file. */
    long bytes() {
        return json.size();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
