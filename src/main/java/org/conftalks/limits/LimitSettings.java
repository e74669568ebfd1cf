package org.conftalks.limits;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one client may ask for: each number is a budget that is full at first and fills again within a minute. */
@ConfigMapping(prefix = "conftalks.limits")
interface LimitSettings {

    /** Switch off to measure how fast the service is, or where something before it limits already. */
    @WithDefault("true")
    boolean enabled();

    @WithDefault("6000")
    int reads();

    @WithDefault("6000")
    int writes();

    /** Full text search, and lists with {@code q}. */
    @WithDefault("3000")
    int searches();

    /** Files to import, of one token at all instances together. */
    @WithDefault("300")
    int imports();

    /** Wrong tokens from one address, at all instances together. */
    @WithDefault("60")
    int failedLogins();

    /** Requests that are carried out or wait for it, of all clients together; further ones get 503. */
    @WithDefault("500")
    int atOnce();

    /** Reads of the database at once for each processor, while others wait for their turn; by default by where it is. */
    Optional<Integer> readsPerProcessor();

    /** Who reads longer holds up nobody any more. */
    @WithDefault("0.1S")
    Duration turn();

    /** How long a client may take for the head of a request, and for 500 bytes a second of a body or an answer. */
    @WithDefault("20S")
    Duration patience();
}
