package org.conftalks.access;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Who may write. */
@ConfigMapping(prefix = "conftalks")
interface AccessSettings {

    /**
     * The administrator's token, 32 characters or more. Set it to choose or to change the token; left out, the service makes
     * one.
     */
    Optional<String> adminToken();

    /** Where the made token is written. */
    Path dataDir();
}
