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
import java.util.function.UnaryOperator;

import org.conftalks.catalogue.Address;
import org.conftalks.catalogue.Content;
import org.conftalks.catalogue.Editor;
import org.conftalks.catalogue.Named;
import org.conftalks.catalogue.Resource;
import org.conftalks.catalogue.Slugs;
import org.conftalks.exchange.Lines.LongTexts;
import org.conftalks.exchange.Run.Postponed;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.http.Body;
import org.conftalks.http.Problem;
import org.conftalks.talk.Talk;
import org.conftalks.talk.TalkStatus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Turns the lines of one group into resources: new ones, and changes of those that there are. What a line brings is read into
 * a new object first; what is wrong with it, or is no news, touches nothing.
 */
final class Intake {

    /** A resource that is to be made, with what it would like to be called and was called. */
    record New(Line line, Resource resource, String slug, List<String> formerSlugs) {
    }

    final Editors editors;
    private final Bounds bounds;
    final Lookup.Found found;
    final Report report;
    final Instant at;
    final Run run;
    final Merge merge;
    private final Recognition recognition;
    private final Map<Noun, List<New>> made = new EnumMap<>(Noun.class);
    private final Set<UUID> withIds = new HashSet<>();

    /** Ids and external ids of the slides, videos and materials that this group makes. */
    final Set<Object> linkNames = new HashSet<>();

    /** @param at what is made or changed carries this time */
    Intake(Editors editors, Bounds bounds, Lookup.Found found, Run run, Report report, Instant at) {
        this.bounds = bounds;
        this.editors = editors;
        this.found = found;
        this.run = run;
        this.report = report;
        this.at = at;
        this.merge = new Merge(run.isExact());
        this.recognition = new Recognition(found, report, run.terms.matchesNames());
    }

    /** What is to be made of a type, in the order in which it was told. */
    List<New> made(Noun noun) {
        return made.getOrDefault(noun, List.of());
    }

    void take(Line line) {
        var faults = Recognition.faults(line);
        if (!faults.isEmpty()) {
            reject(line, faults);
            return;
        }
        var owners = recognition.owners(line);
        if (owners.size() > 1) {
            report.reject(line.noun(), List.of(finding(line, Effect.REJECTED, "/externalIds", "ambiguous",
                    "Its id and external ids belong to several resources of the catalogue: %s.".formatted(owners))));
            return;
        }
        var body = own(line);
        var present = recognition.present(line, owners);
        var namesake = present.isEmpty() ? recognition.namesake(line) : Optional.<Named> empty();
        present.or(() -> namesake).ifPresent(resource -> report.met(line.noun(), resource.id));
        if (present.isEmpty() && namesake.isEmpty()) {
            if (wasDeleted(line)) {
                report.reject(line.noun(), List.of(finding(line, Effect.REJECTED, null, "deleted",
                        "It was deleted in the catalogue since it was imported; lock=none brings it back.")));
                return;
            }
            make(line, body);
        } else {
            var resource = present.or(() -> namesake).orElseThrow();
            recognition.alias(line, resource);
            if (!bounds.hold(line.noun(), resource)) {
                leave(line, resource);
                return;
            }
            change(line, resource, body, present.isEmpty());
        }
    }

    /** What belongs to others: people and topics are met in many files, and stay as they are; anything else is refused. */
    private void leave(Line line, Named resource) {
        boolean isShared = line.noun() == Noun.SPEAKER || line.noun() == Noun.TOPIC;
        var finding = finding(line, isShared ? Effect.LEFT_OUT : Effect.REJECTED, null, Bounds.CODE, Bounds.DETAIL);
        if (isShared) {
            report.note(finding);
            report.countOnce(line.noun(), resource.id, Outcome.UNCHANGED);
        } else {
            report.reject(line.noun(), List.of(finding));
        }
    }

    private boolean wasDeleted(Line line) {
        return !run.terms.overridesEdits()
                && found.earlier().key(line.members()).filter(key -> found.earlier().isKnown(line.noun(), key)).isPresent();
    }

    /** The line's members that its editor reads, with references that lead somewhere as ids. */
    private ObjectNode own(Line line) {
        var own = JsonNodeFactory.instance.objectNode();
        line.members().fields().forEachRemaining(member -> own.set(member.getKey(), switch (member.getKey()) {
            case "series" -> isGone(Noun.SERIES, member.getValue()) ? NullNode.getInstance()
                    : found.known().resolved(Editors.type(Noun.SERIES), member.getValue());
            case "event" -> found.known().resolved(Editors.type(Noun.EVENT), member.getValue());
            case "speakers" ->
                each(member.getValue(), billed -> isGone(Noun.SPEAKER, Lookup.person(billed)) ? null : billed(billed));
            case "topics" -> each(member.getValue(), this::topic);
            default -> member.getValue();
        }));
        own.remove(List.of("slug", "formerSlugs", "coLocatedWith", "parent", "slides", "videos", "materials"));
        return own;
    }

    /** Whether a reference leads to what was deleted here since it was imported: it is left out, as it was then. */
    private boolean isGone(Noun noun, JsonNode reference) {
        return !run.terms.overridesEdits() && reference.path("value").isTextual()
                && reference.path("source").asText().equals(run.terms.source())
                && found.earlier().isKnown(noun, reference.get("value").textValue())
                && found.known().get(Editors.type(noun), reference).isEmpty();
    }

    private static JsonNode each(JsonNode array, UnaryOperator<JsonNode> change) {
        if (!(array instanceof ArrayNode)) {
            return array;
        }
        var changed = JsonNodeFactory.instance.arrayNode();
        array.forEach(element -> Optional.ofNullable(change.apply(element)).ifPresent(changed::add));
        return changed;
    }

    private JsonNode billed(JsonNode element) {
        var speaker = found.known().resolved(Editors.type(Noun.SPEAKER), Lookup.person(element));
        return element instanceof ObjectNode object && object.hasNonNull("speaker")
                ? JsonNodeFactory.instance.objectNode().<ObjectNode> setAll(object).<ObjectNode> set("speaker", speaker)
                : speaker;
    }

    private JsonNode topic(JsonNode element) {
        var type = Editors.type(Noun.TOPIC);
        return found.known().get(type, element)
                .or(() -> Lookup.topicName(element).flatMap(name -> found.known().get(type, Known.TopicName.of(name))))
                .<JsonNode> map(topic -> TextNode.valueOf(topic.id.toString())).orElse(element);
    }

    private void make(Line line, ObjectNode members) {
        Editor<Resource, ?> editor = editors.of(line.noun());
        Resource resource = editor.blank();
        var body = new Body(members);
        identify(resource, body);
        fill(editor, resource, body);
        var slug = line.members().path("slug").textValue();
        if (!accept(line, body) || !isAllowed(line, bounds.holdNew(line, resource))) {
            return;
        }
        add(line.noun(), new New(line, resource, slug, formerSlugs(line)));
        if (resource instanceof Named named) {
            recognition.remember(line, named, slug);
        }
        var content = Lines.content(resource, LongTexts.of(resource));
        report.differ(() -> Difference.of(Outcome.CREATED, line.noun(), line.place(), ((Named) resource).label(),
                JsonNodeFactory.instance.objectNode(), content, found.known()));
        var links = settle(line, resource, Outcome.CREATED, true);
        remember(line, null, members, content, Set.of(), links);
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

    private void fill(Editor<Resource, ?> editor, Resource resource, Body body) {
        Content.fill(editor, resource, body, MissingNode.getInstance());
        editor.connect(resource, body, MissingNode.getInstance(), found.known());
        body.refuseUnknown();
    }

    private List<String> formerSlugs(Line line) {
        var former = new ArrayList<String>();
        for (JsonNode slug : line.members().path("formerSlugs")) {
            if (slug.isTextual() && Slugs.isSlug(slug.textValue())) {
                former.add(slug.textValue());
            } else {
                report.note(finding(line, Effect.LEFT_OUT, "/formerSlugs", "not-a-slug", "One of its former slugs is none."));
            }
        }
        return former;
    }

    /** @param isNamesake whether it was only known by its name, so that what it has is another source's */
    private void change(Line line, Named resource, ObjectNode given, boolean isNamesake) {
        var present = Lines.content(resource, texts(resource));
        var said = found.earlier().key(line.members()).map(key -> found.earlier().said(line.noun(), key)).orElse(null);
        returnToProgramme(given, present, said);
        var wanted = read(line, resource, present, given);
        if (wanted == null) {
            return;
        }
        var edited = isNamesake ? Earlier.taken(given, present, wanted)
                : said == null || run.terms.overridesEdits() ? Set.<String> of() : Earlier.edited(said, given, present, wanted);
        var taken = wanted;
        if (!edited.isEmpty()) {
            report.note(finding(line, Effect.LEFT_OUT, null, isNamesake ? "other-source" : "edited",
                    (isNamesake ? "It stays as another source has it: %s."
                            : "It was changed in the catalogue since the last import and stays as it is: %s. lock=none overrides.")
                            .formatted(String.join(", ", edited))));
            taken = read(line, resource, present, given.deepCopy().remove(edited));
            if (taken == null) {
                return;
            }
        }
        boolean same = taken.equals(present);
        if (!same) {
            var after = taken;
            fill(editors.of(line.noun()), resource, new Body(merge.of(present, given.deepCopy().remove(edited), resource)));
            resource.updatedAt = at;
            report.differ(() -> Difference.of(Outcome.UPDATED, line.noun(), line.place(), resource.label(), present, after,
                    found.known()));
        }
        var links = settle(line, resource, same ? Outcome.UNCHANGED : Outcome.UPDATED, false);
        remember(line, said, given, wanted, edited, links);
    }

    /** A talk that was withdrawn because its source did not have it any more, and has it again. */
    private static void returnToProgramme(ObjectNode given, ObjectNode present, ObjectNode said) {
        var withdrawn = TextNode.valueOf(TalkStatus.WITHDRAWN.term());
        if (said != null && said.has("status") && !given.has("status") && withdrawn.equals(present.get("status"))
                && said.get("status").textValue().equals(Earlier.digest(withdrawn))) {
            given.put("status", TalkStatus.SCHEDULED.term());
        }
    }

    /** The content that a thing would have with what is given; null where it cannot be, which is told. */
    private ObjectNode read(Line line, Named resource, ObjectNode present, ObjectNode given) {
        Editor<Resource, ?> editor = editors.of(line.noun());
        var read = editor.blank();
        read.id = resource.id;
        var body = new Body(merge.of(present, given, resource));
        fill(editor, read, body);
        if (!accept(line, body) || !isAllowed(line, bounds.hold(line.noun(), read))) {
            return null;
        }
        ((Named) read).slug = resource.slug;
        return Lines.content(read, LongTexts.of(read));
    }

    /** What the source says of it now, for the next import. */
    private void remember(Line line, ObjectNode said, ObjectNode given, ObjectNode wanted, Set<String> edited,
            ObjectNode links) {
        found.earlier().key(line.members()).ifPresent(key -> {
            var before = said == null ? JsonNodeFactory.instance.objectNode() : said;
            var now = Earlier.said(before, given, wanted, edited);
            now.setAll(links);
            found.earlier().remember(line.noun(), key, now);
        });
    }

    private LongTexts texts(Resource resource) {
        // one that an earlier line of the group made is in no table yet
        return found.texts().getOrDefault(resource.id, LongTexts.of(resource));
    }

    private boolean accept(Line line, Body body) {
        var faults = body.faults();
        if (!faults.isEmpty()) {
            reject(line, faults);
        }
        return faults.isEmpty();
    }

    private boolean isAllowed(Line line, boolean allowed) {
        if (!allowed) {
            report.reject(line.noun(), List.of(finding(line, Effect.REJECTED, null, Bounds.CODE, Bounds.DETAIL)));
        }
        return allowed;
    }

    private void reject(Line line, List<Problem.Fault> faults) {
        report.reject(line.noun(), faults.stream()
                .map(fault -> finding(line, Effect.REJECTED, fault.pointer(), fault.code(), fault.detail())).toList());
    }

    /** Counts it, once all that belongs to it is taken in; what was said of its links. */
    private ObjectNode settle(Line line, Resource resource, Outcome outcome, boolean isNew) {
        var settled = outcome;
        var said = JsonNodeFactory.instance.objectNode();
        if (resource instanceof Talk talk) {
            var links = new LinkIntake(this, line, talk, said);
            if (links.take() && !isNew) {
                talk.updatedAt = at;
                settled = Outcome.UPDATED;
            }
            report.met(Noun.TALK, talk.id);
            report.events.add(talk.event.id);
            report.count(Noun.TALK, settled);
            postpone(line, resource, "parent", settled);
        } else if (line.noun() == Noun.EVENT) {
            report.countOnce(Noun.EVENT, resource.id, settled);
            postpone(line, resource, "coLocatedWith", settled);
        } else {
            report.countOnce(line.noun(), resource.id, settled);
        }
        return said;
    }

    private void postpone(Line line, Resource resource, String member, Outcome outcome) {
        if (line.members().hasNonNull(member)) {
            report.postponed.add(new Postponed(line.noun(), resource.id, line.members().get(member), line.place(), outcome));
        }
    }

    void add(Noun noun, New one) {
        made.computeIfAbsent(noun, any -> new ArrayList<>()).add(one);
    }

    static Finding finding(Line line, Effect effect, String pointer, String code, String detail) {
        return new Finding(effect, line.noun(), line.place(), pointer, code, detail);
    }
}
