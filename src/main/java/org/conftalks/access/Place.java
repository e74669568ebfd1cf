package org.conftalks.access;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a thing stands, as far as it decides who may do something with it.
 *
 * @param holders what it belongs to: it must be allowed for each, and is for one when it is for any of its ids, an event's and
 *        its series'. None at all is what nobody holds yet: then whoever may do the deed somewhere may do it here. One
 *        without ids belongs to the catalogue as a whole.
 * @param speakers whose own it is
 */
public record Place(List<Set<UUID>> holders, Set<UUID> speakers) {

    /** What belongs to the catalogue as a whole. */
    public static final Place CATALOGUE = in();

    /** In an event, or a series: the ids of both, or those that there are. */
    public static Place in(UUID... ids) {
        return new Place(List.of(holder(ids)), Set.of());
    }

    /** The ids of an event and its series; null for none. */
    public static Set<UUID> holder(UUID... ids) {
        return Arrays.stream(ids).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** The same, as the own of some speakers. */
    public Place ownedBy(Stream<UUID> owners) {
        return new Place(holders, owners.collect(Collectors.toUnmodifiableSet()));
    }
}
