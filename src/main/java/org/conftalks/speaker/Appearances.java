package org.conftalks.speaker;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.criteria.Predicate;

import org.conftalks.access.Place;
import org.conftalks.catalogue.Conditions;

/** What the talks say about their speakers. Speakers know of it, and not of talks. */
public interface Appearances {

    /** How much there is of each of these speakers; one without talks may be left out. */
    Map<UUID, SpeakerCounts> counts(UUID[] speakers, UUID[] sight);

    /**
     * Whether a speaker appeared in one and the same talk as asked; empty lists ask nothing.
     *
     * @param events ids or slugs
     * @param topics ids or slugs
     * @param affiliations at that talk, as sort keys
     */
    Predicate appeared(Conditions<Speaker> conditions, List<String> events, List<String> topics, List<String> affiliations);

    /** The events at which a speaker has talks, drafts included: each with its series, as {@link Place#holder} has them. */
    List<Set<UUID>> holders(UUID speaker);

    /** How many parts in talks a speaker has, drafts included. */
    long parts(UUID speaker);

    /** Takes a speaker off all talks. */
    void part(UUID speaker);
}
