package org.conftalks.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.conftalks.catalogue.Address;
import org.conftalks.catalogue.Conditions;
import org.conftalks.catalogue.ExternalId;
import org.conftalks.catalogue.Named;
import org.conftalks.catalogue.References;
import org.conftalks.topic.Topic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** The resources that the lines of a group name, by all their names: ids, slugs, external ids; topics by their names too. */
final class Known implements References {

    /** A topic's name as it is compared, whatever its case and accents. */
    record TopicName(String key) {

        static TopicName of(String name) {
            return new TopicName(Conditions.sortKey(name.strip()));
        }
    }

    private final Map<Class<?>, Map<Object, Named>> byName = new HashMap<>();
    private final UnaryOperator<UUID> present;

    /** @param present ids of the file → ids of the catalogue */
    Known(UnaryOperator<UUID> present) {
        this.present = present;
    }

    /** Under all its names; one that had a name before loses it. */
    void add(Class<?> type, Named resource) {
        addAs(type, resource.id.toString(), resource);
        if (resource.slug != null) {
            addAs(type, resource.slug, resource);
        }
        resource.externalIds.forEach(id -> addAs(type, id, resource));
        if (resource instanceof Topic topic) {
            addAs(type, TopicName.of(topic.name), resource);
        }
    }

    void addAs(Class<?> type, Object name, Named resource) {
        byName.computeIfAbsent(type, any -> new HashMap<>()).put(name, resource);
    }

    /** One that belongs to another, by its id alone: nothing more of it is loaded. */
    void addMentioned(Class<?> type, Named resource) {
        if (resource != null) {
            byName.computeIfAbsent(type, any -> new HashMap<>()).putIfAbsent(resource.id.toString(), resource);
        }
    }

    Stream<Named> all(Class<?> type) {
        return byName.getOrDefault(type, Map.of()).values().stream().distinct();
    }

    Optional<Named> get(Class<?> type, Object name) {
        return Optional.ofNullable(byName.getOrDefault(type, Map.of()).get(name));
    }

    Optional<Named> get(Class<?> type, JsonNode reference) {
        return name(reference).flatMap(name -> get(type, name));
    }

    /** What a reference names its resource by: an external id, or an id or slug. */
    Optional<Object> name(JsonNode reference) {
        if (reference.path("source").isTextual() && reference.path("value").isTextual()) {
            return Optional.of(new ExternalId(reference.get("source").asText(), reference.get("value").asText()));
        }
        return Optional.ofNullable(References.nameIn(reference)).map(name -> {
            var id = Address.of(name).id();
            return id == null ? name : present.apply(id).toString();
        });
    }

    /** The reference as an id where it leads somewhere, so that whoever reads the body finds it; else as it was. */
    JsonNode resolved(Class<?> type, JsonNode reference) {
        return get(type, reference).<JsonNode> map(found -> TextNode.valueOf(found.id.toString())).orElseGet(
                () -> name(reference).filter(ExternalId.class::isInstance).map(ExternalId.class::cast)
                        .<JsonNode> map(id -> TextNode.valueOf(id.source() + " " + id.value())).orElse(reference));
    }

    @Override
    public <E extends Named> Map<String, E> byNames(Class<E> type, Stream<String> idsOrSlugs) {
        return idsOrSlugs.filter(name -> name != null && get(type, name).isPresent()).distinct()
                .collect(Collectors.toMap(name -> name, name -> type.cast(get(type, name).orElseThrow())));
    }
}
