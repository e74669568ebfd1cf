package org.conftalks.exchange.programme;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.conftalks.catalogue.Slugs;
import org.conftalks.exchange.programme.Schedule.Session;
import org.conftalks.http.Links;
import org.conftalks.http.WellFormed;
import org.conftalks.talk.Role;
import org.conftalks.talk.TalkKind;
import org.conftalks.talk.material.MaterialKind;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes schedule.json as the c3voc's schemas have it: version 1 ({@code https://c3voc.de/schedule/schema.json}), by days and
 * rooms, and version 2 ({@code schema2}), a list of events.
 */
final class ScheduleJson {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** The schema's pattern knows no others. */
    private static final Pattern ZONE = Pattern.compile("[A-Z][a-z]+/[A-Z][a-z]+.*|UTC");

    private static final Map<TalkKind, String> TYPES = Map.of(TalkKind.TALK, "TALK", TalkKind.KEYNOTE, "TALK",
            TalkKind.OPENING, "TALK", TalkKind.CLOSING, "TALK", TalkKind.DEMO, "TALK", TalkKind.LIGHTNING_TALK,
            "LIGHTNING_TALK", TalkKind.WORKSHOP, "WORKSHOP", TalkKind.TUTORIAL, "WORKSHOP", TalkKind.PANEL, "DISCUSSION",
            TalkKind.INTERVIEW, "DISCUSSION");

    private static final Map<Role, String> ROLES = Map.of(Role.SPEAKER, "SPEAKER", Role.MODERATOR, "MODERATOR", Role.HOST,
            "HOST");

    /** Assigned to no language; version 2 demands one. */
    private static final String NO_LANGUAGE = "xx";

    /** Version 2 demands a track. */
    private static final String NO_TRACK = "none";

    private final Schedule schedule;
    private final Links links;

    ScheduleJson(Schedule schedule, Links links) {
        this.schedule = schedule;
        this.links = links;
    }

    ObjectNode version1() {
        var written = JsonNodeFactory.instance.objectNode().put("$schema", "https://c3voc.de/schedule/schema.json");
        writeGenerator(written);
        var whole = written.putObject("schedule").put("version", schedule.changed().toString())
                .put("url", schedule.event().self() + "/schedule.json");
        var conference = whole.putObject("conference").put("acronym", schedule.acronym()).put("title", schedule.event().name())
                .put("start", schedule.first().toString()).put("end", schedule.last().toString())
                .put("daysCount", schedule.days().size()).put("timeslot_duration", "00:05");
        writeConference(conference);
        var days = conference.putArray("days");
        schedule.days().forEach(day -> {
            var rooms = days.addObject().put("index", day.index()).put("date", day.date().toString())
                    .put("day_start", INSTANT.format(day.start())).put("day_end", INSTANT.format(day.end())).putObject("rooms");
            day.rooms().forEach((room, sessions) -> {
                var events = rooms.putArray(room);
                sessions.forEach(session -> write1(events.addObject(), session));
            });
        });
        return written;
    }

    ObjectNode version2() {
        var written = JsonNodeFactory.instance.objectNode().put("$schema", "https://c3voc.de/schema/schedule2");
        writeGenerator(written);
        var whole = written.putObject("schedule").put("version", schedule.changed().toString())
                .put("url", schedule.event().self() + "/schedule.json?version=2");
        var days = schedule.days();
        var conference = whole.putObject("conference").put("acronym", schedule.acronym()).put("title", schedule.event().name())
                .put("start", INSTANT.format(schedule.first().atStartOfDay(schedule.zone())))
                .put("end", INSTANT.format(schedule.last().plusDays(1).atStartOfDay(schedule.zone())))
                .put("timeslot_duration", "PT5M");
        writeConference(conference);
        var written2 = conference.putArray("days");
        days.forEach(day -> written2.addObject().put("index", day.index()).put("date", day.date().toString())
                .put("start", INSTANT.format(day.start())).put("end", INSTANT.format(day.end())));
        var events = whole.putArray("events");
        schedule.sessions().forEach(session -> write2(events.addObject(), session));
        return written;
    }

    private void writeGenerator(ObjectNode written) {
        written.putObject("generator").put("name", Generator.NAME).put("url", links.base());
    }

    private void writeConference(ObjectNode conference) {
        String zone = schedule.event().timeZone();
        if (zone != null && ZONE.matcher(zone).matches()) {
            conference.put("time_zone_name", zone);
        }
        if (schedule.event().website() != null) {
            conference.put("url", WellFormed.asUri(schedule.event().website()));
        }
        // the format demands a begin and an end; these are known
        var known = conference.putObject("meta");
        put(known, "start", schedule.event().startDate());
        put(known, "end", schedule.event().endDate());
        var tracks = conference.putArray("tracks");
        schedule.tracks().forEach(track -> tracks.addObject().put("name", track).put("slug", trackSlug(track)));
        var rooms = conference.putArray("rooms");
        schedule.rooms().forEach(room -> rooms.addObject().put("name", room).put("guid", guid(room)));
    }

    private static void put(ObjectNode object, String member, Object value) {
        if (value != null) {
            object.put(member, value.toString());
        }
    }

    private void write1(ObjectNode event, Session session) {
        var talk = session.talk();
        event.put("guid", talk.id().toString()).put("id", session.number()).put("date", INSTANT.format(session.start()))
                .put("start", CLOCK.format(session.start())).put("end", INSTANT.format(session.end()))
                .put("duration", session.clock()).put("room", session.room()).put("slug", slug(talk.slug()))
                .put("url", talk.self()).put("title", talk.title()).put("subtitle", talk.subtitle()).put("track", talk.track())
                .put("type", talk.kind().term())
                .put("language", talk.languages().isEmpty() ? null : String.join(", ", talk.languages()))
                .put("abstract", talk.abstractText()).put("description", talk.description())
                .put("do_not_record", talk.doNotRecord());
        if (talk.licence() != null) {
            event.put("recording_license", talk.licence());
        }
        var persons = event.putArray("persons");
        talk.speakers().forEach(person -> persons.addObject().put("guid", person.id().toString()).put("name", person.name())
                .put("public_name", person.name()).put("url", person.self()));
        writeLinks(event, session, true);
    }

    private void write2(ObjectNode event, Session session) {
        var talk = session.talk();
        event.put("guid", talk.id().toString()).put("start", INSTANT.format(session.start()))
                .put("end", INSTANT.format(session.end())).put("duration", session.duration().toString())
                .put("slug", slug(talk.slug())).put("url", talk.self()).put("title", talk.title())
                .put("subtitle", talk.subtitle())
                .put("type", TYPES.getOrDefault(talk.kind(), "OTHER")).put("language", language(session))
                .put("abstract", talk.abstractText()).put("description", talk.description()).put("state", "CONFIRMED");
        event.putObject("room").put("name", session.room()).put("guid", guid(session.room()));
        event.putObject("track").put("slug", talk.track() == null ? NO_TRACK : trackSlug(talk.track()));
        var participants = event.putArray("participants");
        talk.speakers()
                .forEach(person -> participants.addObject().put("guid", person.id().toString()).put("name", person.name())
                        .put("role", ROLES.getOrDefault(person.role(), "CONTRIBUTOR")));
        writeLinks(event, session, false);
    }

    private void writeLinks(ObjectNode event, Session session, boolean lower) {
        var talk = session.talk();
        var written = event.putArray("links");
        talk.videos().forEach(video -> add(written, lower ? "media" : "MEDIA", video.url(), video.title()));
        talk.materials().forEach(material -> {
            String type = material.kind() == MaterialKind.PAPER ? "PAPER" : "RELATED";
            add(written, lower ? type.toLowerCase(Locale.ROOT) : type, material.url(), material.title());
        });
        var attachments = event.putArray("attachments");
        talk.slides().forEach(deck -> add(attachments, lower ? "slides" : "SLIDES", deck.url(), deck.title()));
    }

    private static void add(ArrayNode written, String type, String url, String title) {
        var link = written.addObject().put("type", type).put("url", WellFormed.asUri(url));
        if (title != null) {
            link.put("title", title);
        }
    }

    private String language(Session session) {
        var all = session.talk().languages().isEmpty() ? schedule.event().languages() : session.talk().languages();
        return all.stream().map(tag -> tag.split("-")[0]).filter(tag -> tag.length() == 2).findFirst().orElse(NO_LANGUAGE);
    }

    /** Two characters at least, as the schema demands. */
    /** Tracks whose names differ in letters that a slug has not have slugs of their own all the same. */
    private String trackSlug(String track) {
        var alike = schedule.tracks().stream().filter(other -> slug(other).equals(slug(track))).toList();
        return alike.size() < 2 ? slug(track) : slug(track) + "-" + guidOf(track);
    }

    private static String slug(String name) {
        String slug = Slugs.of(name);
        return slug.length() < 2 ? "x-" + (slug.isEmpty() ? guidOf(name) : slug) : slug;
    }

    /** The same for a room of this event as long as it has its name. */
    private String guid(String room) {
        return guidOf(schedule.event().id() + "/" + room);
    }

    private static String guidOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
