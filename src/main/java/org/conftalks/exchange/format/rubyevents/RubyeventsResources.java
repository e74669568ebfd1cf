package org.conftalks.exchange.format.rubyevents;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Texts;
import org.conftalks.http.Body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The slides of a talk, and what else belongs to it. */
final class RubyeventsResources {

    private static final Set<String> SLIDES = Set.of("presentation", "slides");

    /** Others are "other". */
    private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("repo", "code"), Map.entry("code", "code"),
            Map.entry("source-code", "code"), Map.entry("github", "code"), Map.entry("gem", "code"),
            Map.entry("library", "code"), Map.entry("blog", "article"), Map.entry("article", "article"),
            Map.entry("write-up", "article"), Map.entry("transcript", "transcript"), Map.entry("handout", "handout"),
            Map.entry("notes", "handout"), Map.entry("paper", "paper"), Map.entry("dataset", "dataset"));

    private final ObjectNode given;
    private final Notes notes;
    private final ArrayNode slides;
    private final ArrayNode materials;
    private final Set<String> once = new HashSet<>();

    RubyeventsResources(RubyeventsEntry entry, ObjectNode talk) {
        given = entry.given();
        notes = entry.notes();
        slides = talk.putArray("slides");
        materials = talk.putArray("materials");
    }

    void read() {
        RubyeventsLinks.of(given.path("slides_url"), "/slides_url", notes).filter(once::add)
                .ifPresent(url -> slides.addObject().put("url", url));
        int index = 0;
        for (JsonNode resource : notes.elements(given, "additional_resources")) {
            read(resource, "/additional_resources/" + index++);
        }
        RubyeventsLinks.of(given.path("external_player_url"), "/external_player_url", notes).filter(once::add)
                .ifPresent(url -> materials.addObject().put("url", url).put("kind", "other"));
    }

    private void read(JsonNode resource, String pointer) {
        var address = RubyeventsLinks.of(resource.path("url"), pointer + "/url", notes);
        if (address.isEmpty() || !once.add(address.get())) {
            notes.count("talk: resource given twice, or without an address");
            return;
        }
        String type = Texts.line(resource.path("type")).orElse("");
        var link = (SLIDES.contains(type) ? slides : materials).addObject().put("url", address.get());
        if (!SLIDES.contains(type)) {
            link.put("kind", KINDS.getOrDefault(type, "other"));
        }
        Texts.line(resource.path("title")).or(() -> Texts.line(resource.path("name")))
                .filter(title -> title.length() <= Body.TITLE).ifPresent(title -> link.put("title", title));
    }
}
