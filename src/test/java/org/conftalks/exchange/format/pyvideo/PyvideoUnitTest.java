package org.conftalks.exchange.format.pyvideo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.exchange.format.pyvideo.PyvideoFiles.talks;

import java.util.Arrays;

import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PyvideoUnitTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            1800, 1500, 2400, 86000            | -            | PT30M
            1565000, 1404480, 3060760          | milliseconds | PT26M5S
            30, 45, 20, 100                    | minutes      | PT30M
            30, 45, 20, 3600                   | -            | PT30S
            30, 45, 20                         | -            | PT30S
            152520, 60060, 6060, 70200, 71000  | -            | -
            78240, 60060, 6060, 70200, 70980   | sixtieths    | PT21M44S
            31200, 33600, 30000                | -            | PT8H40M
            """)
    void onlyTheDurationsTogetherTellTheirUnit(String durations, String unit, String first) {
        var tale = talks(Arrays.stream(durations.split(", ")).map("\"duration\": "::concat).toArray(String[]::new));

        assertThat(tale.lines(Noun.TALK).get(0).members().path("duration").asText(null)).isEqualTo(first);
        if (unit == null) {
            assertThat(tale.findings()).isEmpty();
        } else {
            assertThat(tale.findings()).singleElement().extracting(Finding::effect, Finding::noun, Finding::code)
                    .containsExactly(Effect.NOTED, Noun.EVENT, unit);
        }
    }
}
