package org.conftalks.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class FingerprintsTest {

    @Test
    void aKeyIsMetForTheFirstTimeOnce() {
        var keys = new Fingerprints();

        assertThat(IntStream.range(0, 100_000)).allMatch(number -> keys.add("key " + number));
        assertThat(IntStream.range(0, 100_000)).noneMatch(number -> keys.add("key " + number));
        assertThat(keys.add("")).isTrue();
        assertThat(keys.add("")).isFalse();
    }
}
