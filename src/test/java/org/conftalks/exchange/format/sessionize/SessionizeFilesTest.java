package org.conftalks.exchange.format.sessionize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;

import org.conftalks.exchange.format.Glimpse;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.Tale;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real files, where they lie beside the project; no part of them is in the project. */
class SessionizeFilesTest {

    @ParameterizedTest
    @CsvSource({ "2020, 28, 28, 9", "2021, 37, 40, 34", "2022, 13, 12, 13" })
    void theyAreReadToTheirEnd(int year, int talks, int speakers, int withVideo) {
        var file = Path.of("../shared/data/sessionize/global-azure-%d-linz-sessionize.json".formatted(year));
        assumeTrue(Files.exists(file), () -> "There is no %s.".formatted(file));
        assertThat(new Sessionize().recognise(Glimpse.of(file))).isPresent();

        var tale = Tale.of(new Sessionize(), file,
                new Supplement("global-azure-linz-" + year, null, null, null, ZoneId.of("Europe/Vienna"), null));

        assertThat(tale.findings()).extracting(Finding::effect).doesNotContain(Effect.REJECTED);
        assertThat(tale.lines(Noun.TALK)).hasSize(talks)
                .allMatch(talk -> talk.members().has("startsAt") && talk.members().has("duration"));
        assertThat(tale.lines(Noun.SPEAKER)).hasSize(speakers);
        assertThat(tale.lines(Noun.TALK)).filteredOn(talk -> !talk.members().get("videos").isEmpty()).hasSize(withVideo);
        assertThat(tale.total()).isEqualTo(tale.size());
    }
}
