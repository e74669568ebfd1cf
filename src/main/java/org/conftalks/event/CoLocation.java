package org.conftalks.event;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Two events that are held together. The pair stands once, the smaller id first, and is true in both directions. */
@Entity
@Table(name = "event_co_location")
public class CoLocation {

    @EmbeddedId
    public Pair pair;

    @Embeddable
    public record Pair(UUID eventId, UUID otherId) implements Serializable {
    }

    /** The same whichever of the two is given first. */
    public static CoLocation of(UUID one, UUID another) {
        var coLocation = new CoLocation();
        boolean inOrder = one.toString().compareTo(another.toString()) < 0;
        coLocation.pair = inOrder ? new Pair(one, another) : new Pair(another, one);
        return coLocation;
    }
}
