package org.conftalks.catalogue;

import java.util.Comparator;
import java.util.UUID;

/** A resource and how well it fits what was asked. */
public record Scored(int score, UUID id) {

    /** The best first; of those that are as good the latest, by the bytes of their ids. */
    public static final Comparator<Scored> BEST_FIRST = Comparator.comparingInt(Scored::score)
            .thenComparing(scored -> scored.id.toString()).reversed();
}
