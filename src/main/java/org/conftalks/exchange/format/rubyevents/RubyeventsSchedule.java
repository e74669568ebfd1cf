package org.conftalks.exchange.format.rubyevents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Texts;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A {@code schedule.yml}: the times of an event's days, without its talks. Those fill, in the order of their own file, the
 * slots that hold nothing else.
 */
final class RubyeventsSchedule {

    /** More than the longest has. */
    private static final int MOST_SLOTS = 5_000;

    private record Place(String day, Optional<RubyeventsSlot> slot) {
    }

    private final List<Place> places = new ArrayList<>();

    RubyeventsSchedule(JsonNode given) {
        for (JsonNode day : given.path("days")) {
            String date = Texts.line(day.path("date")).orElse("");
            for (JsonNode row : day.path("grid")) {
                if (row.path("items").isEmpty()) {
                    add(date, row);
                }
            }
        }
    }

    /** When each talk is, by its number; none where the talks do not fit the slots one by one, each on its day. */
    Map<Integer, RubyeventsSlot> slots(JsonNode talks, Notes notes) {
        var slots = new HashMap<Integer, RubyeventsSlot>();
        if (talks.size() != places.size()) {
            if (!talks.isEmpty()) {
                notes.leaveOut(null, "schedule",
                        "The schedule has %d slots for %d talks, so that it does not tell when they are."
                                .formatted(places.size(), talks.size()));
            }
            return slots;
        }
        for (int index = 0; index < talks.size(); index++) {
            var place = places.get(index);
            if (!Texts.line(talks.get(index).path("date")).orElse("").equals(place.day)) {
                notes.leaveOut(null, "schedule", "The schedule has its slots on other days than the talks have their dates,"
                        + " so that it does not tell when they are.");
                return Map.of();
            }
            int number = index;
            place.slot.ifPresentOrElse(slot -> slots.put(number, slot), () -> notes.count("talk: slot without a time of day"));
        }
        return slots;
    }

    private void add(String date, JsonNode row) {
        var slot = RubyeventsSlot.of(row.path("start_time").asText(), row.path("end_time").asText());
        for (int slots = number(row.path("slots").asText()); slots > 0 && places.size() < MOST_SLOTS; slots--) {
            places.add(new Place(date, slot));
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }
}
