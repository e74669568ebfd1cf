package org.conftalks.speaker;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.conftalks.access.Place;
import org.conftalks.catalogue.Conditions;
import org.conftalks.catalogue.Shape;

/** What the talks say about their speakers. Speakers know of it, and not of talks. */
public interface Appearances {

    /** A query for how much there is of the speaker s: the JSON of {@link SpeakerCounts}, for a {@link Shape}. */
    String counts();

    /**
     * SQL: whether the speaker s appeared in one and the same talk as asked; empty lists ask nothing.
     *
     * @param events ids or slugs
     * @param topics ids or slugs
     * @param affiliations at that talk, as sort keys
     */
    String appeared(Conditions conditions, List<String> events, List<String> topics, List<String> affiliations);

    /** The events at which a speaker has talks, drafts included: each with its series, as {@link Place#holder} has them. */
    List<Set<UUID>> holders(UUID speaker);

    /** How many parts in talks a speaker has, drafts included. */
    long parts(UUID speaker);

    /** Takes a speaker off all talks. */
    void part(UUID speaker);
}
