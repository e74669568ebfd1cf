package org.conftalks.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No file makes a parser fall. Small files are changed at random, the same ones for a seed; {@code -Dfuzz.seed} and
 * {@code -Dfuzz.files} make other and longer runs. What Jazzer found (see CONTRIBUTING.md) is read again each time.
 */
class ParsersTest {

    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int FILES = Integer.getInteger("fuzz.files", 400);
    private static final Path FOUND = Path.of("src", "test", "resources", "fuzz");
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final List<byte[]> PIECES = List
            .of("\0", "\r\n", "\"", "'", ",", ":", "{", "}", "[", "]", "<", ">", "&", "\\", "-", "#", "%",
                    "9999999999999999999", "-1", "null", "\uFEFF", "\u202e", "\uD834\uDD1E", "0000-00-00",
                    "9999-12-31T23:59:59Z", "24:00", "P1D",
                    "https://x/", "&x;", "<![CDATA[", "]]>", "<!DOCTYPE x>", "- ", "|\n", "*a", "&a", "? ", "!!x", "BEGIN:",
                    "END:", ";TZID=", "T25",
                    "{\"a\":", "1e999", "\\u0000", "\\ud800")
            .stream().map(piece -> piece.getBytes(StandardCharsets.UTF_8)).toList();

    @ParameterizedTest
    @EnumSource
    void itReadsAndRefusesAndNothingElse(Parsers parser) {
        var random = new Random(SEED);
        var seeds = Seeds.OF.get(parser);
        seeds.forEach(seed -> read(parser, seed, "the seed"));
        for (int file = 0; file < FILES; file++) {
            byte[] changed = seeds.get(random.nextInt(seeds.size()));
            for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
                changed = changed(changed, random);
            }
            read(parser, changed, "file " + file + " of seed " + SEED);
        }
    }

    @Test
    void whatWasFoundOnceIsReadAgain() throws IOException {
        if (!Files.exists(FOUND)) {
            return;
        }
        try (var found = Files.list(FOUND)) {
            for (Path file : found.sorted().toList()) {
                byte[] input = Files.readAllBytes(file);
                assertThatCode(() -> Assertions.assertTimeoutPreemptively(LONGEST, () -> Parsers.fuzzerTestOneInput(input)))
                        .as(file.toString()).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void everyParserHasSeeds() {
        assertThat(Seeds.OF.keySet()).containsExactlyInAnyOrder(Parsers.values());
    }

    private static void read(Parsers parser, byte[] input, String name) {
        assertThatCode(() -> Assertions.assertTimeoutPreemptively(LONGEST, () -> parser.read(input)))
                .as("%s, %s:%n%s", parser, name, new String(input, StandardCharsets.UTF_8)).doesNotThrowAnyException();
    }

    private static byte[] changed(byte[] input, Random random) {
        int from = random.nextInt(input.length + 1);
        int to = Math.min(input.length, from + random.nextInt(12));
        return switch (random.nextInt(6)) {
            case 0 -> joined(input, from, new byte[] { (byte) random.nextInt(256) }, Math.min(from + 1, input.length));
            case 1 -> joined(input, from, new byte[0], to);
            case 2 -> joined(input, from, PIECES.get(random.nextInt(PIECES.size())), from);
            case 3 -> joined(input, from, PIECES.get(random.nextInt(PIECES.size())), to);
            // said twice
            case 4 -> joined(input, to, Arrays.copyOfRange(input, from, to), to);
            default -> random.nextInt(8) == 0 ? Arrays.copyOf(input, from)
                    : joined(input, from, PIECES.get(random.nextInt(PIECES.size())).clone(), from);
        };
    }

    private static byte[] joined(byte[] input, int until, byte[] between, int from) {
        byte[] all = Arrays.copyOf(input, until + between.length + input.length - from);
        System.arraycopy(between, 0, all, until, between.length);
        System.arraycopy(input, from, all, until + between.length, input.length - from);
        return all;
    }
}
