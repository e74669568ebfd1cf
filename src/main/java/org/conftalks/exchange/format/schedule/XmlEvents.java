package org.conftalks.exchange.format.schedule;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.UnreadableFile;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The events of a schedule.xml: {@code schedule > day > room > event}. EuroPython once wrote {@code schedule > day > entry} in
 * words of its own, and no conference.
 */
final class XmlEvents implements ScheduleEvents {

    private static final Set<String> OF_CONFERENCE = Set.of("acronym", "title", "start", "end", "venue", "city", "base_url",
            "url", "time_zone_name");
    private static final List<String> IDS = List.of("guid", "id", "code");

    /** What entries and their speakers call otherwise. */
    private static final Map<String, String> RENAMED = Map.of("category", "type", "image", "avatar", "description", "biography",
            "profile", "url");

    /** The address of the site stands before each that leads to another one. */
    private static final String GLUED = "https?://.*(?=https?://)";

    private final XmlElements xml;
    private final ObjectNode conference = Json.object();
    private final ObjectNode day = Json.object();
    private boolean inConference;
    private boolean inDay;
    private String room = "";

    XmlEvents(Path file) {
        xml = new XmlElements(file);
    }

    @Override
    public ObjectNode conference() {
        return conference;
    }

    @Override
    public void close() {
        xml.close();
    }

    @Override
    public ObjectNode next() {
        while (xml.next()) {
            if (xml.isStart()) {
                String element = xml.name();
                if (inDay && (element.equals("event") || element.equals("entry"))) {
                    return event();
                }
                begin(element, xml.depth());
            } else if (xml.depth() == 1) {
                inConference = false;
                inDay = false;
                room = "";
            }
        }
        return null;
    }

    private void begin(String element, int depth) {
        if (depth == 0 && !element.equals("schedule")) {
            throw new UnreadableFile("The file is no schedule.xml: its root is %s.".formatted(Texts.shown(element)));
        }
        if (inConference) {
            if (depth == 2 && OF_CONFERENCE.contains(element)) {
                put(conference, element, xml.text());
            }
            return;
        }
        switch (element) {
            case "conference" -> inConference = depth == 1;
            case "url" -> {
                if (depth == 1) {
                    put(conference, "schedule_url", xml.text());
                }
            }
            case "generator" -> put(conference, "generator", xml.attribute("name"));
            case "day" -> {
                inDay = true;
                day.removeAll();
                put(day, "day", xml.attribute("date"));
                put(day, "day_start", xml.attribute("start"));
            }
            case "room" -> room = xml.attribute("name");
            default -> {
            }
        }
    }

    private ObjectNode event() {
        var event = day.deepCopy().put(PLACE, "line " + xml.line()).put("room", room);
        IDS.forEach(name -> put(event, name, xml.attribute(name)));
        boolean isEntry = xml.name().equals("entry");
        while (xml.nextIn()) {
            String element = xml.name();
            switch (element) {
                case "persons" -> readPersons(event);
                case "speakers" -> readSpeakers(event);
                case "links", "attachments" -> readLinks(event, element);
                case "topics" -> readTopics(event);
                case "recording" -> readRecording(event);
                case "category" -> put(event, isEntry ? RENAMED.get(element) : element, xml.text());
                default -> put(event, element, xml.text());
            }
        }
        return event;
    }

    private void readPersons(ObjectNode event) {
        var persons = event.withArray("/persons");
        while (xml.nextIn()) {
            var person = xml.name().equals("person") ? persons.addObject() : Json.object();
            IDS.forEach(name -> put(person, name, xml.attribute(name)));
            put(person, "name", xml.text());
        }
    }

    /** Of an entry: they have a name, a profile, a description and an image. */
    private void readSpeakers(ObjectNode event) {
        var persons = event.withArray("/persons");
        while (xml.nextIn()) {
            var person = persons.addObject();
            IDS.forEach(name -> put(person, name, xml.attribute(name)));
            while (xml.nextIn()) {
                String name = xml.name();
                put(person, RENAMED.getOrDefault(name, name), xml.text().replaceFirst(GLUED, ""));
            }
        }
    }

    private void readLinks(ObjectNode event, String list) {
        var links = event.withArray("/" + list);
        while (xml.nextIn()) {
            var link = list.startsWith(xml.name()) ? links.addObject() : Json.object();
            put(link, "type", xml.attribute("type"));
            put(link, "url", xml.attribute("href"));
            put(link, "title", xml.text());
        }
    }

    private void readTopics(ObjectNode event) {
        var topics = event.withArray("/topics");
        while (xml.nextIn()) {
            topics.add(xml.text());
        }
    }

    private void readRecording(ObjectNode event) {
        while (xml.nextIn()) {
            switch (xml.name()) {
                case "license" -> put(event, "recording_license", xml.text());
                case "optout" -> put(event, "do_not_record", xml.text());
                case "url", "link" -> put(event, "video_download_url", xml.text());
                default -> xml.text();
            }
        }
    }

    /** The first that says anything counts: wafer writes an empty abstract before the abstract. */
    private static void put(ObjectNode object, String name, String text) {
        if (text != null && (!text.isBlank() || !object.has(name)) && object.path(name).asText("").isBlank()) {
            object.put(name, text);
        }
    }
}
