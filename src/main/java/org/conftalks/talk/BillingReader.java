package org.conftalks.talk;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.conftalks.catalogue.References;
import org.conftalks.http.Body;
import org.conftalks.speaker.Speaker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads who contributes to a talk: names of speakers, or objects that say what was true of them at the event. */
final class BillingReader {

    private static final int MOST = 100;

    private BillingReader() {
    }

    /** The order of the array is the order of the billing. A billing that is as it was is left alone. */
    static void fill(Talk talk, Body body, References references) {
        var known = references.byNames(Speaker.class, body.sent("speakers").limit(MOST).map(BillingReader::person)
                .map(References::nameIn));
        var wanted = body.elements("speakers", MOST, (element, index) -> read(body, element, index, known));
        var once = new HashSet<String>();
        for (var part : wanted) {
            part.talk = talk;
            if (!once.add(part.speaker.id + " " + part.role)) {
                body.fault("speakers/" + part.position, "repeated", "names a speaker in the same role a second time");
            }
        }
        if (!same(talk.contributions, wanted)) {
            talk.contributions.clear();
            talk.contributions.addAll(wanted);
        }
    }

    /** Who is meant: in what a read gave the object itself. */
    private static JsonNode person(JsonNode element) {
        return element.hasNonNull("speaker") ? element.get("speaker") : element;
    }

    private static Optional<Contribution> read(Body body, JsonNode element, int index, Map<String, Speaker> known) {
        var part = new Contribution();
        part.position = index;
        if (!(element instanceof ObjectNode object)) {
            return References.find(body, "speakers/" + index, element, known).map(speaker -> {
                part.speaker = speaker;
                return part;
            });
        }
        Body inner = body.element("speakers", index, object);
        boolean asRead = !object.hasNonNull("speaker");
        var speaker = asRead ? References.find(body, "speakers/" + index, element, known)
                : References.find(inner, "speaker", person(element), known);
        // what a read gave of the person itself; the order is that of the array
        List.of("speaker", "id", "slug", "name", "self", "order").forEach(inner::value);
        part.role = inner.term("role", Role.class, Role::term).orElse(Role.SPEAKER);
        part.creditedAs = inner.line("creditedAs", Body.NAME).orElse(null);
        part.affiliation = inner.line("affiliation", Body.NAME).orElse(null);
        part.jobTitle = inner.line("jobTitle", Body.NAME).orElse(null);
        inner.refuseUnknown();
        return speaker.map(found -> {
            part.speaker = found;
            return part;
        });
    }

    private static boolean same(List<Contribution> present, List<Contribution> wanted) {
        if (present.size() != wanted.size()) {
            return false;
        }
        for (int index = 0; index < wanted.size(); index++) {
            if (!present.get(index).says(wanted.get(index))) {
                return false;
            }
        }
        return true;
    }
}
