package org.conftalks.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveFilesTest {

    @TempDir
    Path directory;

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        try (var left = Files.list(directory)) {
            assertThat(left).extracting(file -> file.getFileName().toString()).containsOnly("archive");
        }
    }

    @Test
    void filesAreFoundByTheirNamesWhateverHoldsThem() throws IOException {
        String[] files = { "b/two.json", "zwei", "./a//one.json", "eins", "a/empty.json", "", "a/other.txt", "x" };

        for (byte[] archive : new byte[][] { Packed.tarGz(files), Packed.zip(files) }) {
            try (var read = open(archive)) {
                assertThat(read.names()).containsExactly("a/empty.json", "a/one.json", "b/two.json");
                assertThat(read.read("b/two.json")).asString(StandardCharsets.UTF_8).isEqualTo("zwei");
                assertThat(read.read("a/one.json")).asString(StandardCharsets.UTF_8).isEqualTo("eins");
                assertThat(read.read("a/empty.json")).isEmpty();
                assertThat(read.length("b/two.json")).isEqualTo(4);
            }
        }
    }

    @Test
    void membersOfGzipMayFollowEachOther() throws IOException {
        byte[] tar = Packed.tar("a.json", "x".repeat(5_000), "b.json", "y");
        var joined = new ByteArrayOutputStream();
        joined.write(Packed.gzip(Arrays.copyOf(tar, 3_000)));
        joined.write(Packed.gzip(Arrays.copyOfRange(tar, 3_000, tar.length)));

        try (var read = open(joined.toByteArray())) {
            assertThat(read.names()).containsExactly("a.json", "b.json");
        }
    }

    @Test
    void longAndForeignNamesAreRead() throws IOException {
        String name = "d/" + "é".repeat(200) + ".json";

        for (byte[] archive : new byte[][] { Packed.tarGz(name, "x"), Packed.zip(name, "x") }) {
            try (var read = open(archive)) {
                assertThat(read.names()).containsExactly(name);
            }
        }
    }

    @Test
    void whatAForgeAndAMacAddIsNoData() throws IOException {
        byte[] archive = Packed.gzip(Packed.tar(tar -> {
            tar.putArchiveEntry(new TarArchiveEntry("pax_global_header", TarConstants.LF_PAX_GLOBAL_EXTENDED_HEADER));
            tar.putArchiveEntry(new TarArchiveEntry("data-main/"));
            tar.closeArchiveEntry();
            Packed.add(tar, "data-main/a.json", "x");
            Packed.add(tar, "data-main/._a.json", "x");
            Packed.add(tar, "data-main/.tests/a.json", "x");
            Packed.add(tar, "__MACOSX/data-main/a.json", "x");
        }));

        try (var read = open(archive)) {
            assertThat(read.names()).containsExactly("data-main/a.json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "../a.json", "a/../../b.json", "a/..", "/etc/a.json", "C:\\a.json", "C:/a.json", "C:a.json",
            "a\\..\\b.json", "\\\\host\\a.json" })
    void aNameThatLeadsOutsideIsRefused(String name) {
        refused(Packed.tarGz("ok.json", "x", name, "x"), "leads outside");
        refused(Packed.zip(zip -> Packed.add(zip, new Unchanged(name), "x")), "leads outside");
    }

    @ParameterizedTest
    @ValueSource(strings = { "a\nb.json", "a\u0007.json", "a\u009b.json" })
    void aNameOfControlCharactersIsRefused(String name) {
        refused(Packed.tarGz(name, "x"), "control character");
        refused(Packed.zip(name, "x"), "control character");
    }

    @Test
    void aNameWithoutMeasureIsRefused() {
        refused(Packed.tarGz("x".repeat(501) + ".json", "x"), "more than 500 characters");
        refused(Packed.gzip(Packed.tar(tar -> {
            var name = new TarArchiveEntry(TarConstants.GNU_LONGLINK, TarConstants.LF_GNUTYPE_LONGNAME);
            name.setSize(3 << 20);
            tar.putArchiveEntry(name);
            tar.write(new byte[3 << 20]);
            tar.closeArchiveEntry();
            Packed.add(tar, "a.json", "x");
        })), "piece of more than 1 MiB");
        refused(Packed.zip("x".repeat(60_000) + ".json", "x"), "more than 500 characters");
    }

    @ParameterizedTest
    @ValueSource(bytes = { TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_CHR, TarConstants.LF_BLK,
            TarConstants.LF_FIFO })
    void linksAndDevicesInATarAreRefused(byte kind) {
        refused(Packed.gzip(Packed.tar(tar -> Packed.add(tar, "a.json", kind, "/etc/passwd"))), "link or a device");
    }

    @ParameterizedTest
    @ValueSource(ints = { UnixStat.LINK_FLAG, 020000, 060000, 010000 })
    void linksAndDevicesInAZipAreRefused(int kind) {
        refused(Packed.zip(zip -> {
            var entry = new ZipArchiveEntry("a.json");
            entry.setUnixMode(kind | 0777);
            Packed.add(zip, entry, "/etc/passwd");
        }), "link or a device");
    }

    @Test
    void twoFilesOfOneNameAreRefused() {
        refused(Packed.tarGz("a.json", "x", "./a.json", "y"), "two entries of the name a.json");
        refused(Packed.zip("a.json", "x", "a.json", "y"), "two entries of the name a.json");
    }

    @Test
    void anArchiveThatBlowsUpIsRefusedWhetherItsContentIsWantedOrNot() {
        String zeros = "\0".repeat(12 << 20);

        refused(Packed.tarGz("a.txt", zeros), "larger than 10 MiB");
        refused(Packed.zip("a.txt", zeros), "larger than 10 MiB");
        refused(Packed.gzip(Packed.gzip(new byte[64 << 20])), "");
    }

    @Test
    void aFileWithoutMeasureIsRefused() {
        String large = "x".repeat((4 << 20) + 1);

        refused(Packed.tarGz("a.json", large), "larger than 4 MiB");
        refused(Packed.zip("a.json", large), "larger than 4 MiB");
    }

    @Test
    void entriesWithoutNumberAreRefused() {
        refused(Packed.gzip(Packed.tar(tar -> {
            for (int index = 0; index <= 100_000; index++) {
                Packed.add(tar, "d" + index + "/", TarConstants.LF_DIR, "");
            }
        })), "Unpacked it is larger", "more than 100000 entries");
        refused(Packed.zip(zip -> {
            for (int index = 0; index <= 100_000; index++) {
                Packed.add(zip, new ZipArchiveEntry("d" + index + "/"), "");
            }
        }), "more than 100000 entries");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aTruncatedArchiveIsRefused(Kind kind) {
        var content = new StringBuilder();
        new Random(1).ints(20_000, 'a', 'z').forEach(letter -> content.append((char) letter));
        byte[] whole = kind.packed("a.json", content.toString(), "b.json", content.reverse().toString());

        for (int length = 1; length < whole.length; length += whole.length / 40) {
            refused(Arrays.copyOf(whole, length), "");
        }
        refused(Arrays.copyOf(whole, whole.length - 1), "");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anArchiveThatIsDamagedAnywhereIsRefusedOrRead(Kind kind) throws IOException {
        byte[] whole = kind.packed("a.json", "{\"title\": \"x\"}", "somewhere-2013/b.json", "y".repeat(500));
        var random = new Random(2);

        for (int round = 0; round < 500; round++) {
            byte[] damaged = whole.clone();
            for (int bits = 0; bits <= round % 4; bits++) {
                damaged[random.nextInt(damaged.length)] ^= 1 << random.nextInt(8);
            }
            try (var read = open(damaged)) {
                read.names().forEach(read::read);
            } catch (UnreadableFile refused) {
                isOneSentence(refused);
            }
        }
    }

    @Test
    void aTarThatIsDamagedAnywhereIsRefusedOrRead() throws IOException {
        byte[] whole = Packed.tar("a.json", "{\"title\": \"x\"}", "x".repeat(150) + ".json", "y".repeat(500));
        var random = new Random(3);

        for (int round = 0; round < 1_000; round++) {
            byte[] damaged = whole.clone();
            for (int bytes = 0; bytes <= round % 4; bytes++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try (var read = open(Packed.gzip(damaged))) {
                read.names().forEach(read::read);
            } catch (UnreadableFile refused) {
                isOneSentence(refused);
            }
        }
    }

    @Test
    void namesThatAreNoUtf8AreReadOrRefused() throws IOException {
        byte[] tar = Packed.tar("a-\u00e9.json", "x");
        tar[2] = (byte) 0xFF;
        tar[3] = (byte) 0xFE;
        // the checksum of the header, which the two bytes have changed
        int sum = 0;
        for (int index = 0; index < 512; index++) {
            sum += index >= 148 && index < 156 ? ' ' : tar[index] & 0xFF;
        }
        System.arraycopy("%06o\0 ".formatted(sum).getBytes(StandardCharsets.US_ASCII), 0, tar, 148, 8);
        try (var read = open(Packed.gzip(tar))) {
            assertThat(read.names()).hasSize(1);
        }

        byte[] zip = Packed.zip(packing -> {
            packing.setUseLanguageEncodingFlag(false);
            packing.setEncoding("ISO-8859-1");
            Packed.add(packing, new ZipArchiveEntry("a-\u00e9.json"), "x");
        });
        try (var read = open(zip)) {
            assertThat(read.names()).hasSize(1);
        }
    }

    @Test
    void anEncryptedZipIsRefused() {
        byte[] zip = Packed.zip("a.json", "x");
        // the flag of encryption, in the local header and in the directory
        zip[6] |= 1;
        int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        zip[directory + 8] |= 1;

        refused(zip, "is encrypted");
    }

    @Test
    void whatIsNoArchiveIsRefused() {
        byte[] noise = new byte[10_000];
        new Random(4).nextBytes(noise);

        refused(noise, "neither a .tar.gz nor a .zip");
        refused(new byte[0], "neither a .tar.gz nor a .zip");
        refused("{\"title\": \"x\"}".getBytes(StandardCharsets.UTF_8), "neither a .tar.gz nor a .zip");
        refused(Packed.tar("a.json", "x"), "send it as .tar.gz");
        refused(Packed.gzip("{\"title\": \"x\"}".repeat(100).getBytes(StandardCharsets.UTF_8)), "cannot be unpacked");
        refused(Packed.gzip(new byte[0]), "empty");
        refused(Packed.tarGz(), "empty");
        refused(Packed.zip(), "empty");
    }

    @Test
    void aGzipWhoseHeaderIsWithoutMeasureIsRefused() {
        byte[] header = new byte[3 << 20];
        Arrays.fill(header, (byte) 'x');
        System.arraycopy(new byte[] { 0x1F, (byte) 0x8B, 8, 8, 0, 0, 0, 0, 0, 0 }, 0, header, 0, 10);

        refused(header, "piece of more than 1 MiB");
    }

    /** How an archive is packed. */
    enum Kind {
        TAR_GZ,
        ZIP;

        byte[] packed(String... files) {
            return this == TAR_GZ ? Packed.tarGz(files) : Packed.zip(files);
        }
    }

    /** A zip entry of just this name; its own class makes one of the system's kind. */
    private static final class Unchanged extends ZipArchiveEntry {

        private final String unchanged;

        private Unchanged(String name) {
            super("x");
            unchanged = name;
        }

        @Override
        public String getName() {
            return unchanged == null ? super.getName() : unchanged;
        }
    }

    private ArchiveFiles open(byte[] archive) throws IOException {
        return new ArchiveFiles(Files.write(directory.resolve("archive"), archive), name -> name.endsWith(".json"));
    }

    /** @param messages of which one is contained */
    private void refused(byte[] archive, String... messages) {
        assertThatThrownBy(() -> open(archive).close()).isInstanceOfSatisfying(UnreadableFile.class, refused -> {
            isOneSentence(refused);
            assertThat(Arrays.stream(messages).anyMatch(refused.getMessage()::contains)).as(refused.getMessage()).isTrue();
        });
    }

    private void isOneSentence(UnreadableFile refused) {
        assertThat(refused.getMessage()).matches("[A-Z].{10,400}").doesNotContain("Exception", directory.toString());
    }
}
