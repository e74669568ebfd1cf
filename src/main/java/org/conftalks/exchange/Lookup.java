package org.conftalks.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.catalogue.Address;
import org.conftalks.catalogue.ExternalId;
import org.conftalks.catalogue.ExternalIds;
import org.conftalks.catalogue.Named;
import org.conftalks.event.Event;
import org.conftalks.event.EventSeries;
import org.conftalks.exchange.Lines.LongTexts;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.http.WellFormed;
import org.conftalks.speaker.Speaker;
import org.conftalks.talk.Talk;
import org.conftalks.talk.TalkLink;
import org.conftalks.topic.Topic;
import org.conftalks.topic.TopicNames;
import org.hibernate.Hibernate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Finds all that the lines of a group name, in a fixed number of queries however many lines there are. */
@ApplicationScoped
class Lookup {

    /** Types that lines refer to or are about. */
    private static final List<Noun> NAMED = List.of(Noun.SERIES, Noun.TOPIC, Noun.SPEAKER, Noun.EVENT, Noun.TALK);

    private final ExchangeRepository catalogue;
    private final ExternalIds externalIds;
    private final TopicNames topicNames;
    private final Editors editors;
    private final ObjectMapper json;

    Lookup(ExchangeRepository catalogue, ExternalIds externalIds, TopicNames topicNames, Editors editors, ObjectMapper json) {
        this.json = json;
        this.catalogue = catalogue;
        this.externalIds = externalIds;
        this.topicNames = topicNames;
        this.editors = editors;
    }

    /**
     * What the catalogue has of what a group names.
     *
     * @param owners whose the external ids are that lines give to their things, links of talks among them
     * @param linkIds of the ids that lines give to links of talks those that there are
     * @param texts of the talks and events that there are
     * @param links of the talks that there are
     * @param earlier what the file's source said before of the things that lines are about
     */
    record Found(Known known, Map<Noun, Map<ExternalId, UUID>> owners, Map<UUID, LongTexts> texts,
            Map<UUID, List<TalkLink>> links, Set<UUID> linkIds, NamedTopics topics, Earlier earlier) {
    }

    /**
     * Topics that talks call by their names; these as they are compared, but for those that are new.
     *
     * @param all of the group
     * @param unheard names that no topic has yet
     * @param gone of topics that the file's source named before, and that were deleted here
     */
    record NamedTopics(Set<String> all, List<String> unheard, Set<String> gone) {
    }

    /** What the lines are about is locked until the end of the transaction. */
    Found find(List<Line> lines, Run run) {
        var known = new Known(run::present);
        var identities = new EnumMap<Noun, Names>(Noun.class);
        var references = new EnumMap<Noun, Names>(Noun.class);
        NAMED.forEach(noun -> {
            identities.put(noun, new Names());
            references.put(noun, new Names());
        });
        for (Line line : lines) {
            identities.get(line.noun()).addIdentity(line.members(), known);
            if (line.noun() == Noun.SPEAKER && run.terms.matchesNames()) {
                identities.get(Noun.SPEAKER).addTitle(line.members().path("name"));
            }
            if (line.noun() == Noun.TOPIC) {
                identities.get(Noun.TOPIC).addTopic(line.members().path("name").asText(""));
            }
            addReferences(line, references, known);
        }
        var owners = new EnumMap<Noun, Map<ExternalId, UUID>>(Noun.class);
        for (Noun noun : NAMED) {
            findByTitle(noun, identities.get(noun), known);
            owners.put(noun, find(noun, identities.get(noun), references.get(noun), known));
        }
        known.all(Event.class).map(Event.class::cast).toList()
                .forEach(event -> known.addAs(Event.class, Known.GivenEvent.of(event), event));
        known.all(Talk.class).map(Talk.class::cast).toList()
                .forEach(talk -> known.addAs(Talk.class, Known.GivenTalk.of(talk), talk));
        var earlier = earlier(lines, references.get(Noun.TOPIC), run);
        var topics = findTopics(identities.get(Noun.TOPIC), references.get(Noun.TOPIC), known,
                run.terms.overridesEdits() ? any -> false : key -> earlier.isKnown(Noun.TOPIC, key));
        var talks = ids(known, Talk.class);
        var texts = texts(talks, ids(known, Event.class));
        mention(known);
        return new Found(known, owners, texts, talks.length == 0 ? Map.of()
                : catalogue.linksOf(talks).stream().collect(Collectors.groupingBy(link -> link.talk.id)),
                findLinks(lines, known, owners), topics, earlier);
    }

    /** What belongs to the things that there are can be referred to as well: it stays where a line says nothing of it. */
    private static void mention(Known known) {
        known.all(Talk.class).map(Talk.class::cast).toList().forEach(talk -> {
            known.addMentioned(Talk.class, talk.parent);
            known.addMentioned(Event.class, talk.event);
            talk.contributions.forEach(part -> known.addMentioned(Speaker.class, part.speaker));
            talk.topics.forEach(topic -> known.addMentioned(Topic.class, topic));
        });
        known.all(Event.class).map(Event.class::cast).filter(Hibernate::isInitialized).toList()
                .forEach(event -> known.addMentioned(EventSeries.class, event.series));
    }

    private void addReferences(Line line, Map<Noun, Names> references, Known known) {
        var members = line.members();
        references.get(Noun.SERIES).add(members.path("series"), known);
        references.get(Noun.EVENT).add(members.path("event"), known);
        members.path("speakers").forEach(billed -> references.get(Noun.SPEAKER).add(person(billed), known));
        members.path("topics").forEach(topic -> {
            references.get(Noun.TOPIC).add(topic, known);
            topicName(topic).ifPresent(references.get(Noun.TOPIC)::addTopic);
        });
    }

    /** Who has the external ids of slides, videos and materials, and which of their ids there are. */
    private Set<UUID> findLinks(List<Line> lines, Known known, Map<Noun, Map<ExternalId, UUID>> owners) {
        var ids = new HashSet<UUID>();
        for (Noun noun : List.of(Noun.SLIDES, Noun.VIDEO, Noun.MATERIAL)) {
            var names = new Names();
            lines.stream().filter(line -> line.noun() == Noun.TALK)
                    .forEach(line -> line.members().path(noun.collection).forEach(link -> names.addIdentity(link, known)));
            owners.put(noun, externalIds.owners(editors.table(noun), names.externalIds));
            ids.addAll(names.ids);
        }
        return ids.isEmpty() ? Set.of() : Set.copyOf(catalogue.linksAmong(ids.toArray(UUID[]::new)));
    }

    /** Who is meant in a billing: the object itself is what a read gave. */
    static JsonNode person(JsonNode billed) {
        return billed.hasNonNull("speaker") ? billed.get("speaker") : billed;
    }

    /** The name in a reference to a topic that may not be there yet. */
    static Optional<String> topicName(JsonNode topic) {
        var name = topic.isObject() ? topic.path("name") : topic;
        return Optional.ofNullable(name.textValue()).filter(text -> !text.isBlank() && Address.of(text).id() == null);
    }

    private Map<ExternalId, UUID> find(Noun noun, Names identities, Names references, Known known) {
        var owners = new HashMap<>(externalIds.owners(editors.table(noun), identities.externalIds));
        identities.ids.addAll(owners.values());
        if (!identities.isEmpty()) {
            catalogue.lock(editors.table(noun), identities.ids(), identities.slugs());
        }
        references.externalIds.removeAll(identities.externalIds);
        references.ids.addAll(externalIds.owners(editors.table(noun), references.externalIds).values());
        references.ids.addAll(identities.ids);
        references.slugs.addAll(identities.slugs);
        if (!references.isEmpty()) {
            load(noun, references).forEach(resource -> known.add(Editors.type(noun), resource));
        }
        return owners;
    }

    /** What the source of the file said before; one query a type. */
    private Earlier earlier(List<Line> lines, Names topics, Run run) {
        var earlier = new Earlier(run.terms.source());
        for (Noun noun : run.terms.hasSource() ? NAMED : List.<Noun> of()) {
            var named = noun == Noun.TOPIC ? topics.topics.keySet().stream() : Stream.<String> empty();
            addEarlier(noun, run, earlier, Stream.concat(named, lines.stream().filter(line -> line.noun() == noun)
                    .flatMap(line -> earlier.key(line.members()).stream())).filter(WellFormed::is).toArray(String[]::new));
        }
        return earlier;
    }

    /** What it said of things of one type, by what it calls them. */
    Earlier earlier(Noun noun, Run run, String... keys) {
        var earlier = new Earlier(run.terms.source());
        addEarlier(noun, run, earlier, keys);
        return earlier;
    }

    private void addEarlier(Noun noun, Run run, Earlier earlier, String... keys) {
        if (keys.length > 0) {
            catalogue.imported(editors.table(noun), run.terms.source(), keys)
                    .forEach(row -> earlier.add(noun, row.value(), read(row.members())));
        }
    }

    private ObjectNode read(String members) {
        try {
            return (ObjectNode) json.readTree(members);
        } catch (JsonProcessingException writtenHere) {
            throw new IllegalStateException(writtenHere);
        }
    }

    /** Events and talks that lines call by their names and titles alone, and people where they are asked for by name. */
    private void findByTitle(Noun noun, Names identities, Known known) {
        if (identities.titles.isEmpty()) {
            return;
        }
        var titles = identities.titles.toArray(String[]::new);
        var events = ids(known, Event.class);
        if (noun == Noun.SPEAKER) {
            identities.ids.addAll(catalogue.speakersNamed(titles));
        } else if (noun == Noun.EVENT) {
            identities.ids.addAll(catalogue.named(titles));
        } else if (noun == Noun.TALK && events.length > 0) {
            identities.ids.addAll(catalogue.titled(events, titles));
        }
    }

    private List<? extends Named> load(Noun noun, Names names) {
        return switch (noun) {
            case SERIES -> catalogue.series(names.ids(), names.slugs());
            case TOPIC -> catalogue.topics(names.ids(), names.slugs());
            case SPEAKER -> catalogue.speakers(names.ids(), names.slugs());
            case EVENT -> catalogue.events(names.ids(), names.slugs());
            default -> loadTalks(names);
        };
    }

    private List<Talk> loadTalks(Names names) {
        var talks = catalogue.talks(names.ids(), names.slugs());
        if (!talks.isEmpty()) {
            // the same objects, which have their topics then
            catalogue.withTopics(talks.stream().map(talk -> talk.id).toArray(UUID[]::new));
        }
        return talks;
    }

    /** The names in references that no topic has; from here on no one else makes topics of them, nor of those of lines. */
    private NamedTopics findTopics(Names lines, Names references, Known known, Predicate<String> isKnownEarlier) {
        var keys = new HashSet<>(references.topics.keySet());
        keys.addAll(lines.topics.keySet());
        findTopics(keys.toArray(String[]::new), known);
        keys.removeIf(key -> known.get(Topic.class, new Known.TopicName(key)).isPresent());
        if (!keys.isEmpty()) {
            topicNames.hold(keys);
            findTopics(keys.toArray(String[]::new), known);
        }
        var absent = references.topics.entrySet().stream()
                .filter(name -> known.get(Topic.class, new Known.TopicName(name.getKey())).isEmpty()).toList();
        var gone = absent.stream().map(Map.Entry::getKey)
                .filter(key -> !lines.topics.containsKey(key) && isKnownEarlier.test(key)).collect(Collectors.toSet());
        return new NamedTopics(Set.copyOf(references.topics.keySet()), absent.stream()
                .filter(name -> !gone.contains(name.getKey())).map(Map.Entry::getValue).toList(), gone);
    }

    private void findTopics(String[] keys, Known known) {
        if (keys.length > 0) {
            catalogue.topicsNamed(keys).forEach(topic -> known.add(Topic.class, topic));
        }
    }

    private Map<UUID, LongTexts> texts(UUID[] talks, UUID[] events) {
        var texts = new ArrayList<ExchangeRepository.Texts>();
        if (talks.length > 0) {
            texts.addAll(catalogue.textsOfTalks(talks));
        }
        if (events.length > 0) {
            texts.addAll(catalogue.textsOfEvents(events));
        }
        return texts.stream().collect(Collectors.toMap(ExchangeRepository.Texts::id,
                of -> new LongTexts(of.abstractText(), of.description())));
    }

    private static UUID[] ids(Known known, Class<? extends Named> type) {
        return known.all(type).map(resource -> resource.id).toArray(UUID[]::new);
    }
}
