package org.conftalks.exchange.format.sessionize;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.LocalSlot;
import org.conftalks.exchange.format.Markdown;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Notes.Kind;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.Told;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.http.Body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A session of Sessionize. */
final class SessionizeTalk {

    private static final Map<String, Kind> MEMBERS = Map.ofEntries(Map.entry("id", Kind.TEXT), Map.entry("title", Kind.TEXT),
            Map.entry("description", Kind.TEXT), Map.entry("startsAt", Kind.TEXT), Map.entry("endsAt", Kind.TEXT),
            Map.entry("isServiceSession", Kind.TEXT), Map.entry("speakers", Kind.LIST),
            Map.entry("categoryItems", Kind.LIST), Map.entry("questionAnswers", Kind.LIST), Map.entry("roomId", Kind.TEXT),
            Map.entry("room", Kind.TEXT), Map.entry("status", Kind.TEXT), Map.entry("liveUrl", Kind.TEXT),
            Map.entry("recordingUrl", Kind.TEXT), Map.entry("isPlenumSession", Kind.UNUSED),
            Map.entry("isInformed", Kind.UNUSED), Map.entry("isConfirmed", Kind.UNUSED));

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm[:ss][.SSS][XXX]");

    private final ObjectNode given;
    private final SessionizeDirectory directory;
    private final SessionizeEvent event;
    private final Notes notes;
    private final Line line;
    private final Map<String, Line> speakers = new LinkedHashMap<>();

    SessionizeTalk(ObjectNode given, String key, String place, SessionizeDirectory directory, SessionizeEvent event) {
        this.given = given;
        this.directory = directory;
        this.event = event;
        notes = new Notes(Noun.TALK, place);
        line = new Line(Noun.TALK, place, Sessionize.identified(Json.object(), key));
        notes.check(given, MEMBERS);
        read(line.members());
    }

    List<Told> told() {
        var told = new ArrayList<Told>();
        told.add(line);
        told.addAll(notes.told());
        return told;
    }

    /** The lines of its speakers, by their ids. */
    Map<String, Line> speakers() {
        return speakers;
    }

    private void read(ObjectNode talk) {
        talk.set("event", event.reference());
        Texts.line(given.path("title")).ifPresent(title -> talk.put("title", title));
        Texts.text(given.path("description")).ifPresent(text -> talk.put("abstract", Markdown.of(text)));
        if (given.path("status").asText("").matches("(?i)withdrawn|cancell?ed")) {
            talk.put("status", given.get("status").asText().matches("(?i)withdrawn") ? "withdrawn" : "cancelled");
        }
        readTime(talk);
        readRoom(talk);
        readSpeakers(talk);
        new SessionizeChoices(given, directory.categories(), notes).read(talk);
        new SessionizeLinks(given, directory.questions(), notes).read(talk);
    }

    /** There is no offset anywhere; where some client has put one in, it is used. */
    private void readTime(ObjectNode talk) {
        var start = time("startsAt");
        var end = time("endsAt");
        start.ifPresent(time -> {
            var local = LocalDateTime.from(time);
            if (time instanceof OffsetDateTime exact) {
                talk.put("date", local.toLocalDate().toString());
                talk.put("startsAt", exact.toInstant().toString());
            } else {
                LocalSlot.write(local, event.zone(), talk, notes);
            }
            end.ifPresent(until -> LocalSlot.writeDuration(Duration.between(local, LocalDateTime.from(until)), "/endsAt", talk,
                    notes));
        });
    }

    private Optional<TemporalAccessor> time(String member) {
        return Texts.line(given.path(member)).flatMap(text -> {
            try {
                var time = TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
                if (Texts.isOfOurYears(LocalDateTime.from(time).toLocalDate())) {
                    return Optional.of(time);
                }
            } catch (DateTimeException malformed) {
                // is told below
            }
            notes.leaveOut("/" + member, "not-a-time", "%s is no time of ISO 8601.".formatted(Texts.shown(text)));
            return Optional.empty();
        });
    }

    private void readRoom(ObjectNode talk) {
        var id = Texts.line(given.path("roomId"));
        var name = id.flatMap(directory::room).or(() -> Texts.line(given.path("room")));
        if (id.isPresent() && name.isEmpty()) {
            notes.leaveOut("/roomId", "unknown-room", "The file has no room %s.".formatted(Texts.shown(id.get())));
        }
        name.filter(room -> fits(room, "/roomId")).ifPresent(room -> talk.put("room", room));
    }

    private boolean fits(String name, String pointer) {
        return name.length() <= Body.NAME
                || notes.leaveOut(pointer, "too-long", "The name has more than %d characters.".formatted(Body.NAME));
    }

    private void readSpeakers(ObjectNode talk) {
        var billed = talk.putArray("speakers");
        int index = 0;
        for (JsonNode element : notes.elements(given, "speakers")) {
            String pointer = "/speakers/" + index++;
            // other views have objects with id and name here
            var id = Texts.line(element.isObject() ? element.path("id") : element);
            var speaker = id.flatMap(directory::speaker)
                    .or(() -> element instanceof ObjectNode object ? Optional.of(object) : Optional.empty())
                    .map(found -> new SessionizeSpeaker(found, id.orElse(""), directory.questions(), notes));
            if (id.isEmpty() || speaker.isEmpty() || !speaker.get().hasName()) {
                notes.leaveOut(pointer, "unknown-speaker",
                        "The file has no speaker of the id %s who has a name.".formatted(Texts.shown(id.orElse(""))));
            } else if (speakers.put(id.get(), speaker.get().line()) != null) {
                notes.count("talk: speaker named twice");
            } else {
                speaker.get().bill(billed.addObject().set("speaker", Sessionize.reference(id.get())));
            }
        }
    }
}
