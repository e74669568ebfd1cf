package org.conftalks.exchange.format.rubyevents;

import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Texts;
import org.conftalks.http.Body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The recordings of a talk, or why there is none. */
final class RubyeventsRecordings {

    private static final Set<String> UNUSED = Set.of("title", "event_name", "date", "speakers", "external_url", "raw_title",
            "description");

    private final RubyeventsEntry entry;
    private final JsonNode given;
    private final Notes notes;
    private final ObjectNode talk;
    private final ArrayNode videos;
    private final Set<String> once = new HashSet<>();

    RubyeventsRecordings(RubyeventsEntry entry, ObjectNode talk) {
        this.entry = entry;
        this.talk = talk;
        given = entry.given();
        notes = entry.notes();
        videos = talk.putArray("videos");
    }

    void read() {
        if (entry.provider().equals("parent")) {
            readOfParent(entry.parent().orElse(null));
        } else {
            readOwn(entry.provider());
        }
        for (JsonNode other : notes.elements((ObjectNode) given, "alternative_recordings")) {
            readOther(other);
        }
        readPicture();
        if (!videos.isEmpty()) {
            // what was said while there was none holds no more
            talk.putNull("recordingAvailability");
        }
    }

    private void readOwn(String provider) {
        switch (provider) {
            case "scheduled" -> state("expected", null);
            case "not_recorded" -> state("not-recorded", null);
            case "not_published" -> state("unavailable", "It was recorded, but the recording is not published.");
            case "" -> notes.count("talk: nothing about a recording");
            default -> add(given, "/video_id").ifPresent(video -> RubyeventsDates.readPublished(given, video, notes));
        }
    }

    /** A part of the recording of what it stands in, which may have none itself. */
    private void readOfParent(RubyeventsEntry parent) {
        String provider = parent == null ? "" : parent.provider();
        switch (provider) {
            case "scheduled", "not_recorded", "not_published" -> readOwn(provider);
            case "", "children", "parent" -> notes.count("talk: recording in another one that there is none of");
            default -> RubyeventsVideo.url(parent.given()).ifPresentOrElse(url -> {
                var video = videos.addObject().put("url", url);
                once.add(url);
                readCues(video);
            }, () -> notes.count("talk: recording in another one that there is none of"));
        }
    }

    private void readCues(ObjectNode video) {
        var start = cue("start_cue");
        var end = cue("end_cue");
        start.ifPresent(offset -> video.put("startOffset", offset.toString()));
        end.filter(offset -> offset.compareTo(start.orElse(Duration.ZERO)) > 0).ifPresentOrElse(offset -> {
            video.put("endOffset", offset.toString());
            start.filter(any -> !talk.has("duration"))
                    .ifPresent(from -> talk.put("duration", offset.minus(from).toString()));
        }, () -> end.ifPresent(any -> notes.leaveOut("/end_cue", "before-start", "It ends before it begins.")));
    }

    private Optional<Duration> cue(String member) {
        var text = entry.text(member);
        var cue = text.flatMap(RubyeventsVideo::cue);
        if (text.isPresent() && cue.isEmpty()) {
            notes.count("talk: %s that is no time, such as \"TODO\"".formatted(member));
        }
        return cue;
    }

    private void readOther(JsonNode other) {
        add(other, "/alternative_recordings").ifPresent(video -> {
            String note = Texts.line(other.path("note")).orElse("");
            video.put("role", note.toLowerCase(Locale.ROOT).contains("translation") ? "translation" : "re-upload");
            if (!note.isEmpty() && note.length() <= Body.TITLE) {
                video.put("title", note);
            }
            Texts.line(other.path("language")).flatMap(RubyeventsLanguages::of)
                    .ifPresent(tag -> video.put("language", tag));
            RubyeventsDates.readPublished(other, video, notes);
            other.fieldNames().forEachRemaining(member -> {
                if (UNUSED.contains(member)) {
                    notes.count("video: member " + member);
                }
            });
        });
    }

    private Optional<ObjectNode> add(JsonNode from, String pointer) {
        var url = RubyeventsVideo.url(from);
        if (url.isEmpty()) {
            notes.leaveOut(pointer, "no-video", "Where the recording is cannot be told from provider %s and id %s.".formatted(
                    Texts.shown(from.path("video_provider").asText()), Texts.shown(from.path("video_id").asText())));
        } else if (!once.add(url.get())) {
            notes.count("talk: video given twice");
        } else {
            return Optional.of(videos.addObject().put("url", url.get()));
        }
        return Optional.empty();
    }

    private void state(String state, String reason) {
        var availability = Json.object().put("state", state);
        if (reason != null) {
            availability.put("reason", reason);
        }
        talk.set("recordingAvailability", availability);
    }

    /** Of its own recording. */
    private void readPicture() {
        Stream.of("thumbnail_xl", "thumbnail_lg").flatMap(member -> entry.text(member).stream()).findFirst()
                .ifPresent(url -> {
                    if (videos.isEmpty() || entry.provider().equals("parent") || !RubyeventsLinks.isAddress(url)) {
                        notes.count("talk: picture of no video, or without an address");
                    } else {
                        ((ObjectNode) videos.get(0)).put("thumbnailUrl", url);
                    }
                });
    }
}
