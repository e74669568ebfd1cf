package org.conftalks.grant;

import static org.conftalks.Catalogue.unique;
import static org.conftalks.Writes.made;
import static org.conftalks.Writes.object;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Two series that have nothing to do with each other, with a speaker each. */
final class World {

    /** One of the two, as its people see it: their own or foreign. */
    enum Side {
        OWN,
        FOREIGN
    }

    private final String[] series = new String[2];
    private final String[] speakers = new String[2];

    World() {
        for (Side side : Side.values()) {
            series[side.ordinal()] = made("/v1/series", object("name", unique("Series"))).get("id").textValue();
            speakers[side.ordinal()] = made("/v1/speakers", object("name", unique("Speaker"))).get("id").textValue();
            talk(side, false);
        }
    }

    String series(Side side) {
        return series[side.ordinal()];
    }

    String speaker(Side side) {
        return speakers[side.ordinal()];
    }

    /** A new event; what is there is an id. */
    String event(Side side, boolean isDraft) {
        return made("/v1/events", object("name", unique("Event"), "series", series(side), "visibility",
                isDraft ? "draft" : "published")).get("id").textValue();
    }

    /** A new talk of the speaker, at a new event. */
    String talk(Side side, boolean isDraft) {
        return made("/v1/talks", talk(side, event(side, isDraft))).get("id").textValue();
    }

    ObjectNode talk(Side side, String event) {
        return object("title", unique("Talk"), "event", event, "speakers", List.of(speaker(side)));
    }

    /** A new person, with a talk at a new event. */
    String person(Side side, boolean isDraft) {
        String person = made("/v1/speakers", object("name", unique("Person"), "visibility", isDraft ? "draft" : "published"))
                .get("id").textValue();
        made("/v1/talks", object("title", unique("Talk"), "event", event(side, false), "speakers", List.of(person)));
        return person;
    }

    /** Something that a new talk left behind. */
    String link(String collection, Side side, boolean isDraft) {
        return made("/v1/talks/" + talk(side, isDraft) + "/" + collection, link()).get("id").textValue();
    }

    static ObjectNode link() {
        return object("url", "https://example.org/" + unique("link"));
    }
}
