package org.conftalks.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.logging.Level;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.test.junit.QuarkusTest;

/** Nobody writes an entry of the log by what is sent, and no token stands in it. */
@QuarkusTest
class OneLineTest {

    private static final PatternFormatter FORMAT = new PatternFormatter("%d %-5p [%c] %s%e%n");

    @ParameterizedTest
    @ValueSource(strings = { "a\n2026-01-01 INFO  [x] forged", "a\r\nforged", "a\rforged", "a\u0085forged", "a\u2028forged",
            "a\u000bforged",
            "a\u000cforged", "a\u001b[2Jforged", "a\bforged", "a\u202eforged", "a\u0000forged" })
    void anEntryIsOneLineWhateverIsInIt(String sent) {
        String logged = logged("%s is wrong", sent, null);

        assertThat(logged.strip().codePoints()).noneMatch(
                point -> Character.isISOControl(point) || point == 0x2028 || point == 0x202e);
        assertThat(logged).contains("a\\u").contains("forged is wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Authorization: Bearer abcdefSECRET", "bearer  abcdefSECRET", "the token ct_17_abcdefSECRET",
            "BEARER eyJh.SECRET.SECRET" })
    void noTokenStandsInIt(String sent) {
        assertThat(logged("%s is wrong", sent, null)).doesNotContain("SECRET").contains("is wrong");
        assertThat(logged("failed", null, new IllegalStateException("x", new RuntimeException(sent)))).doesNotContain("SECRET");
    }

    @Test
    void whatAnExceptionSaysIsOneLineToo() {
        var thrown = new IllegalStateException("outer\nforged", new RuntimeException("inner\nforged"));

        String logged = logged("failed", null, thrown);

        assertThat(logged.lines()).noneMatch(line -> line.startsWith("forged"));
        assertThat(logged).contains("IllegalStateException: outer\\u000aforged", "Caused by: ",
                "RuntimeException: inner\\u000aforged",
                "at " + OneLineTest.class.getName());
    }

    @Test
    void anExceptionThatCausesItselfEnds() {
        var first = new RuntimeException("first");
        first.initCause(new RuntimeException("second", first));

        assertThat(logged("failed", null, first)).contains("first", "second");
    }

    @Test
    void anOrdinaryEntryStaysAsItIs() {
        assertThat(logged("%s: GET /v1/talks failed, 100 %% of it", "ä\tb", null))
                .contains("ä\tb: GET /v1/talks failed, 100 % of it");
    }

    @Test
    void theServicesLogIsFiltered() {
        var consoles = Arrays.stream(InitialConfigurator.DELAYED_HANDLER.getHandlers())
                .filter(handler -> handler.getClass().getSimpleName().equals("ConsoleHandler")).toList();
        assertThat(consoles).isNotEmpty().allSatisfy(console -> {
            var entry = new ExtLogRecord(Level.INFO, "one\nforged", ExtLogRecord.FormatStyle.NO_FORMAT,
                    OneLineTest.class.getName());
            assertThat(console.getFilter().isLoggable(entry)).isTrue();
            assertThat(entry.getMessage()).isEqualTo("one\\u000aforged");
        });
    }

    private static String logged(String format, Object parameter, Throwable thrown) {
        var entry = new ExtLogRecord(Level.INFO, format, ExtLogRecord.FormatStyle.PRINTF, OneLineTest.class.getName());
        entry.setParameters(parameter == null ? null : new Object[] { parameter });
        entry.setThrown(thrown);
        assertThat(new OneLine().isLoggable(entry)).isTrue();
        return FORMAT.format(entry);
    }
}
