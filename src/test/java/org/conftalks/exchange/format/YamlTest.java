package org.conftalks.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;

import org.conftalks.exchange.format.Yaml.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

class YamlTest {

    @ParameterizedTest
    @ValueSource(strings = { "2013-09-18", "12:30", "NO", "on", "yes", "true", "0x1F", "1_000", "1e3", ".nan", "0o17", "007",
            "2013-09-18 10:00:00 +0200", "=", "<<", "'~'", "\"null\"", "!!int 12", "!ruby/object:Gem::Installer x",
            "!!java.net.URL http://example.org", "!!binary aGVsbG8=" })
    void aScalarIsTheTextThatItIsWrittenAs(String scalar) throws Malformed {
        String text = scalar.replaceAll("^!\\S+ |['\"]", "");

        assertThat(object("x: " + scalar).get("x").textValue()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "~", "null", "NULL", "# nothing" })
    void aPlainNullIsNone(String scalar) throws Malformed {
        assertThat(object("x: " + scalar).get("x").isNull()).isTrue();
    }

    @Test
    void mappingsAndListsAreATree() throws Malformed {
        assertThat(list("""
                \uFEFF# a comment
                ---
                - title: "On snakes: \\u00e9"
                  text: |
                    One
                    two
                  folded: >-
                    One
                    two
                  speakers: [Ada Lovelace, 'Grace Hopper']
                  none: []
                - {a: 1}
                """)).hasToString("""
                [{"title":"On snakes: é","text":"One\\ntwo\\n","folded":"One two","speakers":["Ada Lovelace","Grace Hopper"],\
                "none":[]},{"a":"1"}]""");
    }

    @Test
    void anAliasIsWhatItsAnchorMarks() throws Malformed {
        assertThat(object("a: &x {b: &y c}\nd: *x\ne: [*y, *y]")).hasToString("""
                {"a":{"b":"c"},"d":{"b":"c"},"e":["c","c"]}""");
    }

    @Test
    void whereThereIsNothingThereIsNoElement() throws Malformed {
        assertThat(list("")).isEmpty();
        assertThat(list("---\n")).isEmpty();
        assertThat(list("[]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `a: 1\nb: [`                | line 2, column
            `a: 1\nb: "x`               | line 2, column
            `a: 1\n b: 2`               | line 2, column
            `a: 1\na: 2`                | line 2, column 1: the key a stands there twice.
            `a: 1\n? [b]\n: c`          | line 2, column 3: a key is no text.
            `a: 1\nb: *c`               | line 2, column 4: the alias c stands for nothing
            `a: &a [*a]`                | line 1, column 8: the alias a stands for nothing
            `a: 1\n---\nb: 2`           | line 2, column 1: a second document begins.
            `a: 1\n\tb: 2`              | line 2, column 1
            `a: 1\nb: é\u0007`          | line 2, column 5: the character U+0007 is not allowed.
            `%YAML 9.9\n---\na: 1`      | It is not YAML
            `%YAML 999999999999.1\n---` | It is not YAML
            `%TAG ! !\n%TAG ! !\n---`   | line 2
            `a: @x`                     | line 1, column 4
            `a: "\\U99999999"`          | It is not YAML
            `a: "\\xZZ"`                | line 1
            `a: !<`                     | line 1
            `- a`                       | It is YAML, but no mapping.
            `x`                         | It is YAML, but no mapping.
            ``                          | It is YAML, but no mapping.
            """)
    void whatIsMalformedIsToldWithItsPlace(String yaml, String detail) {
        assertMalformed(yaml, detail);
    }

    @Test
    void aMappingIsNoList() {
        assertThatThrownBy(() -> list("a: 1")).isInstanceOf(Malformed.class).hasMessage("It is YAML, but no list.");
    }

    @ParameterizedTest
    @ValueSource(strings = { "ISO-8859-1", "UTF-16" })
    void otherEncodingsAreRefused(String encoding) {
        assertThatThrownBy(() -> Yaml.object("a: é".getBytes(encoding))).isInstanceOf(Malformed.class)
                .hasMessage("It is not UTF-8.");
    }

    @Test
    void aliasesThatStandForTooMuchAreRefused() {
        var laughs = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int level = 1; level < 12; level++) {
            laughs.append("a%d: &a%d [%s]\n".formatted(level, level, "*a%d, ".formatted(level - 1).repeat(9)));
        }
        assertBounded(laughs.toString(), "its aliases stand for too much");
        assertBounded("a: &a \"%s\"\nb: [%s]".formatted("x".repeat(200_000), "*a, ".repeat(1_000)),
                "its aliases stand for too much");
    }

    @Test
    void whatHasNoMeasureIsRefused() {
        assertBounded("a: " + "[".repeat(60) + "]".repeat(60), "nested more than 50 deep");
        assertBounded("[".repeat(200_000), "nested more than 50 deep");
        assertBounded("{a:\n".repeat(500_000), "nested more than 50 deep");
        assertBounded("- ".repeat(100_000), "nested more than 50 deep");
        assertBounded("? ".repeat(100_000), "nested more than 50 deep");
        assertBounded("a: [" + "b,\n".repeat(1_000_000) + "]", "it holds too much");
        assertBounded("a: \"" + "x\n ".repeat(600_000) + "\"", "a text has more than 1048576 characters");
        assertBounded("a:\n" + "  x\n".repeat(700_000), "a text has more than 1048576 characters");
        assertBounded("a: |\n" + "  x\n".repeat(700_000), "a text has more than 1048576 characters");
        assertBounded("a: " + "&b\n ".repeat(1_000_000), "It is not YAML");
        assertBounded("\n".repeat(4_000_000), "It is YAML, but no mapping.");
    }

    @ParameterizedTest
    @ValueSource(strings = { "[", "{a: ", "- ", "? ", "b,", "!", "#", "%", "&", "\\n", " ", "\"" })
    void aLineWithoutMeasureIsRefused(String piece) {
        assertBounded("a: 1\n" + piece.repeat(300_000), "It is not YAML as it should be, line 2, column 262145: the line has");
    }

    @Test
    void anyPieceThatIsDamagedIsReadOrMalformed() {
        String yaml = "a: &x [1, 'two', \"th\\u0072ee\"]\nb: |\n  text\n  more\nc: {d: *x, e: !!str f} # g\n? h\n: - i\n  - j\n";
        var random = new Random(11);

        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = yaml.getBytes(StandardCharsets.UTF_8);
            for (int bytes = 0; bytes <= round % 4; bytes++) {
                damaged[random.nextInt(damaged.length)] = (byte) (round % 2 == 0 ? random.nextInt(256)
                        : yaml.charAt(random.nextInt(yaml.length())));
            }
            try {
                Yaml.object(damaged);
            } catch (Malformed malformed) {
                assertThat(malformed.getMessage()).matches("It is .{5,400}").doesNotContain("snakeyaml", "Exception");
            }
        }
    }

    private static ObjectNode object(String yaml) throws Malformed {
        return Yaml.object(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static ArrayNode list(String yaml) throws Malformed {
        return Yaml.list(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertMalformed(String yaml, String detail) {
        assertThatThrownBy(() -> object(yaml)).isInstanceOf(Malformed.class).message().startsWith("It is ").contains(detail)
                .hasSizeLessThan(400);
    }

    private static void assertBounded(String yaml, String detail) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertMalformed(yaml, detail));
    }
}
