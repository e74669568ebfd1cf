package org.conftalks.catalogue;

import java.time.Clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Where the time comes from. */
class CatalogueClock {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
