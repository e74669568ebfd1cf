package org.conftalks.exchange.format.pyvideo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.exchange.format.pyvideo.PyvideoFiles.talk;

import java.util.List;
import java.util.Map;

import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Tale;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PyvideoSpeakersTest {

    @ParameterizedTest
    @ValueSource(strings = { "Various speakers", "various", "VARIOUS SPEAKERS", "Various Contributors", "Various singers",
            "Multiple Speakers", "TODO", "TBA", "tbd", "Unknown", "Unknown speaker", "Speaker", "N/A", "n/a", "None", "Panel",
            "Anonymous", "-", "???", " Various  speakers " })
    void aPlaceholderIsNobody(String name) {
        var tale = speakers(name);

        assertThat(names(tale)).isEmpty();
        assertThat(tale.leftOut()).containsOnlyKeys("talk: speaker \"%s\"".formatted(
                name.strip().replaceAll(" +", " ").toLowerCase()));
        assertThat(tale.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Sunday Lightning Talks", "Lightning Talks, DAY 1 - PyTexas 202", "Lightning talk" })
    void lightningTalksAreNobody(String name) {
        assertThat(speakers(name).leftOut()).containsExactly(Map.entry("talk: speaker \"lightning talks\"", 1L));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "\\u200b" })
    void anEmptyNameIsNobody(String name) {
        assertThat(speakers(name).leftOut()).containsExactly(Map.entry("talk: speaker without a name", 1L));
        assertThat(names(speakers(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Ada Lovelace, Grace Hopper", "Ada Lovelace and Grace Hopper", "Ada Lovelace & Grace Hopper",
            "Ada Lovelace / Grace Hopper", "Ada Lovelace; Grace Hopper", "Ada Lovelace + Grace Hopper", "Ada et Grace",
            "Ada y Grace", "Ada und Grace", "楊軒銘、楊承霓" })
    void severalNamesInOneAreKeptAsOneSpeakerAndReported(String name) {
        var tale = speakers(name);

        assertThat(names(tale)).containsExactly(name);
        assertThat(tale.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.effect()).isEqualTo(Effect.NOTED);
            assertThat(finding.code()).isEqualTo("several-names");
            assertThat(finding.pointer()).isEqualTo("/speakers/0");
            assertThat(finding.detail()).contains(name);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "Rebekah E Post", "Alexander Andover", "Richard D. Copeland, Jr.", "Dillon R. Gardner, PhD",
            "Jannis Leidel (he/him)", "蘇嘉冠 (Jia-Kuan, Su)", "Jean-Paul O'Neill", "Various Artistides", "Panelli", "Nonehoff" })
    void aSingleNameIsNotReported(String name) {
        var tale = speakers(name);

        assertThat(names(tale)).containsExactly(name);
        assertThat(tale.findings()).isEmpty();
        assertThat(tale.leftOut()).isEmpty();
    }

    @Test
    void whoIsNamedTwiceIsBilledOnce() {
        var tale = speakers("Ada Lovelace", "Grace Hopper", "Ada  Lovelace");

        assertThat(tale.members(Noun.TALK).get("speakers").findValuesAsText("value")).containsExactly("Ada Lovelace",
                "Grace Hopper");
        assertThat(tale.leftOut()).containsExactly(Map.entry("talk: speaker named twice", 1L));
    }

    @Test
    void aNameWithoutMeasureIsTold() {
        assertThat(speakers("x".repeat(201)).findings()).extracting(Finding::code).containsExactly("too-long");
    }

    private static Tale speakers(String... names) {
        return talk("\"speakers\": [\"%s\"]".formatted(String.join("\", \"", names)));
    }

    private static List<String> names(Tale tale) {
        return tale.lines(Noun.SPEAKER).stream().map(line -> line.members().get("name").textValue()).toList();
    }
}
