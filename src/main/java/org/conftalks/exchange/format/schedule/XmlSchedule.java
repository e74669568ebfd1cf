package org.conftalks.exchange.format.schedule;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import jakarta.inject.Singleton;

import org.conftalks.exchange.format.BoundedInput;
import org.conftalks.exchange.format.Contents;
import org.conftalks.exchange.format.Format;
import org.conftalks.exchange.format.Glimpse;
import org.conftalks.exchange.format.Group;
import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.Reading;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.UnreadableFile;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** schedule.xml: a conference with days, rooms and events in them. Read as it comes, twice: once to see who is in it. */
@Singleton
public class XmlSchedule implements Format {

    private static final Pattern BEGIN = Pattern.compile("<schedule[\\s>].*?<(?:conference|day|version)[\\s>/]",
            Pattern.DOTALL);

    @Override
    public String name() {
        return "schedule-xml";
    }

    @Override
    public Optional<String> source() {
        return Optional.of(Conference.SOURCE);
    }

    @Override
    public Optional<String> recognise(Glimpse file) {
        return BEGIN.matcher(file.text()).find() ? Optional.of("has a schedule as its root, and a conference in it")
                : Optional.empty();
    }

    @Override
    public Reading read(Path file, Supplement supplement) {
        var people = new People();
        long events = 0;
        ObjectNode conference;
        try (var first = new Events(file)) {
            for (var event = first.next(); event != null; event = first.next()) {
                event.path("persons").forEach(people::meet);
                events++;
            }
            conference = first.conference;
        }
        var known = new Conference(conference, supplement);
        if (!known.hasName()) {
            throw new UnreadableFile("The schedule has no conference with a title or acronym"
                    + " (the format of EuroPython 2014, which has the same name, is another one).");
        }
        var groups = new Groups(new Events(file), new ScheduleGroups(known, people));
        return new Reading(events, StreamSupport.stream(Spliterators.spliteratorUnknownSize(groups, Spliterator.ORDERED), false)
                .onClose(groups.events::close));
    }

    private static final class Groups implements Iterator<Group> {

        private final Events events;
        private final ScheduleGroups together;

        private Groups(Events events, ScheduleGroups together) {
            this.events = events;
            this.together = together;
        }

        @Override
        public boolean hasNext() {
            return !together.isEmpty() || events.peek() != null;
        }

        @Override
        public Group next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            for (var event = events.next(); event != null; event = events.next()) {
                if (together.add(event, events.place())) {
                    break;
                }
            }
            return together.group();
        }
    }

    /** The events of a file, each as an object with the names of schedule.json. */
    private static final class Events implements AutoCloseable {

        private static final int DEEPEST = 50;

        /** Bytes between two pieces that the parser tells of, and of one event's text. */
        private static final int MOST_BYTES = 4 << 20;

        private static final Set<String> OF_CONFERENCE = Set.of("acronym", "title", "start", "end", "venue", "city", "base_url",
                "url", "time_zone_name");
        private static final Map<String, String> ELEMENTS = Map.of("persons", "person", "links", "link", "attachments",
                "attachment");

        private final Path file;
        private final BoundedInput in;
        private final XMLStreamReader xml;
        private final Deque<String> path = new ArrayDeque<>();
        private final ObjectNode conference = Json.object();
        private final ObjectNode day = Json.object();
        private String room = "";
        private ObjectNode ahead;
        private int line;
        private int aheadLine;

        private Events(Path file) {
            this.file = file;
            try {
                in = Contents.open(file);
                in.allow(MOST_BYTES);
                xml = factory().createXMLStreamReader(in);
            } catch (XMLStreamException malformed) {
                throw malformed(malformed);
            } catch (IOException gone) {
                throw new UnreadableFile("The file cannot be read: " + Texts.reason(gone, file));
            }
        }

        private static XMLInputFactory factory() {
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
            return factory;
        }

        private ObjectNode peek() {
            if (ahead == null) {
                ahead = read();
                aheadLine = xml.getLocation().getLineNumber();
            }
            return ahead;
        }

        /** Null at the end. */
        private ObjectNode next() {
            var event = peek();
            ahead = null;
            line = aheadLine;
            return event;
        }

        private String place() {
            return "line " + line;
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException gone) {
                throw new UnreadableFile("The file cannot be read: " + Texts.reason(gone, file));
            }
        }

        private ObjectNode read() {
            try {
                while (xml.hasNext()) {
                    in.allow(MOST_BYTES);
                    switch (xml.next()) {
                        case XMLStreamConstants.START_ELEMENT -> {
                            var event = begin();
                            if (event != null) {
                                return event;
                            }
                        }
                        case XMLStreamConstants.END_ELEMENT -> path.removeLast();
                        case XMLStreamConstants.DTD -> throw new UnreadableFile("The file has a DOCTYPE, which is not read.");
                        default -> {
                        }
                    }
                }
                return null;
            } catch (XMLStreamException malformed) {
                throw malformed(malformed);
            }
        }

        private ObjectNode begin() throws XMLStreamException {
            String element = xml.getLocalName();
            if (path.isEmpty() && !element.equals("schedule")) {
                throw new UnreadableFile("The file is no schedule.xml: its root is %s.".formatted(Texts.shown(element)));
            }
            if (path.size() >= DEEPEST) {
                throw new UnreadableFile("The file has elements within elements, more than %d, at line %d.".formatted(DEEPEST,
                        xml.getLocation().getLineNumber()));
            }
            String parent = path.isEmpty() ? "" : path.getLast();
            if (parent.equals("conference") && OF_CONFERENCE.contains(element)) {
                put(conference, element, text());
                return null;
            }
            if (parent.equals("schedule") && element.equals("url")) {
                put(conference, "schedule_url", text());
                return null;
            }
            if (element.equals("event") && path.contains("day")) {
                return event();
            }
            path.addLast(element);
            switch (element) {
                case "generator" -> put(conference, "generator", attribute("name"));
                case "day" -> {
                    put(day, "day", attribute("date"));
                    put(day, "day_start", attribute("start"));
                }
                case "room" -> room = attribute("name");
                default -> {
                }
            }
            return null;
        }

        private ObjectNode event() throws XMLStreamException {
            in.allow(MOST_BYTES);
            var event = day.deepCopy();
            event.put("room", room);
            for (String name : new String[] { "guid", "id", "code" }) {
                put(event, name, attribute(name));
            }
            while (xml.next() != XMLStreamConstants.END_ELEMENT) {
                if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                String element = xml.getLocalName();
                if (ELEMENTS.containsKey(element)) {
                    readList(event, element, ELEMENTS.get(element));
                } else if (element.equals("recording")) {
                    readRecording(event);
                } else {
                    put(event, element, text());
                }
            }
            return event;
        }

        private void readList(ObjectNode event, String list, String element) throws XMLStreamException {
            var all = event.withArray("/" + list);
            while (xml.next() != XMLStreamConstants.END_ELEMENT) {
                if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                    var one = xml.getLocalName().equals(element) ? all.addObject() : Json.object();
                    for (String name : new String[] { "guid", "id", "code", "type" }) {
                        put(one, name, attribute(name));
                    }
                    put(one, "url", attribute("href"));
                    put(one, list.equals("persons") ? "name" : "title", text());
                }
            }
        }

        private void readRecording(ObjectNode event) throws XMLStreamException {
            while (xml.next() != XMLStreamConstants.END_ELEMENT) {
                if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "license" -> put(event, "recording_license", text());
                        case "optout" -> put(event, "do_not_record", text());
                        case "url", "link" -> put(event, "video_download_url", text());
                        default -> text();
                    }
                }
            }
        }

        /** The text of the present element and of what is in it, to its end. */
        private String text() throws XMLStreamException {
            var text = new StringBuilder();
            for (int depth = 1; depth > 0;) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw new UnreadableFile("The file has elements within elements, more than %d, at line %d."
                                    .formatted(DEEPEST, xml.getLocation().getLineNumber()));
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        text.append(xml.getText());
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new UnreadableFile("The file names the entity %s at line %d, which XML does not know."
                                .formatted(Texts.shown(xml.getLocalName()), xml.getLocation().getLineNumber()));
                    default -> {
                    }
                }
            }
            return text.toString();
        }

        private String attribute(String name) {
            return xml.getAttributeValue(null, name);
        }

        /** The first that says anything counts: wafer writes an empty abstract before the abstract. */
        private static void put(ObjectNode object, String name, String text) {
            if (text != null && (!text.isBlank() || !object.has(name)) && object.path(name).asText("").isBlank()
                    || name.startsWith("day") && text != null) {
                object.put(name, text);
            }
        }

        private static UnreadableFile malformed(XMLStreamException malformed) {
            var at = malformed.getLocation();
            String reason = malformed.getMessage() == null ? "it is damaged"
                    : malformed.getMessage().replaceFirst("(?s)^ParseError at .*?Message: ", "");
            return new UnreadableFile("The file is no XML as it should be%s: %s".formatted(
                    at == null || at.getLineNumber() < 0 ? ""
                            : ", line %d, column %d".formatted(at.getLineNumber(), at.getColumnNumber()),
                    Texts.shown(reason)));
        }
    }
}
