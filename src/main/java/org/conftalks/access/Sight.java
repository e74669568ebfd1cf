package org.conftalks.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;

/**
 * How far somebody sees beside what is published: not at all, to some series, events and speakers with all that belongs to
 * them, or everywhere. What that means for a thing, the database's function {@code in_sight} says, for every query alike.
 */
public final class Sight {

    /** Only what is published. */
    public static final Sight PUBLIC = new Sight(new UUID[0]);

    /** Stands for the whole catalogue. */
    private static final UUID EVERYWHERE = new UUID(0, 0);

    /** All that there is. */
    public static final Sight WHOLE = new Sight(new UUID[] { EVERYWHERE });

    private final UUID[] reach;

    private Sight(UUID[] reach) {
        this.reach = reach;
    }

    /** To these series, events and speakers, and to what belongs to them. */
    static Sight to(Collection<UUID> ids) {
        return ids.isEmpty() ? PUBLIC : new Sight(ids.stream().distinct().sorted().toArray(UUID[]::new));
    }

    public boolean isWhole() {
        return this == WHOLE;
    }

    public boolean isPublic() {
        return reach.length == 0;
    }

    /** What queries hand to {@code in_sight}. */
    public UUID[] reach() {
        return reach.clone();
    }

    /**
     * Whether a thing is shown that was found beside another.
     *
     * @param seen whether the public sees it
     * @param holders the series, event or speaker that it is or belongs to; null for none
     */
    public boolean shows(boolean seen, UUID... holders) {
        return seen || isWhole() || Arrays.stream(holders).anyMatch(Arrays.asList(reach)::contains);
    }

    /** Tells sights apart, for tags of answers. */
    @Override
    public String toString() {
        return Arrays.toString(reach);
    }
}
