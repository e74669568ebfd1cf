package org.conftalks.exchange;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.conftalks.catalogue.Named;
import org.conftalks.catalogue.Resource;
import org.conftalks.exchange.Lines.LongTexts;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.http.Body;
import org.conftalks.talk.TalkStatus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Changes what there is as lines want it, but for what was changed here since the same was told before. */
final class Changes {

    private final Editors editors;
    private final Bounds bounds;
    private final Lookup.Found found;
    private final Run run;
    private final Report report;
    private final Merge merge;
    private final Instant at;

    /** @param at what is changed carries this time */
    Changes(Editors editors, Bounds bounds, Lookup.Found found, Run run, Report report, Merge merge, Instant at) {
        this.editors = editors;
        this.bounds = bounds;
        this.found = found;
        this.run = run;
        this.report = report;
        this.merge = merge;
        this.at = at;
    }

    /**
     * What a line makes of a resource; empty where it cannot be, which is told.
     *
     * @param isNamesake whether it was only known by its name, so that what it has is another source's
     */
    Optional<Taken> change(Line line, Named resource, ObjectNode given, boolean isNamesake) {
        var present = Lines.content(resource, texts(resource));
        var said = found.earlier().key(line.members()).map(key -> found.earlier().said(line.noun(), key)).orElse(null);
        returnToProgramme(given, present, said);
        var wanted = read(line, resource, present, given);
        if (wanted == null) {
            return Optional.empty();
        }
        var edited = isNamesake ? Earlier.taken(given, present, wanted)
                : said == null || run.terms.overridesEdits() ? Set.<String> of() : Earlier.edited(said, given, present, wanted);
        var taken = wanted;
        if (!edited.isEmpty()) {
            report.note(line.finding(Effect.LEFT_OUT, null, isNamesake ? "other-source" : "edited",
                    (isNamesake ? "It stays as another source has it: %s."
                            : "It was changed in the catalogue since the last import and stays as it is: %s. lock=none overrides.")
                            .formatted(String.join(", ", edited))));
            taken = read(line, resource, present, given.deepCopy().remove(edited));
            if (taken == null) {
                return Optional.empty();
            }
        }
        boolean same = taken.equals(present);
        if (!same) {
            var after = taken;
            editors.fill(line.noun(), resource, new Body(merge.of(present, given.deepCopy().remove(edited), resource)),
                    found.known());
            resource.updatedAt = at;
            report.differ(() -> Difference.of(Outcome.UPDATED, line.noun(), line.place(), resource.label(), present, after,
                    found.known()));
        }
        return Optional.of(
                new Taken(resource, same ? Outcome.UNCHANGED : Outcome.UPDATED, said, given, wanted, edited));
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
        Named read = editors.<Named> of(line.noun()).blank();
        read.id = resource.id;
        var body = new Body(merge.of(present, given, resource));
        editors.fill(line.noun(), read, body, found.known());
        if (!report.accept(line, body.faults()) || !report.allow(line, bounds.hold(line.noun(), read))) {
            return null;
        }
        read.slug = resource.slug;
        return Lines.content(read, LongTexts.of(read));
    }

    private LongTexts texts(Resource resource) {
        // one that an earlier line of the group made is in no table yet
        return found.texts().getOrDefault(resource.id, LongTexts.of(resource));
    }
}
