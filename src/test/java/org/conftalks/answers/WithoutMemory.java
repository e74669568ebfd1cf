package org.conftalks.answers;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Every answer comes from the database, for tests of what that costs. */
public class WithoutMemory implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("conftalks.cache.enabled", "false");
    }
}
