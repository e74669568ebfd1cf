package org.conftalks.event;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.criteria.Predicate;

import org.conftalks.catalogue.Conditions;

/** What the talks say about their events. Events know of it, and not of talks. */
public interface Programme {

    /** How much there is of each of these events; an event without talks may be left out. */
    Map<UUID, EventCounts> counts(UUID[] events, UUID[] sight);

    /** The tracks and rooms that the talks of each of these events name. */
    Map<UUID, Places> places(UUID[] events, UUID[] sight);

    /** Whether an event has a talk on one of the topics, given by id or slug. */
    Predicate about(Conditions<Event> conditions, List<String> topics);

    /** How many talks an event has, drafts included. */
    long talks(UUID event);

    /** Deletes the talks of an event. */
    void delete(UUID event);
}
