package org.conftalks.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PodcastGuidTest {

    @ParameterizedTest
    @ValueSource(strings = { "https://podnews.net/rss", "podnews.net/rss", "http://podnews.net/rss/" })
    void itIsTheOneOfTheSpecificationsExample(String feed) {
        assertThat(PodcastGuid.of(feed)).hasToString("9b024349-ccf0-5f69-a609-6b82873eab3c");
    }
}
