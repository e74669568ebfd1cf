package org.conftalks.exchange.format.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.conftalks.exchange.format.UnreadableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionsTest {

    private static final String ONE = """
            WEBVTT

            00:01.500 --> 00:03.000
            Hello
            """;

    @Test
    void aCueHasTimesAndText() {
        assertThat(read(ONE).cues()).containsExactly(new Cue(Duration.ofMillis(1_500), Duration.ofSeconds(3), "Hello"));
    }

    @ParameterizedTest
    @CsvSource({ "00:01.500, PT1.5S", "1:00:01.500, PT1H1.5S", "100:59:59.999, PT100H59M59.999S" })
    void hoursMayBeLeftOut(String time, Duration duration) {
        assertThat(read("WEBVTT\n\n%s --> 999:00:00.000\nx\n".formatted(time)).cues().get(0).start()).isEqualTo(duration);
    }

    @Test
    void whatIsNoSpeechIsPassedOver() {
        var captions = read("""
                \uFEFFWEBVTT - of a talk
                Kind: captions
                Language: en

                NOTE made by hand,
                00:00.000 --> 00:01.000 is no cue

                STYLE
                ::cue { color: lime }

                REGION
                id:bottom

                first
                00:01.000 --> 00:02.000 align:start position:10%
                <v.loud Ada>Hello</v> <i>all</i> <00:01.500><c.yellow>of you</c>
                -- &lt;b&gt; &amp; &nbsp;&#x41;&#66;

                00:03.000 --> 00:04.000
                <i></i>

                NOTE
                the end
                """.replace("\n", "\r\n"));

        assertThat(captions.cues()).extracting(Cue::text).containsExactly("Hello all of you\n-- <b> & AB");
    }

    @Test
    void srtHasNumbersAndCommas() {
        var captions = read("""
                1
                00:00:01,000 --> 00:00:02,500
                <font color="#fff">{\\an8}One</font>

                two

                2
                00:00:03,000 --> 00:00:04,000
                3
                3
                00:00:05,000 --> 00:00:06,000
                if a < b
                """);

        assertThat(captions.cues()).containsExactly(
                new Cue(Duration.ofSeconds(1), Duration.ofMillis(2_500), "One\ntwo"),
                new Cue(Duration.ofSeconds(3), Duration.ofSeconds(4), "3"),
                new Cue(Duration.ofSeconds(5), Duration.ofSeconds(6), "if a < b"));
    }

    @Test
    void oldFilesAreInOldEncodings() {
        String srt = "1\n00:00:01,000 --> 00:00:02,500\nGrüße – naïve\n";

        for (byte[] file : new byte[][] { srt.getBytes(StandardCharsets.UTF_8), srt.getBytes(Charset.forName("windows-1252")),
                ("\uFEFF" + srt).getBytes(StandardCharsets.UTF_16LE), ("\uFEFF" + srt).getBytes(StandardCharsets.UTF_16BE) }) {
            assertThat(Captions.read(file).cues().get(0).text()).isEqualTo("Grüße – naïve");
        }
    }

    @Test
    void theyAreWrittenByTheirStartsWithNothingElse() {
        var captions = read("""
                WEBVTT

                b
                01:00:05.250 --> 01:00:06.000 line:0
                if a &lt; b --&gt; c

                00:01.000 --> 00:02.000
                <b>One</b>
                Two
                """);

        assertThat(captions.webVtt()).isEqualTo("""
                WEBVTT

                00:00:01.000 --> 00:00:02.000
                One
                Two

                01:00:05.250 --> 01:00:06.000
                if a &lt; b --&gt; c
                """);
        assertThat(read(captions.webVtt())).isEqualTo(captions);
    }

    @Test
    void aTranscriptHasParagraphsAndSaysNothingTwice() {
        var captions = read("""
                WEBVTT

                00:01.000 --> 00:02.000
                Hello and

                00:02.000 --> 00:03.000
                Hello and
                welcome.

                00:05.000 --> 00:06.000
                Let us begin.
                """);

        assertThat(captions.transcript()).isEqualTo("Hello and welcome.\n\nLet us begin.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "WEBVTT~~00:01.000 -> 00:02.000~x | line 3: Here a cue should begin",
            "WEBVTT~~id~00:01 --> 00:02~x | line 3: Here a cue should begin",
            "WEBVTT~~00:01.000 --> 00:02.000~x~~left over | line 6: Here a cue should begin",
            "WEBVTT~~00:02.000 --> 00:01.000~x | line 3: The cue ends before it starts",
            "WEBVTT~~00:61.000 --> 00:62.000~x | line 3: There is no such time",
            "%PDF-1.7~x | line 1: Here a cue should begin", "'' | There is nothing in it." })
    void whatIsMalformedIsRefusedWithItsLine(String file, String reason) {
        assertThatThrownBy(() -> read(file.replace('~', '\n'))).isInstanceOf(UnreadableFile.class).hasMessageContaining(reason);
    }

    @Test
    void thereAreNotTooMany() {
        String cues = "00:01.000 --> 00:02.000\nx\n\n".repeat(Captions.MOST_CUES);

        assertThat(read("WEBVTT\n\n" + cues).cues()).hasSize(Captions.MOST_CUES);
        assertThatThrownBy(() -> read("WEBVTT\n\n" + cues + ONE.substring(8))).hasMessageContaining("more than 50000 cues");
        assertThatThrownBy(() -> Captions.read(new byte[Captions.MOST_BYTES + 1])).hasMessageContaining("larger than 2 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = { "<", "&", "{\\", "<c ", "\n", "-->", "1\n" })
    void longPiecesOfNothingTakeNoTime(String piece) {
        String file = "WEBVTT\n\n00:01.000 --> 00:02.000\n" + piece.repeat(1_000_000 / piece.length());

        assertThat(read(file).cues()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void blankLinesWithinATextTakeNoTime() {
        String file = "1\n00:00:01,000 --> 00:00:02,500\nOne\n" + "\n".repeat(1_000_000) + "two\n";

        assertThat(read(file).cues()).extracting(Cue::text).containsExactly("One\ntwo");
    }

    @ParameterizedTest
    @CsvSource({ "emacsconf-2024-color--colour-your-emacs-with-ease--ryota--main.vtt, 136",
            "emacsconf-2024-papers--writing-academic-papers-in-orgroam--vincent-conus--main.vtt, 50" })
    void realFilesAreRead(String name, int cues) throws IOException {
        var file = Path.of("../shared/data/captions", name);
        assumeTrue(Files.exists(file), () -> "There is no %s.".formatted(file));
        var captions = Captions.read(Files.readAllBytes(file));

        assertThat(captions.cues()).hasSize(cues).allMatch(cue -> !cue.text().contains("<"));
        assertThat(Captions.read(captions.webVtt().getBytes(StandardCharsets.UTF_8))).isEqualTo(captions);
        assertThat(captions.transcript())
                .startsWithIgnoringCase(name.contains("color") ? "Hi, EmacsColf." : "Okay, hi everyone.");
    }

    private static Captions read(String file) {
        return Captions.read(file.getBytes(StandardCharsets.UTF_8));
    }
}
