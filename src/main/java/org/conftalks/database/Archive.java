package org.conftalks.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this platform, as the class path carries them: one .txz named after the platform. */
class Archive {

    private final String resource;

    Archive() {
        this(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    Archive(String osName, String osArch) {
        String name = osName.toLowerCase(Locale.ROOT);
        String system = name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : name;
        boolean arm = osArch.equals("aarch64") || osArch.equals("arm64");
        // there is no build for Windows on ARM, which runs the one for x86
        String machine = arm && !system.equals("windows") ? "arm_64" : "x86_64";
        this.resource = "postgres-" + system + "-" + machine + ".txz";
    }

    /** A checksum of the content: the archive itself does not say its version. */
    String fingerprint() throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(open(), new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().toHexDigits((int) in.getChecksum().getValue());
        }
    }

    void unpackInto(Path directory) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(open())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = directory.resolve(entry.getName()).normalize();
                if (!target.startsWith(directory)) {
                    throw new IOException("The archive leaves its directory: " + entry.getName());
                }
                unpack(entry, tar, target);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            DataDirectory.createPrivateDirectories(target);
            return;
        }
        DataDirectory.createPrivateDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true)) {
            throw new IOException(target + " cannot be made executable");
        }
    }

    private InputStream open() {
        InputStream in = Archive.class.getClassLoader().getResourceAsStream(resource);
        if (in == null) {
            throw new CannotStart("This build has no PostgreSQL for this platform (" + resource
                    + "); build it here or with -Pevery-platform, or set QUARKUS_DATASOURCE_JDBC_URL.");
        }
        return in;
    }
}
