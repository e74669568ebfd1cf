package org.conftalks.event;

import java.util.List;
import java.util.UUID;

import org.conftalks.catalogue.Conditions;
import org.conftalks.catalogue.Shape;

/** What the talks say about their events. Events know of it, and not of talks. */
public interface Programme {

    /** A query for how much there is of the event e: the JSON of {@link EventCounts}, for a {@link Shape}. */
    String counts();

    /** A query for the tracks that the talks of the event e name, in alphabetical order, for a {@link Shape}. */
    String tracks();

    /** The same for rooms. */
    String rooms();

    /** SQL: whether the event e has a talk on one of the topics, given by id or slug. */
    String about(Conditions conditions, List<String> topics);

    /** How many talks an event has, drafts included. */
    long talks(UUID event);

    /** Deletes the talks of an event. */
    void delete(UUID event);
}
