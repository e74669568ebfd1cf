package org.conftalks.topic;

import java.util.UUID;

import org.conftalks.catalogue.Shape;

/** How much topics are talked about. Topics know of it, and not of talks. */
public interface TopicUse {

    /** A query for how much there is on the topic o: the JSON of {@link TopicView.Counts}, for a {@link Shape}. */
    String counts();

    /** How many talks a topic has, drafts included. */
    long uses(UUID topic);

    /** Takes a topic off all talks. */
    void drop(UUID topic);
}
