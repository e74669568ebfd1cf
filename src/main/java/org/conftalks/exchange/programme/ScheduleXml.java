package org.conftalks.exchange.programme;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.conftalks.exchange.programme.Schedule.Day;
import org.conftalks.exchange.programme.Schedule.Session;
import org.conftalks.http.Links;
import org.conftalks.http.Markup;
import org.conftalks.talk.material.MaterialKind;

/**
 * Writes schedule.xml as the c3voc's schema has it ({@code https://c3voc.de/schedule/schema.xsd}), which pentabarf, frab and
 * pretalx write and the Fahrplan apps read.
 */
final class ScheduleXml {

    static final String MEDIA_TYPE = "application/xml;charset=UTF-8";

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter EXACT_CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Schedule schedule;
    private final Links links;
    private final XMLStreamWriter xml;

    private ScheduleXml(Schedule schedule, Links links, XMLStreamWriter xml) {
        this.schedule = schedule;
        this.links = links;
        this.xml = xml;
    }

    static byte[] of(Schedule schedule, Links links) {
        var out = new ByteArrayOutputStream(1 << 16);
        try {
            new ScheduleXml(schedule, links, WRITERS.createXMLStreamWriter(out, StandardCharsets.UTF_8.name())).write();
        } catch (XMLStreamException intoMemory) {
            throw new IllegalStateException(intoMemory);
        }
        return out.toByteArray();
    }

    private void write() throws XMLStreamException {
        var event = schedule.event();
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        start("schedule");
        start("generator", "name", Generator.NAME, "system", links.base());
        end();
        text("url", event.self() + "/schedule.xml");
        text("version", schedule.changed().toString());
        start("conference");
        text("title", event.name());
        text("acronym", schedule.acronym());
        if (event.startDate() != null) {
            text("start", event.startDate().toString());
        }
        if (event.endDate() != null) {
            text("end", event.endDate().toString());
        }
        text("days", String.valueOf(schedule.days().size()));
        text("timeslot_duration", "00:05");
        if (event.logoUrl() != null) {
            text("logo", event.logoUrl());
        }
        if (event.website() != null) {
            text("url", event.website());
        }
        if (event.timeZone() != null) {
            text("time_zone_name", event.timeZone());
        }
        for (String track : schedule.tracks()) {
            start("track", "name", track);
            end();
        }
        end();
        for (Day day : schedule.days()) {
            write(day);
        }
        end();
        xml.writeEndDocument();
        xml.close();
    }

    private void write(Day day) throws XMLStreamException {
        start("day", "index", String.valueOf(day.index()), "date", day.date().toString(), "start", INSTANT.format(day.start()),
                "end", INSTANT.format(day.end()));
        for (var room : day.rooms().entrySet()) {
            start("room", "name", room.getKey());
            for (Session session : room.getValue()) {
                write(session);
            }
            end();
        }
        end();
    }

    private void write(Session session) throws XMLStreamException {
        var talk = session.talk();
        start("event", "guid", talk.id().toString(), "id", String.valueOf(session.number()));
        text("room", session.room());
        text("title", talk.title());
        text("subtitle", talk.subtitle());
        text("type", talk.kind().term());
        text("date", INSTANT.format(session.start()));
        text("start", (session.start().getSecond() == 0 ? CLOCK : EXACT_CLOCK).format(session.start()));
        text("duration", session.exactClock());
        text("abstract", talk.abstractText());
        text("track", talk.track());
        text("language", String.join(", ", talk.languages()));
        text("description", talk.description());
        start("recording");
        text("license", talk.licence());
        text("optout", String.valueOf(talk.doNotRecord()));
        end();
        start("persons");
        for (var person : talk.speakers()) {
            start("person", "guid", person.id().toString());
            characters(person.name());
            end();
        }
        end();
        writeLinks(session);
        text("url", talk.self());
        end();
    }

    private void writeLinks(Session session) throws XMLStreamException {
        var talk = session.talk();
        start("links");
        for (var video : talk.videos()) {
            link("link", "media", video.url(), video.title());
        }
        for (var material : talk.materials()) {
            link("link", material.kind() == MaterialKind.PAPER ? "paper" : "related", material.url(), material.title());
        }
        end();
        start("attachments");
        for (var deck : talk.slides()) {
            link("attachment", "slides", deck.url(), deck.title());
        }
        end();
    }

    private void link(String element, String type, String url, String title) throws XMLStreamException {
        start(element, "href", url, "type", type);
        characters(title == null ? url : title);
        end();
    }

    private void text(String element, String text) throws XMLStreamException {
        start(element);
        characters(text == null ? "" : text);
        end();
    }

    private void start(String element, String... namesAndValues) throws XMLStreamException {
        xml.writeStartElement(element);
        for (var each = List.of(namesAndValues).iterator(); each.hasNext();) {
            xml.writeAttribute(each.next(), Markup.legal(each.next()));
        }
    }

    /** A carriage return that stands as itself is none any more when it is read (XML 1.0, section 2.11). */
    private void characters(String text) throws XMLStreamException {
        String legal = Markup.legal(text);
        for (int from = 0; from >= 0;) {
            int end = legal.indexOf('\r', from);
            xml.writeCharacters(legal.substring(from, end < 0 ? legal.length() : end));
            if (end >= 0) {
                xml.writeEntityRef("#13");
            }
            from = end < 0 ? end : end + 1;
        }
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }
}
