package org.conftalks.topic;

import java.util.Map;
import java.util.UUID;

/** How much topics are talked about. Topics know of it, and not of talks. */
public interface TopicUse {

    /** The number of talks on each of these topics; one without talks may be left out. */
    Map<UUID, Long> talks(UUID[] topics, UUID[] sight);

    /** How many talks a topic has, drafts included. */
    long uses(UUID topic);

    /** Takes a topic off all talks. */
    void drop(UUID topic);
}
