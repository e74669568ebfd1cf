package org.conftalks.answers;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How answers are kept in memory. */
@ConfigMapping(prefix = "conftalks.cache")
interface CacheSettings {

    /**
     * Switch it off where the database is reached through a pooler that gives each transaction another connection: changes
     * made by others are then not heard of.
     */
    @WithDefault("true")
    boolean enabled();

    /** What all answers that are kept may take of the heap; those that are asked for least go first. */
    @WithDefault("48M")
    MemorySize size();
}
