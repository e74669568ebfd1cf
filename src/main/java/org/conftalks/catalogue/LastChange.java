package org.conftalks.catalogue;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * When the catalogue changed last. What is made of several resources (a schedule, a calendar, a feed) was changed then or
 * before, and unlike the dates of what is left in it this one never falls: what was deleted counts, too.
 */
@ApplicationScoped
public class LastChange {

    private final CatalogueRepository catalogue;

    LastChange(CatalogueRepository catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * To be asked for before what is dated by it is read. Null where a later change could bear the same second: within the
     * second of the change, and as long as a transaction is open that may have written before it.
     */
    public Instant at() {
        return QuarkusTransaction.joiningExisting().call(catalogue::lastChange).stream().findFirst().orElse(null);
    }
}
