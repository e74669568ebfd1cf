package org.conftalks.exchange.format.schedule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.conftalks.exchange.format.Texts;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Who the people of a schedule are. Files that were merged have one id for several people, which only a look at the whole file
 * shows: they are told apart by their names.
 */
final class People {

    /** More are told apart by id and name, which is safe. */
    private static final int MOST = 200_000;

    private final Map<String, String> names = new HashMap<>();
    private final Set<String> shared = new HashSet<>();

    /** Takes notice of a person, before any is told. */
    void meet(JsonNode person) {
        var id = id(person);
        var name = name(person);
        if (id.isPresent() && name.isPresent()) {
            String known = names.size() < MOST ? names.putIfAbsent(id.get(), name.get()) : names.get(id.get());
            if (known != null && !known.equals(name.get()) || known == null && names.size() >= MOST) {
                shared.add(id.get());
            }
        }
    }

    static Optional<String> name(JsonNode person) {
        return Texts.line(person.path("public_name")).or(() -> Texts.line(person.path("name")));
    }

    /** A guid is one person's everywhere. */
    static Optional<String> guid(JsonNode person) {
        return Texts.line(person.path("guid"));
    }

    private static Optional<String> id(JsonNode person) {
        return Texts.line(person.path("id")).filter(id -> !id.matches("0+|-.*")).or(() -> Texts.line(person.path("code")));
    }

    /** What the source calls the person: the guid, else the id within the conference, else the name within it. */
    String value(JsonNode person, String conference) {
        return guid(person).orElseGet(() -> {
            String name = name(person).orElse("");
            return conference + "/" + id(person).map(id -> shared.contains(id) ? id + "/" + name : id).orElse(name);
        });
    }
}
