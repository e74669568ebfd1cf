package org.conftalks.limits;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Who speaks for clients. */
@ConfigMapping(prefix = "conftalks")
interface ProxySettings {

    /**
     * Addresses and networks of one's own proxies, such as {@code 10.0.0.0/8, 192.0.2.7}: what they say in
     * {@code X-Forwarded-For} is believed, from the right up to the first address that is none of them. Nobody else is
     * believed.
     */
    Optional<List<String>> trustedProxies();
}
