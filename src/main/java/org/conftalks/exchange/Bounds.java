package org.conftalks.exchange;

import jakarta.inject.Singleton;

import org.conftalks.access.AccessPolicy;
import org.conftalks.access.Deed;
import org.conftalks.catalogue.Resource;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Told.Line;

/** What the sender of a file may change: an organiser of one event brings in that one, and no other. */
@Singleton
class Bounds {

    static final String CODE = "not-yours";
    static final String DETAIL = "It belongs to others, or to the catalogue as a whole, and you may not change it.";

    private final AccessPolicy policy;
    private final Editors editors;

    Bounds(AccessPolicy policy, Editors editors) {
        this.policy = policy;
        this.editors = editors;
    }

    /** Whether a thing may be made or changed, as it stands in memory. */
    boolean hold(Noun noun, Resource resource) {
        return holdAll() || policy.may(Deed.EDIT, editors.of(noun).place(resource));
    }

    /** Whether everything may be changed. */
    boolean holdAll() {
        return policy.mayEverywhere(Deed.EDIT);
    }

    /** The same of a new thing; a topic that has no more than a name comes into being by being named. */
    boolean holdNew(Line line, Resource resource) {
        return hold(line.noun(), resource) || line.noun() == Noun.TOPIC && line.members().size() == 1;
    }
}
