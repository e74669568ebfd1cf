package org.conftalks.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.conftalks.catalogue.Address;
import org.conftalks.catalogue.Named;
import org.conftalks.catalogue.Resource;
import org.conftalks.catalogue.Slugs;
import org.conftalks.exchange.Lines.LongTexts;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.http.Body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a group of lines is going to make. */
final class Additions {

    /** A resource that is to be made, with what it would like to be called and was called. */
    record New(Line line, Resource resource, String slug, List<String> formerSlugs) {
    }

    private final Editors editors;
    private final Bounds bounds;
    private final Lookup.Found found;
    private final Run run;
    private final Report report;
    private final Instant at;
    private final Map<Noun, List<New>> made = new EnumMap<>(Noun.class);
    private final Set<UUID> withIds = new HashSet<>();

    /** Ids and external ids of the slides, videos and materials among them. */
    final Set<Object> linkNames = new HashSet<>();

    /** @param at what is made carries this time */
    Additions(Editors editors, Bounds bounds, Lookup.Found found, Run run, Report report, Instant at) {
        this.editors = editors;
        this.bounds = bounds;
        this.found = found;
        this.run = run;
        this.report = report;
        this.at = at;
    }

    /** What is to be made of a type, in the order in which it was told. */
    List<New> made(Noun noun) {
        return made.getOrDefault(noun, List.of());
    }

    /** What a line makes; empty where it cannot be, which is told. */
    Optional<Taken> make(Line line, ObjectNode members) {
        Named resource = editors.<Named> of(line.noun()).blank();
        var body = new Body(members);
        identify(resource, body);
        editors.fill(line.noun(), resource, body, found.known());
        if (!report.accept(line, body.faults()) || !report.allow(line, bounds.holdNew(line, resource))) {
            return Optional.empty();
        }
        add(line.noun(), new New(line, resource, line.members().path("slug").textValue(), formerSlugs(line)));
        var content = Lines.content(resource, LongTexts.of(resource));
        report.differ(() -> Difference.of(Outcome.CREATED, line.noun(), line.place(), resource.label(),
                JsonNodeFactory.instance.objectNode(), content, found.known()));
        return Optional.of(new Taken(resource, Outcome.CREATED, null, members, content, Set.of()));
    }

    /** Takes over id and times. */
    void identify(Resource resource, Body body) {
        var id = body.value("id");
        resource.id = id == null ? Resource.newId() : Address.of(id.asText()).id();
        if (resource.id == null) {
            body.fault("id", "not-an-id", "is no UUID");
            resource.id = Resource.newId();
        }
        resource.born(at);
        if (run.restores) {
            resource.createdAt = body.instant("createdAt").orElse(at);
            resource.updatedAt = body.instant("updatedAt").orElse(resource.createdAt);
        } else {
            body.value("createdAt");
            body.value("updatedAt");
        }
        if (id != null) {
            withIds.add(resource.id);
        }
    }

    /** Whether the file gave it its id, so that it may have been here before. */
    boolean isReturned(UUID id) {
        return withIds.contains(id);
    }

    private List<String> formerSlugs(Line line) {
        var former = new ArrayList<String>();
        for (JsonNode slug : line.members().path("formerSlugs")) {
            if (slug.isTextual() && Slugs.isSlug(slug.textValue())) {
                former.add(slug.textValue());
            } else {
                report.note(line.finding(Effect.LEFT_OUT, "/formerSlugs", "not-a-slug", "One of its former slugs is none."));
            }
        }
        return former;
    }

    void add(Noun noun, New one) {
        made.computeIfAbsent(noun, any -> new ArrayList<>()).add(one);
    }
}
