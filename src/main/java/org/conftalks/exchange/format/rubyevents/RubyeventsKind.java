package org.conftalks.exchange.format.rubyevents;

import java.util.Map;
import java.util.Set;

import org.conftalks.exchange.format.Texts;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Kinds of talks. The archive has more of them than the catalogue. */
final class RubyeventsKind {

    private static final Map<String, String> SAME = Map.ofEntries(Map.entry("talk", "talk"), Map.entry("keynote", "keynote"),
            Map.entry("lightning_talk", "lightning-talk"), Map.entry("panel", "panel"), Map.entry("workshop", "workshop"),
            Map.entry("tutorial", "tutorial"), Map.entry("demo", "demo"), Map.entry("interview", "interview"),
            Map.entry("fireside_chat", "interview"), Map.entry("intro", "opening"), Map.entry("outro", "closing"));

    private static final Set<String> OTHER = Set.of("q_and_a", "gameshow", "city_pitch", "award", "podcast", "recap",
            "discussion", "trailer", "aftermovie", "open_mic", "announcement", "performance", "hackathon", "documentary");

    private RubyeventsKind() {
    }

    static void read(RubyeventsEntry entry, ObjectNode talk) {
        entry.text("kind").ifPresent(kind -> {
            if (SAME.containsKey(kind)) {
                talk.put("kind", SAME.get(kind));
            } else if (OTHER.contains(kind)) {
                talk.put("kind", "other");
                entry.notes().count("talk: kind %s, which is \"other\" here".formatted(kind));
            } else {
                entry.notes().leaveOut("/kind", "unknown-term",
                        "%s is no kind of talk that is known.".formatted(Texts.shown(kind)));
            }
        });
    }
}
