package org.conftalks.exchange.format.schedule;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.conftalks.exchange.format.Contents;
import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.JsonStream;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.Translations;
import org.conftalks.exchange.format.UnreadableFile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The events of a schedule.json as version 1 has them; what version 2 calls otherwise is renamed. */
final class JsonEvents implements ScheduleEvents {

    private static final Set<String> OF_CONFERENCE = Set.of("acronym", "title", "start", "end", "venue", "city", "base_url",
            "url", "time_zone_name");

    private static final int ROOM = 4;
    private static final List<String> DAY = List.of("conference", "days", JsonStream.ANY);

    private final Path file;
    private final JsonStream json;
    private final ObjectNode conference;
    private final ObjectNode day = Json.object();

    /** @param conference what is known of it from a first reading */
    JsonEvents(Path file, ObjectNode conference) {
        this.file = file;
        this.conference = conference;
        try {
            json = new JsonStream(Contents.open(file));
        } catch (IOException gone) {
            throw unreadable(gone);
        }
    }

    @Override
    public ObjectNode conference() {
        return conference;
    }

    @Override
    public void close() {
        try {
            json.close();
        } catch (IOException gone) {
            throw unreadable(gone);
        }
    }

    @Override
    public ObjectNode next() {
        try {
            while (json.next()) {
                if (!json.isEnd()) {
                    var path = json.path();
                    if (json.isArray() && path.isEmpty()) {
                        throw new UnreadableFile("The file is a list and no schedule.");
                    }
                    boolean inSchedule = !path.isEmpty() && path.get(0).equals("schedule");
                    var at = inSchedule ? path.subList(1, path.size()) : path;
                    if (json.isObject() && isEvent(at)) {
                        return event(at);
                    }
                    if (json.isObject() && at.equals(List.of("persons", JsonStream.ANY))) {
                        return Json.object().put(PLACE, "line " + json.line()).set(PERSON, json.tree());
                    }
                    pass(at, inSchedule);
                }
            }
            return null;
        } catch (IOException damaged) {
            throw unreadable(damaged);
        }
    }

    private UnreadableFile unreadable(IOException damaged) {
        return new UnreadableFile("The file cannot be read to its end: " + Texts.reason(damaged, file));
    }

    /** In a room of a day, or in version 2's list. */
    private static boolean isEvent(List<String> at) {
        return at.equals(List.of("events", JsonStream.ANY))
                || at.size() == ROOM + 2 && isInDay(at) && at.get(ROOM - 1).equals("rooms")
                        && at.get(ROOM + 1).equals(JsonStream.ANY);
    }

    private static boolean isInDay(List<String> at) {
        return at.size() > DAY.size() && at.subList(0, DAY.size()).equals(DAY);
    }

    /** What is no event: the conference, a day, or a way to them. */
    private void pass(List<String> at, boolean inSchedule) throws IOException {
        if (at.size() == 1 && at.get(0).equals("generator")) {
            conference.put("generator", json.tree().path("name").asText());
        } else if (at.size() == 1 && at.get(0).equals("base_url")) {
            conference.put("base_url", conference.path("base_url").asText(json.tree().asText()));
        } else if (at.size() == 1 && at.get(0).equals("url") && inSchedule) {
            conference.put("schedule_url", json.tree().asText());
        } else if (at.size() == 2 && at.get(0).equals("conference") && !at.get(1).equals("days")) {
            readConference(at.get(1), json.tree());
        } else if (isInDay(at) && at.size() == DAY.size() + 1 && Set.of("date", "day_start").contains(at.get(DAY.size()))) {
            day.put(at.get(DAY.size()).equals("date") ? "day" : "day_start", json.tree().asText());
        } else if (at.size() > ROOM + 2) {
            json.skip();
        }
    }

    private void readConference(String name, JsonNode given) {
        if (name.equals("rooms") || name.equals("tracks")) {
            for (JsonNode one : given) {
                String key = one.path(name.equals("rooms") ? "guid" : "slug").asText();
                conference.withObject("/" + name).put(key, one.path("name").asText());
            }
        } else if (name.equals("meta") && given.isObject()) {
            conference.set("known", given);
        } else if (name.equals("languages") && given.isArray()) {
            conference.set(name, given);
        } else if (OF_CONFERENCE.contains(name) && !given.isNull()) {
            conference.put(name, Translations.pick(given, null).asText());
        }
    }

    private ObjectNode event(List<String> at) throws IOException {
        int line = json.line();
        var event = at.size() == 2 ? Json.object() : day.deepCopy();
        event.setAll((ObjectNode) json.tree());
        if (at.size() > 2 && !at.get(ROOM).isBlank()) {
            // an event's own is sometimes shorter
            event.put("room", at.get(ROOM));
        }
        event.put(PLACE, "line " + line
                + Texts.line(Translations.pick(event.path("title"), null)).map(title -> ", " + Texts.shown(title)).orElse(""));
        return event.has("participants") || event.path("room").isObject() ? version1(event) : event;
    }

    /** Version 2 by the names of version 1. */
    private ObjectNode version1(ObjectNode event) {
        event.put(VERSION_2, true);
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
