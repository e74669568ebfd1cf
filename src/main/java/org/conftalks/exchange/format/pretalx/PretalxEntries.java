package org.conftalks.exchange.format.pretalx;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.conftalks.exchange.format.Fingerprints;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.TalkGroups;
import org.conftalks.exchange.format.TalkGroups.Entry;
import org.conftalks.exchange.format.Texts;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The submissions and people of a file, one after the other. */
final class PretalxEntries implements TalkGroups.Entries {

    /** States of what may become a talk yet, or will not. */
    private static final Set<String> NOT_A_TALK = Set.of("submitted", "draft", "rejected", "deleted");

    private final PretalxFile given;
    private final PretalxDirectory directory;
    private final Supplement supplement;
    private final Fingerprints keys = new Fingerprints();

    PretalxEntries(PretalxFile given, PretalxDirectory directory, Supplement supplement) {
        this.given = given;
        this.directory = directory;
        this.supplement = supplement;
    }

    @Override
    public Entry next() throws IOException {
        var entry = given.next();
        if (entry == null) {
            return null;
        }
        var notes = new Notes(entry.submission() ? Noun.TALK : Noun.SPEAKER, entry.place());
        entry.repeated().ifPresent(member -> notes.leaveOut("/" + member, "repeated-member",
                "The member %s stands twice; the first counts.".formatted(member)));
        return entry.submission() ? submission(entry, notes) : person(entry, notes);
    }

    private Entry person(PretalxFile.Entry entry, Notes notes) {
        var speaker = new PretalxSpeaker(entry.given(), entry.place(), supplement);
        if (PretalxSpeaker.name(entry.given()).isEmpty()) {
            notes.reject("no-name", "The person has no name, or one that is too long.");
            return new Entry(entry.size(), Map.of(), notes.told());
        }
        var line = speaker.line(notes);
        return new Entry(entry.size(), Map.of(line.members().toString(), line), notes.told());
    }

    private Entry submission(PretalxFile.Entry entry, Notes notes) {
        String state = entry.given().path("state").asText("");
        if (NOT_A_TALK.contains(state)) {
            notes.reject("not-accepted", "It is a submission that is %s.".formatted(state));
            return new Entry(entry.size(), Map.of(), notes.told());
        }
        var talk = new PretalxTalk(entry, supplement, directory.named(), notes);
        var key = key(entry.given(), talk.members());
        if (key.isEmpty()) {
            notes.reject("given-twice", "The file has the same talk at the same time in the same room before it.");
            return new Entry(entry.size(), Map.of(), List.copyOf(notes.told()));
        }
        return new Entry(entry.size(), talk.speakers(), talk.told(Pretalx.reference(supplement, key.get())));
    }

    /**
     * What the talk is called by; empty where the file has the very same before. One that is given several times of the week
     * has the same code each time: the first keeps it, the others have their begin and their room behind it.
     */
    private Optional<String> key(ObjectNode given, ObjectNode talk) {
        String own = PretalxSpeaker.code(given).or(() -> Texts.line(talk.path("title"))).orElse("");
        String whole = own + "/" + talk.path("startsAt").asText(talk.path("date").asText()) + "/" + talk.path("room").asText();
        return keys.add(whole) ? Optional.of(keys.add(own) ? own : whole) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        given.close();
    }
}
