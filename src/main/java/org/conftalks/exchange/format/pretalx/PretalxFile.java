package org.conftalks.exchange.format.pretalx;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.conftalks.exchange.format.JsonStream;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Goes through a file of pretalx from one submission or speaker to the next. */
final class PretalxFile implements AutoCloseable {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Set<String> LISTS = Set.of("results", "submissions", "talks", "sessions", "slots", "speakers");

    /** Parts of a dump that look like talks. */
    private static final Set<String> OTHERS = Set.of("rooms", "extra");

    /** Part of the file, day, minute and room stand before a talk. */
    private static final int DEPTH_IN_DUMP = 4;

    /**
     * @param submission whether it is one; else a person
     * @param size about its bytes
     * @param repeated a member that it has twice
     */
    record Entry(ObjectNode given, boolean submission, String place, long size, Optional<String> repeated) {
    }

    private final JsonStream json;
    private int passed;

    PretalxFile(JsonStream json) {
        this.json = json;
    }

    /** Null at the end. */
    Entry next() throws IOException {
        while (json.next()) {
            if (json.isObject() || json.isArray()) {
                var path = json.path();
                if (json.isObject() && isEntry(path)) {
                    var entry = entry();
                    if (entry.isPresent()) {
                        return entry.get();
                    }
                } else if (!leadsToEntries(path)) {
                    passed += path.size() == 1 ? 1 : 0;
                    json.skip();
                }
            }
        }
        return null;
    }

    /** How many parts of the file have no talks: rooms, breaks, pages. */
    int passed() {
        return passed;
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    private Optional<Entry> entry() throws IOException {
        String place = "line %d, %s".formatted(json.line(), String.join("/", json.path()));
        var given = ofSlot((ObjectNode) json.tree());
        // else a room in which there is nothing at that minute
        return given.isEmpty() ? Optional.empty()
                : Optional.of(new Entry(given, given.has("title") || !given.has("name"), place, json.size(), json.repeated()));
    }

    /** What is given of a slot stands in the submission elsewhere. */
    private static ObjectNode ofSlot(ObjectNode given) {
        if (given.get("submission") instanceof ObjectNode submission) {
            var slot = given.deepCopy();
            slot.remove("submission");
            submission.set("slot", slot);
            return submission;
        }
        return given;
    }

    private static boolean isEntry(List<String> path) {
        return path.equals(List.of(JsonStream.ANY)) || path.size() == 2 && LISTS.contains(path.get(0))
                || path.size() == DEPTH_IN_DUMP && DAY.matcher(path.get(1)).matches();
    }

    private static boolean leadsToEntries(List<String> path) {
        return path.isEmpty() || path.size() == 1 && !OTHERS.contains(path.get(0))
                || path.size() > 1 && path.size() < DEPTH_IN_DUMP && DAY.matcher(path.get(1)).matches();
    }
}
