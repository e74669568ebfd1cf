package org.conftalks.exchange.format.rubyevents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Told;
import org.conftalks.exchange.format.Yaml.Malformed;
import org.conftalks.exchange.format.rubyevents.RubyeventsFiles.Directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An event's talks, and when they are. */
final class RubyeventsProgramme {

    private final String videos;
    private final Notes notes;
    private final List<RubyeventsEntry> entries = new ArrayList<>();

    RubyeventsProgramme(Directory directory, RubyeventsFiles files) {
        videos = directory.path() + "/videos.yml";
        notes = new Notes(Noun.TALK, videos);
        if (files.has(videos)) {
            try {
                read(files.list(videos), schedule(directory.path() + "/schedule.yml", files));
            } catch (Malformed malformed) {
                notes.reject("malformed", malformed.getMessage());
            }
        }
    }

    /** Each behind the one that it stands in. */
    List<RubyeventsEntry> entries() {
        return entries;
    }

    List<Told> told() {
        return notes.told();
    }

    private RubyeventsSchedule schedule(String name, RubyeventsFiles files) {
        try {
            return files.has(name) ? new RubyeventsSchedule(files.object(name)) : null;
        } catch (Malformed malformed) {
            notes.leaveOut(null, "malformed-schedule", "Times are left out, because %s cannot be used: %s".formatted(name,
                    malformed.getMessage()));
            return null;
        }
    }

    private void read(JsonNode list, RubyeventsSchedule schedule) {
        Map<Integer, RubyeventsSlot> slots = schedule == null ? Map.of() : schedule.slots(list, notes);
        for (int index = 0; index < list.size(); index++) {
            read(list.get(index), null, slots.get(index));
        }
    }

    private void read(JsonNode given, RubyeventsEntry parent, RubyeventsSlot slot) {
        if (!(given instanceof ObjectNode object)) {
            notes.reject("malformed", "One of its entries is no mapping.");
            return;
        }
        var entry = new RubyeventsEntry(object, parent, slot, videos);
        entries.add(entry);
        for (JsonNode child : object.path("talks")) {
            read(child, entry, null);
        }
    }
}
