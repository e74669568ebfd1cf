package org.conftalks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Writes.post;
import static org.conftalks.Writes.refused;

import java.util.stream.Stream;

import org.conftalks.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** What is sent has a measure: bodies in their parts, heads as a whole. */
@QuarkusTest
class MeasureTest {

    static Stream<Arguments> withoutMeasure() {
        return Stream.of(Arguments.of("a number", "{\"name\":" + "9".repeat(101) + "}"),
                Arguments.of("a name", "{\"" + "x".repeat(1_001) + "\":1}"),
                Arguments.of("members", "{\"name\":[" + "1,".repeat(100_000) + "1]}"),
                Arguments.of("depth", "{\"name\":".repeat(21) + "1" + "}".repeat(21)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void withoutMeasure(String what, String body) {
        assertThat(refused(400, post("/v1/topics", body)).get("detail").textValue()).as(what).contains("without measure");
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 1_000 })
    void aHeadIsRefusedThatIsTooLong(int headers) {
        String value = "x".repeat(17_000 / headers);
        var lines = Stream.iterate(0, number -> number + 1).limit(headers).map(number -> "X-" + number + ": " + value)
                .toArray(String[]::new);

        assertThat(RawHttp.get("/v1/topics", lines).status()).isEqualTo(431);
    }

    @Test
    void aHeadThatIsLongIsNot() {
        assertThat(RawHttp.get("/v1/topics", "X-Long: " + "x".repeat(8_000)).status()).isEqualTo(200);
    }
}
