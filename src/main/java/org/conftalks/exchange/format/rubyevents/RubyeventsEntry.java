package org.conftalks.exchange.format.rubyevents;

import java.util.Optional;
import java.util.Set;

import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Texts;
import org.conftalks.http.Body;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An entry of a {@code videos.yml}: a talk, or what only holds talks together, an evening of a meetup or a row of lightning
 * talks that have recordings of their own.
 */
final class RubyeventsEntry {

    private final ObjectNode given;
    private final RubyeventsEntry parent;
    private final String place;
    private final Notes notes;
    private final RubyeventsSlot slot;
    private boolean told;

    /**
     * @param parent the entry that it stands in; null where it stands by itself
     * @param slot when it is in the schedule; null where that is not known
     */
    RubyeventsEntry(ObjectNode given, RubyeventsEntry parent, RubyeventsSlot slot, String file) {
        this.given = given;
        this.parent = parent;
        this.slot = slot;
        place = file + id().map(id -> ": " + Texts.shown(id)).orElse("");
        notes = new Notes(Noun.TALK, place);
    }

    ObjectNode given() {
        return given;
    }

    Notes notes() {
        return notes;
    }

    String place() {
        return place;
    }

    Optional<RubyeventsSlot> slot() {
        return Optional.ofNullable(slot);
    }

    Optional<RubyeventsEntry> parent() {
        return Optional.ofNullable(parent);
    }

    /** Where it is a talk that was told. */
    Optional<String> toldId() {
        return told ? id() : Optional.empty();
    }

    String provider() {
        return text("video_provider").orElse("");
    }

    /** Its own, or that of what it stands in. */
    Optional<String> date() {
        return text("date").or(() -> parent().flatMap(RubyeventsEntry::date));
    }

    Optional<String> text(String member) {
        return Texts.line(given.path(member));
    }

    /**
     * Whether it is to be told.
     *
     * @param taken ids of talks, to which its own is added
     */
    boolean isTalk(Set<String> taken) {
        if (provider().equals("children")) {
            leaveOutContainer();
        } else if (id().isEmpty()) {
            notes.reject("no-id", "It has no id of at most %d characters, and so cannot be known again."
                    .formatted(Body.TITLE));
        } else if (!taken.add(id().get())) {
            notes.reject("duplicate-id", "Another talk before it has its id.");
        } else {
            told = true;
        }
        return told;
    }

    private void leaveOutContainer() {
        boolean empty = given.path("talks").isEmpty();
        notes.count(empty ? "talk: entry that is to hold talks, and holds none" : "talk: entry that only holds talks");
        for (String member : new String[] { "slides_url", "additional_resources", "alternative_recordings" }) {
            var value = given.path(member);
            if (value.isTextual() ? !value.asText().isBlank() : !value.isEmpty()) {
                notes.leaveOut("/" + member, "no-talk", "It belongs to no talk, but to what holds talks together.");
            }
        }
    }

    private Optional<String> id() {
        return text("id").filter(id -> id.length() <= Body.TITLE);
    }
}
