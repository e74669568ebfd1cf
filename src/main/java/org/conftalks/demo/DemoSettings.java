package org.conftalks.demo;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Whether the catalogue begins with something to look at. */
@ConfigMapping(prefix = "conftalks")
interface DemoSettings {

    /**
     * true puts the demo data in, once, whatever the database; false leaves it out. By itself it goes into a new embedded
     * catalogue.
     */
    Optional<Boolean> demoData();

    /** Set by the start-up where the service brought its own database. */
    @WithDefault("false")
    @WithName("database.embedded")
    boolean databaseIsEmbedded();
}
