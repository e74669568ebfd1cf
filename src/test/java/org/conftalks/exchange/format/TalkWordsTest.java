package org.conftalks.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of programmes: kinds of talks and languages. */
class TalkWordsTest {

    @ParameterizedTest
    @CsvSource({ "talk, talk", "keynote, keynote", "lightning-talk, lightning-talk", "panel, panel", "workshop, workshop",
            "tutorial, tutorial", "interview, interview", "demo, demo", "opening, opening", "closing, closing", "other, other",
            "Session (45 min), talk", "Keynote Panel, keynote", "LIGHTNING_TALKS, lightning-talk", "Vortrag 30', talk",
            "sponsor-workshop, workshop", "Podiumsdiskussion, panel", "Atelier de 2h, workshop", "Birds of a Feather, other",
            "Eröffnung, opening", "Talkback,", "Collab,", "'',", "42," })
    void kindsAreTheCataloguesOwn(String words, String kind) {
        assertThat(TalkKinds.of(words).orElse(null)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({ "break, true", "Coffee, true", "Mittagspause, true", "Kaffeepause, true", "informational, true",
            "talk, false", "Breaking things, false", "Lunch talk, false" })
    void breaksAreNoTalks(String word, boolean isBreak) {
        assertThat(TalkKinds.isBreak(word)).isEqualTo(isBreak);
    }

    @ParameterizedTest
    @CsvSource({ "German, de", "deutsch, de", "allemand, de", "English, en", "Englisch, en", "anglais, en", "Français, fr",
            "español, es", "Chinese, zh", "en, en", "ENG, en", "de_CH, de-CH", "Klingon Empire,", "x,", "'',", "TBD," })
    void languagesHaveNames(String name, String tag) {
        assertThat(LanguageNames.of(name).orElse(null)).isEqualTo(tag);
    }
}
