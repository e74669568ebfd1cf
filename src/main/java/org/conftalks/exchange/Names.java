package org.conftalks.exchange;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.conftalks.catalogue.Address;
import org.conftalks.catalogue.ExternalId;
import org.conftalks.http.WellFormed;

import com.fasterxml.jackson.databind.JsonNode;

/** What resources of one type are called in some lines. */
final class Names {

    final Set<UUID> ids = new HashSet<>();
    final Set<String> slugs = new HashSet<>();
    final Set<ExternalId> externalIds = new HashSet<>();

    /** Names of topics, by the key that they are compared by. */
    final Map<String, String> topics = new LinkedHashMap<>();

    /** What a line calls the thing that it is about. */
    void addIdentity(JsonNode members, Known known) {
        add(members.path("id"), known);
        add(members.path("slug"), known);
        members.path("externalIds").forEach(id -> add(id, known));
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
