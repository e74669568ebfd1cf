package org.conftalks.limits;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.http.Digest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Tokens that were let in before, by their hashes. Somebody who tries wrong ones from the same address, such as that of a
 * university, does not lock them out; whether they are still good is asked each time all the same.
 */
@ApplicationScoped
class ProvenTokens {

    private static final int MOST = 10_000;
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final Cache<String, Boolean> proven = Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(REMEMBERED).build();

    /** What stands for the token in an Authorization header, however that writes its scheme. */
    static String key(String authorization) {
        String token = authorization.substring(authorization.indexOf(' ') + 1).strip();
        return "token " + Digest.of(token.getBytes(StandardCharsets.UTF_8));
    }

    boolean has(String key) {
        return proven.getIfPresent(key) != null;
    }

    void add(String key) {
        proven.put(key, true);
    }

    void remove(String key) {
        proven.invalidate(key);
    }
}
