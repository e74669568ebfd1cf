package org.conftalks.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.conftalks.exchange.format.Json.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

class JsonTest {

    @Test
    void nestingHasABound() throws Malformed {
        assertThat(read("{\"a\":" + "[".repeat(49) + "]".repeat(49) + "}")).isNotEmpty();
        refused("{\"a\":" + "[".repeat(50) + "]".repeat(50) + "}");
        refused("{\"a\":" + "[".repeat(1_000_000));
        refused("{\"a\":".repeat(1_000_000));
    }

    @Test
    void theNumberOfValuesHasABound() {
        refused("{\"a\":[" + "{},".repeat(60_000) + "{}]}");
    }

    @Test
    void numbersHaveABound() {
        refused("{\"a\": " + "9".repeat(101) + "}");
        refused("{\"a\": 0." + "9".repeat(101) + "}");
        refused("{\"a\": 1e" + "9".repeat(101) + "}");
    }

    @ParameterizedTest
    @CsvSource({ "1e999999999, Infinity", "-1e2147483647, -Infinity", "1e-999999999, 0.0", "1e99999999999999999999, Infinity" })
    void aNumberIsNoMoreThanADouble(String number, String read) throws Malformed {
        assertThat(read("{\"a\": " + number + "}").get("a").doubleValue()).isEqualTo(Double.parseDouble(read));
    }

    @Test
    void aMemberThatIsGivenTwiceIsRefused() {
        refused("{\"a\": 1, \"a\": 1}");
        refused("{\"a\": {\"b\": 1, \"b\": 2}}");
    }

    @Test
    void theMessageSaysWhereAndWhyToPeople() {
        assertThatThrownBy(() -> read("{\n  \"a\": x\n}")).isInstanceOf(Malformed.class)
                .hasMessageContaining("line 2, column 8");
        assertThatThrownBy(() -> read("{\"a\": \"" + "x".repeat(10_000))).isInstanceOf(Malformed.class)
                .hasMessageNotContaining("StreamRead")
                .satisfies(thrown -> assertThat(thrown.getMessage()).hasSizeLessThan(300));
        assertThatThrownBy(() -> read("")).hasMessage("There is nothing in it.");
        assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(99))).hasMessageNotContaining("`");
    }

    @Test
    void aMarkOfUtf8IsPassedOver() throws Malformed {
        assertThat(read("\uFEFF{\"a\": 1}")).hasToString("{\"a\":1}");
    }

    @Test
    void noiseIsMalformedAndNothingElse() {
        var random = new Random(6);
        String json = "{\"title\": \"a\\u00e9b\", \"x\": [1.5e3, true, null, {\"y\": \"é\ud83d\ude00\"}]}";

        for (int round = 0; round < 5_000; round++) {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            for (int damage = 0; damage <= round % 5; damage++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                Json.object(bytes);
            } catch (Malformed malformed) {
                assertThat(malformed.getMessage()).doesNotContain("\n").hasSizeLessThan(400);
            }
        }
    }

    private static void refused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(Malformed.class)
                .hasMessageStartingWith("It is not JSON as it should be");
    }

    private static ObjectNode read(String json) throws Malformed {
        return Json.object(json.getBytes(StandardCharsets.UTF_8));
    }
}
