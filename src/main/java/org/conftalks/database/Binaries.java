package org.conftalks.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The unpacked programs of PostgreSQL, in a directory that is named after their version and archive. */
class Binaries {

    /** Holds the number of bytes unpacked: a power failure can leave the names and lose the content. */
    private static final String COMPLETE = "complete";
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) ((\\d+)\\S*)");

    private final Archive archive;
    private Path directory;
    private final Path output;

    Binaries(Archive archive, Path directory, Path output) {
        this.archive = archive;
        this.directory = directory;
        this.output = output;
    }

    /** Unpacks them unless that is done. */
    Unpacked unpack() {
        try {
            DataDirectory.createPrivateDirectories(directory);
            directory = directory.toRealPath();
            String fingerprint = archive.fingerprint();
            Path home = complete(fingerprint);
            if (home == null) {
                home = unpack(fingerprint);
            }
            return new Unpacked(home, version(home));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Deletes those of other versions, once no server runs them any more. */
    void deleteAllBut(Unpacked used) {
        try {
            for (Path other : homes()) {
                if (!other.equals(used.home())) {
                    DataDirectory.deleteTree(other);
                }
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private Path complete(String fingerprint) throws IOException {
        for (Path home : homes()) {
            Path mark = home.resolve(COMPLETE);
            if (home.getFileName().toString().endsWith("-" + fingerprint) && Files.exists(mark)
                    && Files.readString(mark).equals(size(home))) {
                return home;
            }
        }
        return null;
    }

    private Path unpack(String fingerprint) throws IOException {
        System.out.println("Unpacking PostgreSQL, only this once ...");
        Path unpacking = directory.resolve("unpacking");
        DataDirectory.deleteTree(unpacking);
        DataDirectory.createPrivateDirectories(unpacking);
        archive.unpackInto(unpacking);
        Files.writeString(unpacking.resolve(COMPLETE), size(unpacking));
        Path home = directory.resolve(version(unpacking) + "-" + fingerprint);
        DataDirectory.deleteTree(home);
        DataDirectory.rename(unpacking, home);
        return home;
    }

    private List<Path> homes() throws IOException {
        try (Stream<Path> homes = Files.list(directory)) {
            return homes.toList();
        }
    }

    private String version(Path home) {
        String said = new Programs(home, output).run("postgres", "--version").orFail("PostgreSQL cannot be run").output();
        Matcher version = VERSION.matcher(said);
        if (!version.find()) {
            throw new CannotStart("PostgreSQL cannot be run: " + Programs.lastComplaint(said));
        }
        return version.group(1);
    }

    private CannotStart unusable(IOException e) {
        return new CannotStart("PostgreSQL cannot be unpacked into " + directory + " (" + DataDirectory.reason(e) + ").",
                e);
    }

    private static String size(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return Long.toString(files.filter(Files::isRegularFile).filter(file -> !file.endsWith(COMPLETE))
                    .mapToLong(file -> file.toFile().length()).sum());
        }
    }

    /** Where they are and which they are. */
    record Unpacked(Path home, String version) {

        String major() {
            return version.split("\\.")[0];
        }
    }
}
