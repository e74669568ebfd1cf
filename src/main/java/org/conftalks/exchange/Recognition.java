package org.conftalks.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.conftalks.catalogue.Address;
import org.conftalks.catalogue.ExternalId;
import org.conftalks.catalogue.Named;
import org.conftalks.catalogue.Slugs;
import org.conftalks.event.Event;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.http.Body;
import org.conftalks.http.Problem;
import org.conftalks.speaker.Speaker;
import org.conftalks.talk.Talk;

import com.fasterxml.jackson.databind.JsonNode;

/** Finds what the catalogue has of the things that lines are about. */
final class Recognition {

    private final Lookup.Found found;
    private final Report report;
    private final boolean matchesNames;

    /** @param matchesNames whether a person may be known by the name alone */
    Recognition(Lookup.Found found, Report report, boolean matchesNames) {
        this.matchesNames = matchesNames;
        this.found = found;
        this.report = report;
    }

    /** What is wrong with how a line calls its thing: then it is not known which one is meant. */
    static List<Problem.Fault> faults(Line line) {
        var body = new Body(line.members());
        var id = body.value("id");
        if (id != null && (!id.isTextual() || Address.of(id.textValue()).id() == null)) {
            body.fault("id", "not-an-id", "is no UUID");
        }
        var slug = body.value("slug");
        if (slug != null && (!slug.isTextual() || !Slugs.isSlug(slug.textValue()))) {
            body.fault("slug", "not-a-slug", "has only a-z, 0-9 and single hyphens, at most 200, and does not look like an id");
        }
        return body.faults();
    }

    /** Who has the id and the external ids that the line gives to its thing; one where all is well. */
    List<UUID> owners(Line line) {
        var type = Editors.type(line.noun());
        var byId = found.known().get(type, line.members().path("id")).stream();
        var byExternalId = externalIds(line).flatMap(id -> found.known().get(type, id)
                .or(() -> Optional.ofNullable(found.owners().get(line.noun()).get(id))
                        .flatMap(owner -> found.known().get(type, owner.toString())))
                .stream());
        return Stream.concat(byId, byExternalId).map(resource -> resource.id).distinct().toList();
    }

    private static Stream<ExternalId> externalIds(Line line) {
        var ids = new ArrayList<ExternalId>();
        line.members().path("externalIds").forEach(
                id -> ids.add(new ExternalId(id.path("source").asText(), id.path("value").asText())));
        return ids.stream();
    }

    /** What the catalogue has of it: by its id, an external id, or where it has neither by its slug; a topic by its name. */
    Optional<Named> present(Line line, List<UUID> owners) {
        var type = Editors.type(line.noun());
        var members = line.members();
        var present = owners.stream().findFirst().flatMap(id -> found.known().get(type, id.toString()))
                .or(() -> line.noun() == Noun.TOPIC && members.path("name").isTextual()
                        ? found.known().get(type, Known.TopicName.of(members.get("name").textValue()))
                        : Optional.empty())
                .or(() -> !members.hasNonNull("slug") || members.hasNonNull("id") || members.path("externalIds").size() > 0
                        ? Optional.empty()
                        : found.known().get(type, members.path("slug")))
                .or(() -> Names.isAnonymous(members) ? byName(line, type) : Optional.empty());
        present.ifPresent(resource -> remember(members.path("id"), type, resource));
        return present;
    }

    /** The only person of the name that a line gives to somebody who is not known by id. */
    Optional<Named> namesake(Line line) {
        if (!matchesNames || line.noun() != Noun.SPEAKER) {
            return Optional.empty();
        }
        var name = new Body(line.members()).line("name", Body.NAME);
        var namesakes = found.known().all(Speaker.class).filter(person -> name.filter(person.label()::equals).isPresent())
                .toList();
        if (namesakes.size() > 1) {
            report.note(line.finding(Effect.NOTED, "/name", "ambiguous-name",
                    "%d people have this name; it was not taken for one of them.".formatted(namesakes.size())));
        }
        return namesakes.size() == 1 ? Optional.of(namesakes.get(0)) : Optional.empty();
    }

    /**
     * What has nothing but a name is what has that name and the slug of it; an event is what has its name and begin, a talk
     * what
     * has its title, event and time.
     */
    private Optional<Named> byName(Line line, Class<? extends Named> type) {
        var body = new Body(line.members());
        return switch (line.noun()) {
            case TALK -> found.known().get(Editors.type(Noun.EVENT), line.members().path("event"))
                    .flatMap(event -> found.known().get(type, Known.GivenTalk.of(event, body)));
            case EVENT -> found.known().get(type, Known.GivenEvent.of(body));
            default -> Names.slugOf(line.members().path("name")).flatMap(slug -> found.known().get(type, slug))
                    .filter(named -> body.line("name", Body.NAME).filter(named.label()::equals).isPresent());
        };
    }

    /** Further lines can name it by the external ids that this one gives it. */
    void alias(Line line, Named resource) {
        externalIds(line).forEach(id -> found.known().addAs(Editors.type(line.noun()), id, resource));
    }

    /** The file has it by another id than the catalogue. */
    private void remember(JsonNode idOfTheFile, Class<? extends Named> type, Named resource) {
        var given = Address.of(idOfTheFile.asText()).id();
        if (given != null) {
            report.aliases.put(given, resource.id);
            found.known().addAs(type, given.toString(), resource);
        }
    }

    /** Further lines can name what is not in the catalogue yet by the slug it is to have, and by its name alone. */
    void remember(Line line, Named made, String slug) {
        var type = Editors.type(line.noun());
        found.known().add(type, made);
        if (slug != null) {
            found.known().addAs(type, slug, made);
            return;
        }
        if (made instanceof Talk talk) {
            found.known().addAs(type, Known.GivenTalk.of(talk), talk);
        } else if (made instanceof Event event) {
            found.known().addAs(type, Known.GivenEvent.of(event), event);
        }
        String ofName = Slugs.of(made.label());
        if (found.known().get(type, ofName).isEmpty()) {
            found.known().addAs(type, ofName, made);
        }
    }
}
