package org.conftalks.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlimpseTest {

    @TempDir
    Path directory;

    @Test
    void anArchiveShowsItsNamesWhateverPacksIt() throws IOException {
        String[] files = { "b/two.json", "x".repeat(100_000), "./a/one.yml", "eins" };

        for (byte[] archive : new byte[][] { Packed.tarGz(files), Packed.zip(files) }) {
            assertThat(of(archive)).isEqualTo(new Glimpse("", List.of("b/two.json", "a/one.yml")));
        }
    }

    @Test
    void anyOtherFileShowsHowItBegins() throws IOException {
        byte[] text = "\uFEFF{\"title\": \"é\"}".getBytes(StandardCharsets.UTF_8);

        for (byte[] file : new byte[][] { text, Packed.gzip(text) }) {
            assertThat(of(file)).isEqualTo(new Glimpse("{\"title\": \"é\"}", List.of()));
        }
    }

    private Glimpse of(byte[] file) throws IOException {
        return Glimpse.of(Files.write(directory.resolve("file"), file));
    }
}
