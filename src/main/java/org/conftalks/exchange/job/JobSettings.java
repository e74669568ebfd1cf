package org.conftalks.exchange.job;

import java.nio.file.Path;

import io.smallrye.config.ConfigMapping;

/** Where imports keep their files. */
@ConfigMapping(prefix = "conftalks")
interface JobSettings {

    /** Files that are being read stand below it. */
    Path dataDir();
}
