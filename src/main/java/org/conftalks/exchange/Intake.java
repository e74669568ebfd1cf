package org.conftalks.exchange;

import java.time.Instant;
import java.util.Optional;

import org.conftalks.catalogue.Named;
import org.conftalks.catalogue.Resource;
import org.conftalks.exchange.Run.Postponed;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.LeftOut;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.talk.Talk;
import org.conftalks.topic.Topic;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Turns the lines of one group into resources: new ones, and changes of those that there are. What a line brings is read into
 * a new object first; what is wrong with it, or is no news, touches nothing.
 */
final class Intake {

    final Editors editors;
    private final Bounds bounds;
    final Lookup.Found found;
    final Report report;
    final Instant at;
    final Run run;
    final Merge merge;
    private final Recognition recognition;
    private final OwnMembers members;
    final Additions additions;
    private final Changes changes;

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
        this.members = new OwnMembers(found, run);
        this.additions = new Additions(editors, bounds, found, run, report, at);
        this.changes = new Changes(editors, bounds, found, run, report, merge, at);
    }

    void take(Line line) {
        if (!report.accept(line, Recognition.faults(line))) {
            return;
        }
        var owners = recognition.owners(line);
        if (owners.size() > 1) {
            report.reject(line, "/externalIds", "ambiguous",
                    "Its id and external ids belong to several resources of the catalogue: %s.".formatted(owners));
            return;
        }
        var own = members.of(line);
        var present = recognition.present(line, owners);
        var met = present.or(() -> recognition.namesake(line));
        var taken = met.isEmpty() ? make(line, own) : change(line, met.get(), own, present.isEmpty());
        taken.ifPresent(done -> {
            var links = settle(line, done.resource(), done.outcome());
            found.earlier().key(line.members())
                    .ifPresent(key -> found.earlier().remember(line.noun(), key, done.saidNow().setAll(links)));
        });
    }

    private Optional<Taken> make(Line line, ObjectNode own) {
        if (wasDeleted(line)) {
            report.reject(line, null, "deleted",
                    "It was deleted in the catalogue since it was imported; lock=none brings it back.");
            return Optional.empty();
        }
        var taken = additions.make(line, own);
        taken.ifPresent(made -> recognition.remember(line, made.resource(), line.members().path("slug").textValue()));
        return taken;
    }

    private Optional<Taken> change(Line line, Named resource, ObjectNode own, boolean isNamesake) {
        report.met(line.noun(), resource.id);
        recognition.alias(line, resource);
        if (!bounds.hold(line.noun(), resource)) {
            leave(line, resource);
            return Optional.empty();
        }
        return changes.change(line, resource, own, isNamesake);
    }

    /** What belongs to others: people and topics are met in many files, and stay as they are; anything else is refused. */
    private void leave(Line line, Named resource) {
        boolean isShared = line.noun() == Noun.SPEAKER || line.noun() == Noun.TOPIC;
        if (isShared) {
            report.note(line.finding(Effect.LEFT_OUT, null, Bounds.CODE, Bounds.DETAIL));
            report.countOnce(line.noun(), resource.id, Outcome.UNCHANGED);
        } else {
            report.allow(line, false);
        }
    }

    /** Topics that are named have no external id: that their source named them is known by the name. */
    void rememberTopics() {
        if (run.terms.hasSource()) {
            found.topics().all().stream().filter(key -> found.known().get(Topic.class, new Known.TopicName(key)).isPresent())
                    .forEach(key -> found.earlier().remember(Noun.TOPIC, key, JsonNodeFactory.instance.objectNode()));
        }
        int gone = found.topics().gone().size();
        if (gone > 0) {
            report.tell(new LeftOut("topic: deleted in the catalogue since it was imported", gone));
        }
    }

    private boolean wasDeleted(Line line) {
        return !run.terms.overridesEdits()
                && found.earlier().key(line.members()).filter(key -> found.earlier().isKnown(line.noun(), key)).isPresent();
    }

    /** Counts it, once all that belongs to it is taken in; what was said of its links. */
    private ObjectNode settle(Line line, Resource resource, Outcome outcome) {
        var settled = outcome;
        var said = JsonNodeFactory.instance.objectNode();
        if (resource instanceof Talk talk) {
            var links = new LinkIntake(this, line, talk, said);
            if (links.take() && outcome != Outcome.CREATED) {
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
}
