package org.conftalks.http;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** How the service is seen from outside. */
@ConfigMapping(prefix = "conftalks")
public interface HttpSettings {

    /**
     * Where clients reach the service, such as {@code https://talks.example.org}: set it behind a proxy that changes host or
     * scheme.
     */
    Optional<String> baseUrl();

    /**
     * How long a shared cache, such as Varnish or a CDN, may answer in the service's place, in whole seconds; 0 lets it ask
     * each
     * time. So long its clients may see what was before a change, unless the change makes it forget.
     */
    @WithName("cache.shared")
    @WithDefault("0S")
    Duration cacheShared();
}
