package org.conftalks.exchange.format.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;

/** Whatever captions there are, as either format they are the same when they are read. The same ones again: -Drandom.seed=… */
class CaptionsRoundTripTest {

    private static final List<String> PIECES = List.of("word", "Größe", "שלום", "😀", "&amp;", "&", "<", ">", "<b>", "</i>",
            "<c.x>",
            "NOTE", "STYLE", "WEBVTT", "-->", "00:01.000", "--> 00:02.000", "12", "- Hello", "a\u00A0b", "&nbsp;",
            "\"");

    private final long seed = Long.getLong("random.seed", 20261126);
    private final Random random = new Random(seed);

    @RepeatedTest(50)
    void theyAreTheSame() {
        var captions = captions();

        assertThat(Captions.read(bytes(captions.webVtt()))).as("seed %d: %s", seed, captions.webVtt()).isEqualTo(captions);
        // SubRip cannot tell a tag from a text that looks like one
        var plain = new Captions(captions.cues().stream().map(cue -> new Cue(cue.start(), cue.end(),
                cue.text().replaceAll("[<>&{}]", "x"))).toList());
        assertThat(Captions.read(bytes(plain.srt()))).as("seed %d: %s", seed, plain.srt()).isEqualTo(plain);
    }

    private Captions captions() {
        var cues = new ArrayList<Cue>();
        for (int index = 1 + random.nextInt(6); index > 0; index--) {
            var start = Duration.ofMillis(random.nextInt(300_000_000));
            cues.add(new Cue(start, start.plusMillis(random.nextInt(10_000)), text()));
        }
        return new Captions(cues);
    }

    private String text() {
        var lines = new ArrayList<String>();
        for (int line = 1 + random.nextInt(3); line > 0; line--) {
            var text = new StringBuilder();
            for (int piece = 1 + random.nextInt(3); piece > 0; piece--) {
                text.append(text.isEmpty() ? "" : " ").append(PIECES.get(random.nextInt(PIECES.size())));
            }
            lines.add(text.toString());
        }
        return String.join("\n", lines);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
