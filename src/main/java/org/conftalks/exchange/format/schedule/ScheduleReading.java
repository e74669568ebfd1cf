package org.conftalks.exchange.format.schedule;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import org.conftalks.exchange.format.Group;
import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.Reading;
import org.conftalks.exchange.format.Supplement;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A schedule is read as it comes, twice: once to see who is in it, and once to tell it. */
final class ScheduleReading implements Iterator<Group> {

    private final ScheduleEvents events;
    private final ScheduleGroups together;
    private ObjectNode ahead;

    private ScheduleReading(ScheduleEvents events, ScheduleGroups together) {
        this.events = events;
        this.together = together;
        ahead = events.next();
    }

    /**
     * @param opener opens the file anew, with what is known of the conference
     * @throws org.conftalks.exchange.format.UnreadableFile where nobody says which conference it is of
     */
    static Reading of(Function<ObjectNode, ScheduleEvents> opener, Supplement supplement) {
        var people = new People();
        long count = 0;
        ObjectNode given;
        try (var first = opener.apply(Json.object())) {
            for (var event = first.next(); event != null; event = first.next()) {
                event.path("persons").forEach(people::meet);
                people.meet(event.path(ScheduleEvents.PERSON));
                count++;
            }
            given = first.conference();
        }
        var conference = new Conference(given, supplement);
        conference.reference();
        var events = opener.apply(given);
        var groups = new ScheduleReading(events, new ScheduleGroups(conference, people));
        return new Reading(count, StreamSupport.stream(Spliterators.spliteratorUnknownSize(groups, Spliterator.ORDERED), false)
                .onClose(events::close));
    }

    @Override
    public boolean hasNext() {
        return !together.isEmpty() || ahead != null;
    }

    @Override
    public Group next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        for (boolean full = false; ahead != null && !full; ahead = events.next()) {
            full = together.add(ahead, ahead.path(ScheduleEvents.PLACE).asText());
        }
        return together.group();
    }
}
