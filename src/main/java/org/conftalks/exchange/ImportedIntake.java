package org.conftalks.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Told.LeftOut;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.http.Body;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Takes over what sources said of things, so that the next import of such a source still knows what people changed and deleted.
 * Only a catalogue that is restored takes it: another one has its own past.
 */
@Singleton
class ImportedIntake {

    private static final int DEPTH = 3;

    private final ExchangeRepository catalogue;
    private final Editors editors;
    private final Bounds bounds;

    ImportedIntake(ExchangeRepository catalogue, Editors editors, Bounds bounds) {
        this.catalogue = catalogue;
        this.editors = editors;
        this.bounds = bounds;
    }

    /** What one source said of things of one type, with the digests as JSON. */
    private record Said(List<String> values, List<String> members) {
    }

    void take(List<Line> lines, Run run, Report report) {
        if (!run.restores && !lines.isEmpty()) {
            report.tell(new LeftOut("imported: only an empty catalogue takes it over", lines.size()));
            return;
        }
        var bySource = new LinkedHashMap<List<String>, Said>();
        for (Line line : lines) {
            var body = new Body(line.members());
            var noun = text(body, "of").flatMap(Noun::ofLine).filter(one -> one.compareTo(Noun.TALK) <= 0);
            var source = text(body, "source");
            var value = text(body, "value");
            var members = body.value("members");
            if (noun.isEmpty() || source.isEmpty() || value.isEmpty() || !isSaid(members, DEPTH)) {
                body.fault("", "malformed", "has to have of, source, value and members as a dump has them");
            }
            body.refuseUnknown();
            if (report.accept(line, body.faults()) && report.allow(line, bounds.holdAll())) {
                var said = bySource.computeIfAbsent(List.of(editors.table(noun.orElseThrow()), source.orElseThrow()),
                        any -> new Said(new ArrayList<>(), new ArrayList<>()));
                said.values.add(value.orElseThrow());
                said.members.add(members.toString());
                report.count(Noun.IMPORTED, Outcome.CREATED);
            }
        }
        bySource.forEach((of, said) -> catalogue.keepImported(of.get(0), of.get(1), said.values.toArray(String[]::new),
                said.members.toArray(String[]::new)));
    }

    /** As it stands there. */
    private static Optional<String> text(Body body, String member) {
        return Optional.ofNullable(body.value(member)).filter(JsonNode::isTextual).map(JsonNode::textValue)
                .filter(text -> text.length() <= Body.TITLE);
    }

    /** Digests by members, and of a talk's links by their addresses. */
    private static boolean isSaid(JsonNode members, int depth) {
        if (members == null || !members.isObject() || depth == 0) {
            return false;
        }
        for (JsonNode member : members) {
            if (!member.isTextual() && !isSaid(member, depth - 1)) {
                return false;
            }
        }
        return true;
    }
}
