package org.conftalks.exchange.format.ndjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

import org.conftalks.exchange.format.BoundedLines;
import org.conftalks.exchange.format.Group;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Packed;
import org.conftalks.exchange.format.Tale;
import org.conftalks.exchange.format.Told;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.exchange.format.UnreadableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NdjsonTest {

    private static final String SERIES = "{\"type\":\"series\",\"name\":\"PyCon\"}\n";
    private static final String EVENT = "{\"type\":\"event\",\"name\":\"PyCon 2013\",\"slug\":\"pycon-2013\"}\n";

    @Test
    void aLineIsOneThingWithTheMembersOfAWrite() {
        var tale = read(SERIES + EVENT + talk("pycon-2013"));

        assertThat(tale.told()).extracting(told -> ((Line) told).noun()).containsExactly(Noun.SERIES, Noun.EVENT, Noun.TALK);
        assertThat(tale.members(Noun.SERIES)).hasToString("{\"name\":\"PyCon\"}");
        assertThat(tale.lines(Noun.TALK)).extracting(Line::place).containsExactly("line 3");
        assertThat(tale.total()).isEqualTo(3);
        assertThat(tale.size()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "\r", " ", "\t\r" })
    void endsOfLinesAndBlankLinesMakeNoDifference(String end) {
        String lines = (SERIES + "\n\n" + EVENT).replace("\n", end + "\n");

        for (String file : new String[] { lines, "\n" + lines, lines + "\n\n", lines.stripTrailing(), "\uFEFF" + lines }) {
            var tale = read(file);
            assertThat(tale.told()).as(file).hasSize(2).allMatch(Line.class::isInstance);
            assertThat(tale.size()).isEqualTo(tale.total());
        }
    }

    @Test
    void linesMayBePacked() {
        assertThat(Tale.of(new Ndjson(), Packed.gzip((SERIES + EVENT).getBytes(StandardCharsets.UTF_8))).told()).hasSize(2);
    }

    @Test
    void anEventGoesInWithItsTalksAndWhatStandsBeforeThem() {
        var tale = read(SERIES + EVENT + talk("pycon-2013").repeat(3) + talk("other").repeat(2) + SERIES + talk("other"));

        assertThat(tale.groups()).extracting(Group::size).containsExactly(5L, 2L, 2L);
    }

    @Test
    void groupsHaveABound() {
        assertThat(read(SERIES.repeat(2_500)).groups()).extracting(Group::size).containsExactly(1_000L, 1_000L, 500L);
        assertThat(read("{\"type\":\"topic\",\"name\":\"%s\"}\n".formatted("x".repeat(3 << 20)).repeat(4)).groups())
                .extracting(Group::size).containsExactly(2L, 2L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type":"series"               | malformed    | It is not JSON as it should be, column
            {"type":"series"} x            | malformed    | It is not JSON as it should be, column
            {"type":"series"}{}            | malformed    | It is not JSON as it should be, column
            {"type":"series","type":"x"}   | malformed    | It is not JSON as it should be, column
            {'type':'series'}              | malformed    | It is not JSON as it should be, column
            {"type":"series","x":NaN}      | malformed    | It is not JSON as it should be, column
            []                             | malformed    | It is JSON, but no object.
            null                           | malformed    | It is JSON, but no object.
            "series"                       | malformed    | It is JSON, but no object.
            hello                          | malformed    | It is not JSON as it should be, column
            {"name":"x"}                   | unknown-type | "" is no type of a line
            {"type":"slides"}              | unknown-type | "slides" is no type of a line
            {"type":"Series"}              | unknown-type | "Series" is no type of a line
            {"type":{"a":1}}               | unknown-type | "" is no type of a line
            {"type":"a\\u0000\\ud800b"}    | unknown-type | "a \uFFFDb" is no type of a line
            """)
    void aLineThatIsOfNoUseIsRejectedAndTheOthersAreRead(String line, String code, String detail) {
        var tale = read(SERIES + line + "\n" + EVENT);

        assertThat(tale.lines(Noun.SERIES)).hasSize(1);
        assertThat(tale.lines(Noun.EVENT)).hasSize(1);
        assertThat(tale.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.effect()).isEqualTo(Effect.REJECTED);
            assertThat(finding.place()).isEqualTo("line 2");
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.detail()).startsWith(detail).hasSizeLessThan(400);
        });
    }

    @Test
    void halfACharacterInAStringIsForTheCatalogueToRefuse() {
        assertThat(read("{\"type\":\"series\",\"name\":\"a\\ud800b\"}").members(Noun.SERIES).get("name").textValue())
                .isEqualTo("a\ud800b");
    }

    @Test
    void bytesThatAreNoTextAreRejected() {
        byte[] file = (SERIES + "{\"type\":\"series\",\"name\":\"?\"}\n" + EVENT).getBytes(StandardCharsets.UTF_8);
        file[SERIES.length() + 25] = (byte) 0xFF;

        var tale = Tale.of(new Ndjson(), file);
        assertThat(tale.findings()).extracting(Told.Finding::place).containsExactly("line 2");
        assertThat(tale.told()).hasSize(3);
    }

    @Test
    void aLineWithoutMeasureIsRejected() {
        String begin = "{\"type\":\"topic\",\"name\":\"";
        String longest = begin + "x".repeat(BoundedLines.LONGEST - begin.length() - 2) + "\"}\n";

        assertThat(read(longest).findings()).isEmpty();
        assertThat(read(longest).lines(Noun.TOPIC)).hasSize(1);
        var tale = read(SERIES + "x" + longest + EVENT);
        assertThat(tale.findings()).extracting(Told.Finding::code).containsExactly("too-long");
        assertThat(tale.lines(Noun.EVENT)).hasSize(1);
        assertThat(tale.total()).isEqualTo(tale.size()).isEqualTo(3);
    }

    @Test
    void whatBlowsUpIsRefused() {
        assertRefused(Packed.gzip(SERIES.repeat(500_000).getBytes(StandardCharsets.UTF_8)),
                "Unpacked it is larger than 10 MiB");
        assertRefused(Packed.gzip(new byte[64 << 20]), "Unpacked it is larger than 10 MiB");
    }

    @Test
    void aFileThatIsNotOneOfLinesIsRefused() {
        assertRefused(new byte[0], "The file is empty.");
        assertRefused(Packed.gzip(new byte[0]), "The file is empty.");
        assertRefused(Packed.zip("x.ndjson", SERIES), "The file is a .zip");
        assertRefused(Packed.tar("x.ndjson", SERIES), "The file is a .tar");
    }

    @Test
    void aTruncatedFileIsRefusedBeforeItsFirstLineIsTold() {
        byte[] whole = Packed.gzip((SERIES + EVENT).getBytes(StandardCharsets.UTF_8));

        for (int length = 3; length < whole.length; length++) {
            assertRefused(Arrays.copyOf(whole, length), "The file cannot be read to its end: ");
        }
    }

    @Test
    void noiseIsRejectedLineByLine() {
        byte[] noise = new byte[100_000];
        new Random(5).nextBytes(noise);

        var tale = Tale.of(new Ndjson(), noise);
        assertThat(tale.findings()).isNotEmpty().extracting(Told.Finding::effect).containsOnly(Effect.REJECTED);
        assertThat(tale.size()).isEqualTo(tale.total());
    }

    private static void assertRefused(byte[] file, String message) {
        assertThatThrownBy(() -> Tale.of(new Ndjson(), file)).isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith(message);
    }

    private static Tale read(String file) {
        return Tale.of(new Ndjson(), file);
    }

    private static String talk(String event) {
        return "{\"type\":\"talk\",\"title\":\"x\",\"event\":\"%s\"}\n".formatted(event);
    }
}
