package org.conftalks.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.conftalks.catalogue.Content;
import org.conftalks.catalogue.Editor;
import org.conftalks.catalogue.ExternalId;
import org.conftalks.exchange.Lines.LongTexts;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.conftalks.exchange.format.Told.LeftOut;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.http.Body;
import org.conftalks.http.WellFormed;
import org.conftalks.talk.Talk;
import org.conftalks.talk.TalkLink;
import org.conftalks.talk.video.Video;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Takes in the slides, videos and materials of one talk's line. They are added to those that there are; none is taken away. */
final class LinkIntake {

    private static final Map<Noun, String> MEMBERS = Map.of(Noun.SLIDES, Noun.SLIDES.collection, Noun.VIDEO,
            Noun.VIDEO.collection, Noun.MATERIAL, Noun.MATERIAL.collection);

    private final Intake intake;
    private final Line line;
    private final Talk talk;
    private final List<TalkLink> present;
    private final Set<TalkLink> met = new HashSet<>();
    private final ObjectNode before;
    private final ObjectNode said;
    private boolean changed;

    /** @param said takes what the line says of the links, by their collections and digests of their addresses */
    LinkIntake(Intake intake, Line line, Talk talk, ObjectNode said) {
        this.said = said;
        this.before = intake.found.earlier().key(line.members()).map(key -> intake.found.earlier().said(Noun.TALK, key))
                .orElseGet(JsonNodeFactory.instance::objectNode);
        this.intake = intake;
        this.line = line;
        this.talk = talk;
        this.present = new ArrayList<>(intake.found.links().getOrDefault(talk.id, List.of()));
    }

    /** Whether anything was added or changed. */
    boolean take() {
        for (Noun noun : List.of(Noun.SLIDES, Noun.VIDEO, Noun.MATERIAL)) {
            var given = line.members().path(MEMBERS.get(noun));
            if (given.isArray()) {
                for (int index = 0; index < given.size(); index++) {
                    take(noun, given.get(index), "/%s/%d".formatted(MEMBERS.get(noun), index));
                }
            } else if (!given.isMissingNode() && !given.isNull()) {
                reject(noun, List.of(finding(noun, "/" + MEMBERS.get(noun), "not-an-array", "It is no array.")));
            }
        }
        return changed;
    }

    private void take(Noun noun, JsonNode given, String pointer) {
        if (!(given instanceof ObjectNode members)) {
            reject(noun, List.of(finding(noun, pointer, "not-an-object", "It is no object.")));
            return;
        }
        read(noun, members, pointer).ifPresent(read -> {
            String address = Earlier.digest(TextNode.valueOf(read.url));
            var saidBefore = before.path(noun.collection).path(address);
            var same = present.stream().filter(link -> link.getClass() == read.getClass() && isSame(link, read)).findFirst();
            if (same.isEmpty() && isTaken(noun, read)) {
                reject(noun, List.of(finding(noun, pointer, "taken", "Its id or an external id of it belongs to another.")));
            } else if (same.isEmpty() && saidBefore.isObject() && !intake.run.terms.overridesEdits()) {
                said.withObject("/" + noun.collection).set(address, saidBefore);
                intake.report.note(new Finding(Effect.LEFT_OUT, noun, line.place(), pointer, "deleted",
                        "It was taken away or replaced in the catalogue since it was imported; lock=none brings it back."));
            } else if (same.isEmpty()) {
                present.add(read);
                var content = Lines.content(read, LongTexts.NONE);
                say(noun, address, saidBefore, members, content, Set.of());
                intake.report.differ(() -> Difference.of(Outcome.CREATED, noun, line.place(), read.url,
                        JsonNodeFactory.instance.objectNode(), content, intake.found.known()));
                met.add(read);
                intake.additions.add(noun, new Additions.New(line, read, null, List.of()));
                intake.report.count(noun, Outcome.CREATED);
                changed = true;
            } else if (met.add(same.get())) {
                if (members.hasNonNull("id")) {
                    intake.report.aliases.put(read.id, same.get().id);
                }
                change(noun, same.get(), members, pointer, saidBefore, address);
            } else {
                intake.report.tell(new LeftOut("talk: %s given twice".formatted(noun.term()), 1));
            }
        });
    }

    /** Whether something else has its id or an external id of it, in the catalogue or in this group. */
    private boolean isTaken(Noun noun, TalkLink link) {
        boolean taken = intake.found.linkIds().contains(link.id) || !intake.additions.linkNames.add(link.id);
        for (ExternalId id : link.externalIds) {
            taken |= intake.found.owners().get(noun).containsKey(id) || !intake.additions.linkNames.add(List.of(noun, id));
        }
        return taken;
    }

    private Optional<TalkLink> read(Noun noun, ObjectNode members, String pointer) {
        Editor<TalkLink, ?> editor = intake.editors.of(noun);
        var read = editor.blank();
        read.talk = talk;
        var body = new Body(members);
        intake.additions.identify(read, body);
        Content.fill(editor, read, body, MissingNode.getInstance());
        body.refuseUnknown();
        var faults = body.faults();
        if (!faults.isEmpty()) {
            reject(noun, faults.stream()
                    .map(fault -> finding(noun, pointer + fault.pointer(), fault.code(), fault.detail())).toList());
        }
        return faults.isEmpty() ? Optional.of(read) : Optional.empty();
    }

    /** The same thing at the same place, whatever else is said of it. */
    private static boolean isSame(TalkLink present, TalkLink read) {
        if (present.id.equals(read.id) || present.externalIds.stream().anyMatch(read.externalIds::contains)) {
            return true;
        }
        boolean sameVideo = present instanceof Video one && read instanceof Video other && one.providerId != null
                && one.providerId.equals(other.providerId) && one.provider.equals(other.provider);
        return sameVideo || isSameAddress(present.url, read.url);
    }

    /** Some formats have addresses only as RFC 3986 writes them. */
    private static boolean isSameAddress(String one, String other) {
        return one.equals(other) || WellFormed.asUri(one).equals(WellFormed.asUri(other));
    }

    private void change(Noun noun, TalkLink link, ObjectNode members, String pointer, JsonNode saidBefore, String address) {
        var content = Lines.content(link, LongTexts.NONE);
        var given = isSameAddress(link.url, members.path("url").asText()) ? members.deepCopy().put("url", link.url) : members;
        read(noun, intake.merge.of(content, given), pointer).ifPresent(read -> {
            var wanted = Lines.content(read, LongTexts.NONE);
            var edited = saidBefore instanceof ObjectNode known && !intake.run.terms.overridesEdits()
                    ? Earlier.edited(known, given, content, wanted)
                    : Set.<String> of();
            say(noun, address, saidBefore, given, wanted, edited);
            if (!edited.isEmpty()) {
                intake.report.note(new Finding(Effect.LEFT_OUT, noun, line.place(), pointer, "edited",
                        "It was changed in the catalogue since the last import and stays as it is: %s. lock=none overrides."
                                .formatted(String.join(", ", edited))));
            }
            if (edited.isEmpty()) {
                change(noun, link, content, wanted, intake.merge.of(content, given));
            } else {
                var rest = intake.merge.of(content, given.deepCopy().remove(edited));
                read(noun, rest, pointer).ifPresent(other -> change(noun, link, content,
                        Lines.content(other, LongTexts.NONE), rest));
            }
        });
    }

    private void change(Noun noun, TalkLink link, ObjectNode content, ObjectNode after, ObjectNode members) {
        boolean same = after.equals(content);
        if (!same) {
            Content.fill(intake.editors.of(noun), link, new Body(members), MissingNode.getInstance());
            link.updatedAt = intake.at;
            changed = true;
            intake.report.differ(() -> Difference.of(Outcome.UPDATED, noun, line.place(), link.url, content, after,
                    intake.found.known()));
        }
        intake.report.count(noun, same ? Outcome.UNCHANGED : Outcome.UPDATED);
    }

    private void say(Noun noun, String address, JsonNode saidBefore, ObjectNode given, ObjectNode content, Set<String> edited) {
        var known = saidBefore instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        said.withObject("/" + noun.collection).set(address, Earlier.said(known, given, content, edited));
    }

    private void reject(Noun noun, List<Finding> faults) {
        intake.report.reject(noun, faults);
    }

    private Finding finding(Noun noun, String pointer, String code, String detail) {
        return new Finding(Effect.REJECTED, noun, line.place(), pointer, code, detail);
    }
}
