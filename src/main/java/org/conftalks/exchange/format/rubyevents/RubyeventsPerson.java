package org.conftalks.exchange.format.rubyevents;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Notes.Kind;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.Told;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.http.Body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An entry of {@code speakers.yml}. */
final class RubyeventsPerson {

    private static final Map<String, Kind> MEMBERS = Map.ofEntries(Map.entry("name", Kind.TEXT),
            Map.entry("slug", Kind.TEXT), Map.entry("github", Kind.TEXT), Map.entry("website", Kind.TEXT),
            Map.entry("twitter", Kind.TEXT), Map.entry("mastodon", Kind.TEXT), Map.entry("bluesky", Kind.TEXT),
            Map.entry("linkedin", Kind.TEXT), Map.entry("speakerdeck", Kind.TEXT), Map.entry("bio", Kind.TEXT),
            Map.entry("aliases", Kind.LIST));

    private final ObjectNode given;
    private final String place;
    private final Notes notes;
    private final Set<String> ids = new LinkedHashSet<>();
    private boolean usable;

    /** @param number of the entry in its file, from 1 */
    RubyeventsPerson(JsonNode entry, String file, int number) {
        given = entry instanceof ObjectNode object ? object : Json.object();
        String slug = Texts.line(given.path("slug")).or(this::name).map(Texts::shown).orElse("entry " + number);
        place = file + ": " + slug;
        notes = new Notes(Noun.SPEAKER, place);
    }

    Optional<String> name() {
        return Texts.line(given.path("name"));
    }

    String id() {
        return ids.iterator().next();
    }

    /** @param taken the ids of others, to which this one's is added */
    boolean isUsable(Set<String> taken) {
        var name = name();
        var id = Texts.line(given.path("slug")).or(() -> name);
        if (name.isEmpty() || name.get().length() > Body.NAME || id.orElseThrow().length() > Body.TITLE) {
            notes.reject("no-name", "It has no name of at most %d characters.".formatted(Body.NAME));
        } else if (!taken.add(id.get())) {
            notes.reject("duplicate-id", "Another person before it has the slug %s.".formatted(id.get()));
        } else {
            usable = ids.add(id.get());
        }
        return usable;
    }

    /** What it was called before belongs to it as far as it is nobody else's. */
    void takeFormerIds(Set<String> taken) {
        for (JsonNode alias : given.path("aliases")) {
            Texts.line(alias.path("slug")).filter(slug -> ids.size() < 50 && slug.length() <= Body.TITLE && taken.add(slug))
                    .ifPresent(ids::add);
        }
    }

    /** Other names that talks call it by. */
    List<String> aliases() {
        var names = new ArrayList<String>();
        for (JsonNode alias : given.path("aliases")) {
            Texts.line(alias.isObject() ? alias.path("name") : alias).ifPresent(names::add);
        }
        return names;
    }

    /** Its line, or why there is none. */
    List<Told> told() {
        var told = new ArrayList<Told>();
        if (usable) {
            notes.check(given, MEMBERS);
            var person = Rubyevents.identified(Json.object(), ids.toArray(String[]::new));
            name().ifPresent(name -> person.put("name", name));
            Texts.text(given.path("bio")).ifPresent(bio -> person.put("bio", bio));
            new RubyeventsProfiles(given, notes).read(person);
            told.add(new Line(Noun.SPEAKER, place, person));
        }
        told.addAll(notes.told());
        return told;
    }
}
