package org.conftalks.exchange.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.conftalks.http.ProblemType;
import org.conftalks.http.Refusal;

/** Where the files of imports wait: in the data directory, each under the id of its job. */
@Singleton
class Spool {

    /** Bytes of a file. */
    static final long LARGEST = 256L << 20;

    private final Path directory;

    Spool(JobSettings settings) {
        directory = settings.dataDir().resolve("imports").toAbsolutePath();
    }

    /** @param digest SHA-256, hexadecimal */
    record Stored(Path file, long bytes, String digest) {
    }

    /** @throws Refusal 413 above 256 MiB, 400 where there is nothing or the client breaks off */
    Stored store(UUID job, InputStream body) {
        Path file = file(job);
        try {
            Files.createDirectories(directory);
            var digest = MessageDigest.getInstance("SHA-256");
            long bytes;
            try (var in = new DigestInputStream(body == null ? InputStream.nullInputStream() : body, digest);
                    var out = Files.newOutputStream(file)) {
                bytes = copy(in, out);
            }
            return new Stored(file, bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        } catch (IOException | RuntimeException refused) {
            delete(job);
            throw refused instanceof RuntimeException known ? known : new UncheckedIOException((IOException) refused);
        }
    }

    private static long copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
            bytes += read;
            if (bytes > LARGEST) {
                throw new Refusal(ProblemType.TOO_LARGE, "The file of an import may have 256 MiB.", List.of());
            }
            out.write(buffer, 0, read);
        }
        if (bytes == 0) {
            throw Refusal.malformed("The body is empty; it is the file to import.");
        }
        return bytes;
    }

    private static int read(InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException interrupted) {
            throw Refusal.malformed("The body ended before it was complete.");
        }
    }

    void delete(UUID job) {
        try {
            Files.deleteIfExists(file(job));
        } catch (IOException stays) {
            // the next start deletes it
        }
    }

    /** Deletes the files that killed services left. */
    void deleteAllBut(Predicate<UUID> kept) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!name.matches("[0-9a-f-]{36}(\\..*)?") || !kept.test(UUID.fromString(name.substring(0, 36)))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path file(UUID job) {
        return directory.resolve(job.toString());
    }
}
