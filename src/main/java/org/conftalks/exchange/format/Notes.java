package org.conftalks.exchange.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.conftalks.exchange.format.Told.LeftOut;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a file has that cannot be used as it stands: told one by one up to a number, and counted. */
public final class Notes {

    private static final int MOST = 50;

    /** As many as the catalogue takes of speakers and topics. */
    private static final int MOST_ELEMENTS = 100;

    /** What a member is to hold. */
    public enum Kind {
        TEXT,
        NUMBER,
        LIST,
        /** Looked at by whoever reads it. */
        ANY,
        /** The catalogue has no place for it. */
        UNUSED
    }

    private final Noun noun;
    private final String place;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    public Notes(Noun noun, String place) {
        this.noun = noun;
        this.place = place;
    }

    /** A part of it is not taken over; false. */
    public boolean leaveOut(String pointer, String code, String detail) {
        add(Effect.LEFT_OUT, pointer, code, detail);
        return false;
    }

    /** It is taken over, but should be looked at. */
    public void note(String pointer, String code, String detail) {
        add(Effect.NOTED, pointer, code, detail);
    }

    /** The same, of the whole of it. */
    public void reject(String code, String detail) {
        add(Effect.REJECTED, null, code, detail);
    }

    /** @param what one of few that are known beforehand */
    public void count(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    /** Looks for members that are not known, or hold what they should not. */
    public void check(ObjectNode given, Map<String, Kind> known) {
        given.fields().forEachRemaining(member -> {
            String name = member.getKey();
            var kind = known.get(name);
            if (isEmpty(member.getValue())) {
                return;
            }
            if (kind == Kind.UNUSED) {
                count(noun.term() + ": member " + name);
            } else if (kind == null || !is(kind, member.getValue())) {
                String shown = Texts.shown(name);
                leaveOut("/" + shown.replace("~", "~0").replace("/", "~1"),
                        kind == null ? "unknown-member" : "malformed-member",
                        "The member %s is %s.".formatted(shown, kind == null ? "not known" : "not what it is elsewhere"));
            }
        });
    }

    /** The elements of a list; none where it is no list. */
    public List<JsonNode> elements(ObjectNode given, String member) {
        var list = given.path(member);
        if (list.isArray() && list.size() > MOST_ELEMENTS) {
            leaveOut("/" + member, "too-many", "Of its %s only the first %d are taken over.".formatted(member, MOST_ELEMENTS));
        }
        return list.isArray() ? StreamSupport.stream(list.spliterator(), false).limit(MOST_ELEMENTS).toList() : List.of();
    }

    public List<Told> told() {
        var told = new ArrayList<Told>(findings);
        counts.forEach((what, count) -> told.add(new LeftOut(what, count)));
        return told;
    }

    private void add(Effect effect, String pointer, String code, String detail) {
        if (findings.size() < MOST) {
            findings.add(new Finding(effect, noun, place, pointer, code, detail));
        } else {
            count(noun.term() + ": further findings in a file of more than " + MOST);
        }
    }

    private static boolean is(Kind kind, JsonNode value) {
        return switch (kind) {
            case TEXT -> value.isValueNode();
            case NUMBER -> value.isNumber();
            case LIST -> value.isArray();
            case ANY, UNUSED -> true;
        };
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull() || value.isContainerNode() && value.isEmpty() || value.isTextual() && value.asText().isBlank();
    }
}
