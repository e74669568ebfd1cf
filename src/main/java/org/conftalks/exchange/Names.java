package org.conftalks.exchange;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.conftalks.catalogue.Address;
import org.conftalks.catalogue.Conditions;
import org.conftalks.catalogue.ExternalId;
import org.conftalks.catalogue.Slugs;
import org.conftalks.http.WellFormed;

import com.fasterxml.jackson.databind.JsonNode;

/** What resources of one type are called in some lines. */
final class Names {

    final Set<UUID> ids = new HashSet<>();
    final Set<String> slugs = new HashSet<>();
    final Set<ExternalId> externalIds = new HashSet<>();

    /** Names of topics, by the key that they are compared by. */
    final Map<String, String> topics = new LinkedHashMap<>();

    /** Titles of talks and names of events that have nothing else, by the keys that they are sorted by. */
    final Set<String> titles = new HashSet<>();

    /** Whether a line calls its thing by nothing but its name. */
    static boolean isAnonymous(JsonNode members) {
        return !members.hasNonNull("id") && !members.hasNonNull("slug") && members.path("externalIds").isEmpty();
    }

    /** What a line calls the thing that it is about; where that is its name alone, the slug that was made of it. */
    void addIdentity(JsonNode members, Known known) {
        if (isAnonymous(members)) {
            slugOf(members.path("name")).ifPresent(slugs::add);
            addTitle(members.path("name"));
            addTitle(members.path("title"));
        }
        add(members.path("id"), known);
        add(members.path("slug"), known);
        members.path("externalIds").forEach(id -> add(id, known));
    }

    /** A name or title that things are looked for by. */
    void addTitle(JsonNode title) {
        Optional.ofNullable(title.textValue()).filter(WellFormed::is).map(String::strip).map(Conditions::sortKey)
                .ifPresent(titles::add);
    }

    /** What a reference calls its resource. */
    void add(JsonNode reference, Known known) {
        known.name(reference).ifPresent(name -> {
            if (name instanceof ExternalId id) {
                if (WellFormed.is(id.source()) && WellFormed.is(id.value())) {
                    externalIds.add(id);
                }
            } else if (WellFormed.is((String) name)) {
                var address = Address.of((String) name);
                if (address.id() != null) {
                    ids.add(address.id());
                } else {
                    slugs.add(address.slug());
                }
            }
        });
    }

    /** The slug that is made of a name, where nobody else has it. */
    static Optional<String> slugOf(JsonNode name) {
        return Optional.ofNullable(name.textValue()).map(Slugs::of).filter(slug -> !slug.isEmpty());
    }

    void addTopic(String name) {
        if (WellFormed.is(name)) {
            topics.putIfAbsent(Known.TopicName.of(name).key(), name);
        }
    }

    UUID[] ids() {
        return ids.toArray(UUID[]::new);
    }

    String[] slugs() {
        return slugs.toArray(String[]::new);
    }

    boolean isEmpty() {
        return ids.isEmpty() && slugs.isEmpty();
    }
}
