package org.conftalks.http;

import java.time.Duration;
import java.util.List;
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

    /**
     * How long browsers keep to HTTPS once they have seen it (RFC 6797), such as {@code 365D}. Set it where the service is
     * reached by HTTPS alone.
     */
    Optional<Duration> hsts();

    /** The OpenID provider at which the explorer signs people in, so that its page has to reach it. */
    @WithName("oidc.issuer")
    Optional<String> provider();

    /** Where to tell about vulnerabilities: addresses such as {@code mailto:security@example.org}, the best first. */
    Optional<List<String>> securityContact();
}
