package org.conftalks.exchange.format.rubyevents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Notes.Kind;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.Told;
import org.conftalks.exchange.format.Told.Line;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A {@code series.yml}. */
final class RubyeventsSeries {

    private static final Map<String, Kind> MEMBERS = Map.ofEntries(Map.entry("id", Kind.TEXT), Map.entry("name", Kind.TEXT),
            Map.entry("description", Kind.TEXT), Map.entry("website", Kind.TEXT), Map.entry("original_website", Kind.TEXT),
            Map.entry("language", Kind.TEXT), Map.entry("kind", Kind.UNUSED), Map.entry("frequency", Kind.UNUSED),
            Map.entry("twitter", Kind.UNUSED), Map.entry("mastodon", Kind.UNUSED), Map.entry("bsky", Kind.UNUSED),
            Map.entry("github", Kind.UNUSED), Map.entry("linkedin", Kind.UNUSED), Map.entry("facebook", Kind.UNUSED),
            Map.entry("meetup", Kind.UNUSED), Map.entry("luma", Kind.UNUSED), Map.entry("guild", Kind.UNUSED),
            Map.entry("vimeo", Kind.UNUSED), Map.entry("youtube_channels", Kind.UNUSED), Map.entry("aliases", Kind.UNUSED),
            Map.entry("youtube_channel_id", Kind.UNUSED), Map.entry("youtube_channel_name", Kind.UNUSED),
            Map.entry("playlist_matcher", Kind.UNUSED), Map.entry("default_country_code", Kind.UNUSED),
            Map.entry("ended", Kind.UNUSED));

    private final String key;
    private final JsonNode given;
    private final String place;

    /** @param key the name of its directory */
    RubyeventsSeries(String key, JsonNode given, String place) {
        this.key = key;
        this.given = given;
        this.place = place;
    }

    String key() {
        return key;
    }

    /** Whether it can be referred to. */
    boolean isTold() {
        return Texts.line(given.path("name")).isPresent();
    }

    /** What most of its talks are held in, as the archive has it. */
    String language() {
        return Texts.line(given.path("language")).orElse(RubyeventsLanguages.DEFAULT);
    }

    /** A series without a file is none: its directory has no name that is one for people. */
    List<Told> told() {
        var notes = new Notes(Noun.SERIES, place);
        var told = new ArrayList<Told>();
        notes.check((ObjectNode) given, MEMBERS);
        if (isTold()) {
            var members = Rubyevents.identified(Json.object(), key);
            Texts.line(given.path("name")).ifPresent(name -> members.put("name", name));
            Texts.text(given.path("description")).ifPresent(text -> members.put("description", text));
            RubyeventsLinks.website(given, notes).ifPresent(url -> members.put("website", url));
            told.add(new Line(Noun.SERIES, place, members));
        } else if (!given.isEmpty()) {
            notes.reject("no-name", "It has no name.");
        }
        told.addAll(notes.told());
        return told;
    }
}
