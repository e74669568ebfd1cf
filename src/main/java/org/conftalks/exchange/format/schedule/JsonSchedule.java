package org.conftalks.exchange.format.schedule;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import jakarta.inject.Singleton;

import org.conftalks.exchange.format.Format;
import org.conftalks.exchange.format.Glimpse;
import org.conftalks.exchange.format.Group;
import org.conftalks.exchange.format.Reading;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.UnreadableFile;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * schedule.json, version 1 (days and rooms) and version 2 (a list of events). Read as it comes, twice: once to see who is in
 * it.
 */
@Singleton
public class JsonSchedule implements Format {

    private static final Pattern BEGIN = Pattern.compile("\\A\\s*\\{.*?\"conference\"\\s*:\\s*\\{", Pattern.DOTALL);
    private static final Pattern SCHEDULE = Pattern.compile("\"schedule\"\\s*:\\s*\\{");

    @Override
    public String name() {
        return "schedule-json";
    }

    @Override
    public Optional<String> source() {
        return Optional.of(Conference.SOURCE);
    }

    @Override
    public Optional<String> recognise(Glimpse file) {
        return BEGIN.matcher(file.text()).find() && SCHEDULE.matcher(file.text()).find()
                ? Optional.of("is an object with a schedule, and a conference in it")
                : Optional.empty();
    }

    @Override
    public Reading read(Path file, Supplement supplement) {
        var people = new People();
        long events = 0;
        ObjectNode given;
        try (var first = new JsonEvents(file)) {
            for (var event = first.next(); event != null; event = first.next()) {
                event.path("persons").forEach(people::meet);
                events++;
            }
            given = first.conference();
        }
        var conference = new Conference(given, supplement);
        if (!conference.hasName()) {
            throw new UnreadableFile("The file has no schedule with a conference that has a title or an acronym.");
        }
        var groups = new Groups(new JsonEvents(file, given), new ScheduleGroups(conference, people));
        return new Reading(events, StreamSupport.stream(Spliterators.spliteratorUnknownSize(groups, Spliterator.ORDERED), false)
                .onClose(groups.events::close));
    }

    private static final class Groups implements Iterator<Group> {

        private final JsonEvents events;
        private final ScheduleGroups together;
        private ObjectNode ahead;
        private boolean begun;

        private Groups(JsonEvents events, ScheduleGroups together) {
            this.events = events;
            this.together = together;
        }

        @Override
        public boolean hasNext() {
            if (!begun) {
                begun = true;
                ahead = events.next();
            }
            return !together.isEmpty() || ahead != null;
        }

        @Override
        public Group next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            boolean full = false;
            while (ahead != null && !full) {
                full = together.add(ahead, ahead.path(JsonEvents.PLACE).asText());
                ahead = events.next();
            }
            return together.group();
        }
    }
}
