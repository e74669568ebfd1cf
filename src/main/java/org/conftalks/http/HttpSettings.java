package org.conftalks.http;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** How the service is seen from outside. */
@ConfigMapping(prefix = "conftalks")
public interface HttpSettings {

    /**
     * Where clients reach the service, such as {@code https://talks.example.org}: set it behind a proxy that changes host or
     * scheme.
     */
    Optional<String> baseUrl();
}
