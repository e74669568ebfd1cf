package org.conftalks.exchange.format.rubyevents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Notes.Kind;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.http.Body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A talk of a {@code videos.yml}. */
final class RubyeventsTalk {

    private static final Map<String, Kind> MEMBERS = Map.ofEntries(Map.entry("id", Kind.TEXT), Map.entry("title", Kind.TEXT),
            Map.entry("original_title", Kind.TEXT), Map.entry("description", Kind.TEXT), Map.entry("kind", Kind.TEXT),
            Map.entry("language", Kind.TEXT), Map.entry("track", Kind.TEXT), Map.entry("date", Kind.TEXT),
            Map.entry("time", Kind.TEXT), Map.entry("status", Kind.TEXT), Map.entry("speakers", Kind.LIST),
            Map.entry("talks", Kind.LIST), Map.entry("video_provider", Kind.TEXT), Map.entry("video_id", Kind.TEXT),
            Map.entry("start_cue", Kind.TEXT), Map.entry("end_cue", Kind.TEXT), Map.entry("published_at", Kind.TEXT),
            Map.entry("alternative_recordings", Kind.LIST), Map.entry("additional_resources", Kind.LIST),
            Map.entry("slides_url", Kind.TEXT), Map.entry("external_player_url", Kind.TEXT),
            Map.entry("thumbnail_xl", Kind.TEXT), Map.entry("thumbnail_lg", Kind.TEXT),
            // the same picture, smaller
            Map.entry("thumbnail_md", Kind.ANY), Map.entry("thumbnail_sm", Kind.ANY), Map.entry("thumbnail_xs", Kind.ANY),
            Map.entry("external_player", Kind.ANY), Map.entry("thumbnail_classes", Kind.UNUSED),
            Map.entry("thumbnail_cue", Kind.UNUSED), Map.entry("raw_title", Kind.UNUSED),
            Map.entry("event_name", Kind.UNUSED), Map.entry("announced_at", Kind.UNUSED), Map.entry("slug", Kind.UNUSED),
            Map.entry("location", Kind.UNUSED), Map.entry("old_id", Kind.UNUSED));

    /** "11:00 - 11:30", "11:00h", "17:30 - ?" */
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}:\\d\\d)h?(?: ?[-–] ?(?:(\\d{1,2}:\\d\\d)h?|\\?))?");

    private final RubyeventsEntry entry;
    private final RubyeventsEvent event;
    private final ObjectNode given;
    private final Notes notes;
    private final List<String> strangers = new ArrayList<>();
    private final Line line;

    RubyeventsTalk(RubyeventsEntry entry, RubyeventsEvent event, RubyeventsPeople people) {
        this.entry = entry;
        this.event = event;
        given = entry.given();
        notes = entry.notes();
        notes.check(given, MEMBERS);
        line = new Line(Noun.TALK, entry.place(), Rubyevents.identified(Json.object(), entry.toldId().orElseThrow()));
        read(line.members());
        readSpeakers(line.members(), people);
        new RubyeventsRecordings(entry, line.members()).read();
        new RubyeventsResources(entry, line.members()).read();
    }

    Line line() {
        return line;
    }

    /** Names of speakers whom nobody knows. */
    List<String> strangers() {
        return strangers;
    }

    private void read(ObjectNode talk) {
        talk.set("event", Rubyevents.reference(event.key()));
        entry.parent().flatMap(RubyeventsEntry::toldId).ifPresent(id -> talk.set("parent", Rubyevents.reference(id)));
        entry.text("title").ifPresent(title -> talk.put("title", title));
        entry.text("original_title").ifPresent(title -> talk.put("originalTitle", title));
        Texts.text(given.path("description")).ifPresent(text -> talk.put("abstract", text));
        RubyeventsKind.read(entry, talk);
        readLanguage(talk);
        entry.text("track").filter(track -> track.length() <= Body.NAME || notes.leaveOut("/track", "too-long",
                "It has more than %d characters.".formatted(Body.NAME))).ifPresent(track -> talk.put("track", track));
        readStatus(talk);
        readTime(talk);
    }

    private void readStatus(ObjectNode talk) {
        entry.text("status").ifPresent(status -> {
            if (List.of("cancelled", "canceled").contains(status)) {
                talk.put("status", "cancelled");
            } else if (!status.equals("scheduled")) {
                notes.leaveOut("/status", "unknown-term", "%s is no status that is known.".formatted(Texts.shown(status)));
            }
        });
    }

    /** English is what the archive takes a talk to be in; not so where the series is in another language. */
    private void readLanguage(ObjectNode talk) {
        var named = entry.text("language");
        if (named.isEmpty() && !event.language().equals(RubyeventsLanguages.DEFAULT)) {
            notes.count("talk: no language, in a series whose talks are mostly not in English");
            return;
        }
        String name = named.orElse(RubyeventsLanguages.DEFAULT);
        RubyeventsLanguages.of(name).ifPresentOrElse(tag -> talk.putArray("languages").add(tag),
                () -> notes.leaveOut("/language", "unknown-language",
                        "%s is no language that ISO 639 knows.".formatted(Texts.shown(name))));
    }

    private void readTime(ObjectNode talk) {
        var day = entry.date().flatMap(RubyeventsDates::day);
        day.ifPresent(date -> talk.put("date", date.toString()));
        if (day.isEmpty() && entry.date().isPresent()) {
            RubyeventsDates.day(given, "date", notes);
        }
        var slot = entry.text("time").flatMap(this::slot).or(entry::slot);
        if (slot.isPresent() && day.isPresent()) {
            readTime(slot.get(), day.get(), talk);
        }
    }

    private void readTime(RubyeventsSlot slot, LocalDate day, ObjectNode talk) {
        slot.duration().ifPresent(length -> talk.put("duration", length.toString()));
        event.zone().ifPresentOrElse(zone -> talk.put("startsAt", slot.startsAt(day, zone).toString()),
                () -> notes.count("talk: time of day, at an event without a time zone"));
    }

    private Optional<RubyeventsSlot> slot(String text) {
        var time = TIME.matcher(text);
        var slot = time.matches() ? RubyeventsSlot.of(time.group(1), time.group(2) == null ? "" : time.group(2))
                : Optional.<RubyeventsSlot> empty();
        if (slot.isEmpty()) {
            notes.leaveOut("/time", "not-a-time", "%s is no time of day.".formatted(Texts.shown(text)));
        }
        return slot;
    }

    /** In the order of the file, each person once. */
    private void readSpeakers(ObjectNode talk, RubyeventsPeople people) {
        var billed = new LinkedHashMap<String, ObjectNode>();
        for (JsonNode element : notes.elements(given, "speakers")) {
            Texts.line(element).ifPresentOrElse(name -> readSpeaker(name, people, billed),
                    () -> notes.count("talk: speaker without a name"));
        }
        talk.putArray("speakers").addAll(billed.values());
    }

    private void readSpeaker(String name, RubyeventsPeople people, Map<String, ObjectNode> billed) {
        if (RubyeventsPeople.isNobody(name)) {
            notes.count("talk: speaker who stands for nobody");
        } else if (name.length() > Body.NAME) {
            notes.leaveOut("/speakers", "too-long",
                    "The name of a speaker has more than %d characters.".formatted(Body.NAME));
        } else {
            var bill = Json.object();
            bill.set("speaker", Rubyevents.reference(people.id(name)));
            if (people.isAlias(name)) {
                bill.put("creditedAs", name);
            }
            if (billed.putIfAbsent(people.id(name), bill) != null) {
                notes.count("talk: speaker named twice");
            } else if (!people.isKnown(name)) {
                strangers.add(name);
            }
        }
    }
}
