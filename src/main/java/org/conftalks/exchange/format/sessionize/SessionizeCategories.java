package org.conftalks.exchange.format.sessionize;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.conftalks.exchange.format.Texts;

import com.fasterxml.jackson.databind.JsonNode;

/** What the organisers let sessions choose from; what a category is, only its title says. */
final class SessionizeCategories {

    /** What a category says of a session. */
    enum Role {
        TRACK("tracks?|strands?|streams?|themenbereiche?|themenstr[aä]ng(?:e)?|schwerpunkte?|fili[eè]res?|parcours|pistes?"),
        LEVEL("(?:level|niveau|niveaux|schwierigkeitsgrad|difficulty|difficulté|expertise|experience|vorkenntnisse)s?"),
        LANGUAGE("languages?|sprachen?|langues?"),
        KIND("(?:formats?|types?|art|duration and type|sessionformat|sessionart|sessiontyp|vortragsart|vortragsformat)"),
        TOPIC(".*");

        private final Pattern title;

        Role(String words) {
            title = Pattern.compile("(?i)(?:.*\\P{L})?(?:" + words + ")(?:\\P{L}.*)?", Pattern.UNICODE_CASE);
        }

        static Role of(String title) {
            for (Role role : values()) {
                if (role.title.matcher(title).matches()) {
                    return role;
                }
            }
            return TOPIC;
        }
    }

    /** One of the things to choose from. */
    record Item(Role role, String name) {
    }

    private final Map<String, Item> items = new HashMap<>();

    void add(JsonNode category) {
        var role = Role.of(Texts.shown(category.path("title").asText("")));
        for (JsonNode item : category.path("items")) {
            Texts.line(item.path("id")).ifPresent(id -> Texts.line(item.path("name"))
                    .ifPresent(name -> items.putIfAbsent(id, new Item(role, name))));
        }
    }

    Optional<Item> item(String id) {
        return Optional.ofNullable(items.get(id));
    }
}
