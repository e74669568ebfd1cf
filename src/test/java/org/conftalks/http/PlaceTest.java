package org.conftalks.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

/** A list is counted as far as anybody needs it. */
class PlaceTest {

    @Test
    void upToTheLimitATotalIsExact() {
        assertThat(place(100_000L).total()).isEqualTo(100_000);
        assertThat(place(100_000L).totalIsEstimate()).isNull();
    }

    @Test
    void beyondItSaysThatThereAreMore() {
        assertThat(place(100_001L).total()).isEqualTo(100_000);
        assertThat(place(100_001L).totalIsEstimate()).isTrue();
    }

    @Test
    void whoDoesNotAskGetsNone() {
        assertThat(place(null).total()).isNull();
        assertThat(place(null).totalIsEstimate()).isNull();
    }

    private static Page.Place place(Long counted) {
        return Page.Place.of(25, null, null, Instant.EPOCH, counted);
    }
}
