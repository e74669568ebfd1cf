package org.conftalks.exchange.format.schedule;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

import org.conftalks.exchange.format.BoundedInput;
import org.conftalks.exchange.format.Contents;
import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.Translations;
import org.conftalks.exchange.format.UnreadableFile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The events of a schedule.json as version 1 has them; what version 2 calls otherwise is renamed. */
final class JsonEvents implements AutoCloseable {

    /** Where an event stands in the file, for people. */
    static final String PLACE = " place";

    /** Bytes of one event, or of what else is read as a whole. */
    private static final int MOST_BYTES = 4 << 20;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder().streamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(50).maxNumberLength(100).maxStringLength(1 << 20).build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build());

    private static final Set<String> OF_CONFERENCE = Set.of("acronym", "title", "start", "end", "venue", "city", "base_url",
            "url", "time_zone_name");

    private final Path file;
    private final BoundedInput in;
    private final JsonParser parser;
    private final ObjectNode conference;

    /** The names of the objects and arrays that the parser is in. */
    private final Deque<String> path = new ArrayDeque<>();
    private final ObjectNode day = Json.object();

    JsonEvents(Path file) {
        this(file, Json.object());
    }

    /** @param conference what is known of it from a first reading */
    JsonEvents(Path file, ObjectNode conference) {
        this.file = file;
        this.conference = conference;
        try {
            in = Contents.open(file);
            in.allow(MOST_BYTES);
            parser = JSON.createParser(in);
        } catch (IOException gone) {
            throw new UnreadableFile("The file cannot be read: " + Texts.reason(gone, file));
        }
    }

    /** Title, acronym, …, as far as the file has been read; rooms and tracks by what version 2 calls them. */
    ObjectNode conference() {
        return conference;
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException gone) {
            throw new UnreadableFile("The file cannot be read: " + Texts.reason(gone, file));
        }
    }

    /** Null at the end. */
    ObjectNode next() {
        try {
            String name = "";
            for (var token = step(); token != null; token = step()) {
                switch (token) {
                    case FIELD_NAME -> name = parser.currentName();
                    case START_OBJECT -> {
                        if (isEvent()) {
                            return event();
                        }
                        begin(name);
                        name = "";
                    }
                    case START_ARRAY -> {
                        if (path.isEmpty()) {
                            throw new UnreadableFile("The file is a list and no schedule.");
                        }
                        begin(name);
                        name = "";
                    }
                    case END_OBJECT, END_ARRAY -> path.removeLast();
                    default -> value(name);
                }
            }
            return null;
        } catch (JsonProcessingException malformed) {
            throw new UnreadableFile(Json.reason(malformed));
        } catch (IOException damaged) {
            throw new UnreadableFile("The file cannot be read to its end: " + Texts.reason(damaged, file));
        }
    }

    private JsonToken step() throws IOException {
        in.allow(MOST_BYTES);
        return parser.nextToken();
    }

    /** Whether the object that begins is an event: in a room of a day, or in version 2's list. */
    private boolean isEvent() {
        String where = String.join("/", path);
        return where.matches("(?:/schedule)?/conference/days//rooms/[^/]*") || where.matches("(?:/schedule)?/events");
    }

    private void begin(String name) throws IOException {
        String where = String.join("/", path);
        if (where.matches("(?:/schedule)?/conference") && (name.equals("rooms") || name.equals("tracks"))) {
            for (JsonNode one : JSON.<JsonNode> readTree(parser)) {
                String key = one.path(name.equals("rooms") ? "guid" : "slug").asText();
                conference.withObject("/" + name).put(key, one.path("name").asText());
            }
            return;
        }
        if (name.equals("generator") || where.matches("(?:/schedule)?/conference") && !name.equals("days")) {
            var tree = JSON.<JsonNode> readTree(parser);
            if (name.equals("generator") && tree.isObject()) {
                conference.put("generator", tree.path("name").asText());
            } else if (name.equals("meta") && tree.isObject()) {
                conference.set("known", tree);
            } else if (OF_CONFERENCE.contains(name)) {
                conference.put(name, Translations.pick(tree, null).asText());
            }
            return;
        }
        // a room may be called anything
        path.addLast(name.replace("/", " "));
        if (where.endsWith("/rooms")) {
            day.put("room", name);
        }
    }

    private void value(String name) throws IOException {
        String where = String.join("/", path);
        if (where.matches("(?:/schedule)?/conference") && OF_CONFERENCE.contains(name)
                && parser.currentToken() != JsonToken.VALUE_NULL) {
            conference.put(name, parser.getText());
        } else if (where.matches("(?:/schedule)?") && name.equals("base_url") && !conference.has("base_url")) {
            conference.put("base_url", parser.getText());
        } else if (where.equals("/schedule") && name.equals("url")) {
            conference.put("schedule_url", parser.getText());
        } else if (where.endsWith("/days/")) {
            if (name.equals("date")) {
                day.put("day", parser.getText());
            } else if (name.equals("day_start")) {
                day.put("day_start", parser.getText());
            }
        }
    }

    private ObjectNode event() throws IOException {
        in.allow(MOST_BYTES);
        int line = parser.currentLocation().getLineNr();
        var event = day.deepCopy();
        event.setAll((ObjectNode) JSON.<JsonNode> readTree(parser));
        if (!day.path("room").asText().isBlank()) {
            // an event's own is sometimes shorter
            event.put("room", day.get("room").asText());
        }
        event.put(PLACE, "line " + line
                + (event.hasNonNull("title") ? ", " + Texts.shown(Translations.pick(event.get("title"), null).asText()) : ""));
        return event.has("participants") || event.path("room").isObject() ? version1(event) : event;
    }

    /** Version 2 by the names of version 1. */
    private ObjectNode version1(ObjectNode event) {
        if (event.hasNonNull("participants")) {
            event.set("persons", event.get("participants"));
        }
        var start = Texts.line(event.path("start")).flatMap(Times::instant);
        var end = Texts.line(event.path("end")).flatMap(Times::instant);
        start.ifPresent(from -> {
            event.put("date", from.toString());
            end.ifPresent(to -> event.put("duration", Duration.between(from, to).toString()));
        });
        if (event.path("room").isObject()) {
            var room = event.get("room");
            event.put("room", room.hasNonNull("name") ? room.get("name").asText()
                    : conference.at("/rooms").path(room.path("guid").asText()).asText());
        }
        if (event.path("track").isObject()) {
            String slug = event.get("track").path("slug").asText();
            String name = conference.at("/tracks").path(slug).asText();
            event.put("track", !name.isEmpty() ? name : slug.equals("none") ? "" : slug);
        }
        return event;
    }
}
