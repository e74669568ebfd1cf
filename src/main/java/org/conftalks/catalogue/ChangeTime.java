package org.conftalks.catalogue;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

/** The time that changes carry: the database's, because that is one for all instances of the service. */
@ApplicationScoped
public class ChangeTime {

    private final CatalogueRepository catalogue;

    ChangeTime(CatalogueRepository catalogue) {
        this.catalogue = catalogue;
    }

    /** UTC, to the microsecond; never before the begin of the running transaction. */
    public Instant now() {
        return catalogue.now();
    }
}
