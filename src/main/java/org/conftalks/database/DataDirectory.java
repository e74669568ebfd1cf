package org.conftalks.database;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The directory that holds everything the service keeps; one service at a time may have it. */
class DataDirectory implements Closeable {

    /** As it was given, for messages; {@link #path()} is the real one. */
    private final Path given;
    private Path path;
    private FileChannel channel;

    DataDirectory(Path given) {
        this.given = given;
    }

    /** Creates what is missing and takes the lock, which the operating system gives back however this JVM ends. */
    void lock() {
        FileLock lock;
        try {
            createPrivateDirectories(given);
            path = given.toRealPath();
            channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        } catch (IOException e) {
            throw new CannotStart("The data directory " + given + " cannot be used (" + reason(e)
                    + "); make it writable or set CONFTALKS_DATA_DIR to another one.", e);
        }
        if (lock == null) {
            throw new CannotStart("Another service is using the data directory " + given
                    + "; stop it or set CONFTALKS_DATA_DIR to another one.");
        }
        refuseCharactersOfTheShell();
    }

    /** pg_ctl and initdb hand their paths to a shell inside double quotes, where these keep their meaning. */
    private void refuseCharactersOfTheShell() {
        if (path.toString().matches("(?s).*[\"$`\r\n].*")) {
            throw new CannotStart("The path of the data directory " + path
                    + " has one of the characters \" $ `, which PostgreSQL's programs cannot take;"
                    + " set CONFTALKS_DATA_DIR to another one.");
        }
    }

    Path path() {
        return path;
    }

    /** The name of something in it, for messages. */
    String show(String name) {
        return given.resolve(name).toString();
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    static void createPrivateDirectories(Path directory) throws IOException {
        // asked first, because Java 17 takes a symbolic link to a directory for an obstacle
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, onlyForTheOwner(directory, "rwx------"));
        }
    }

    /** The attribute that creates a file with these permissions, where the file system knows them. */
    static FileAttribute<?>[] onlyForTheOwner(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
                : new FileAttribute<?>[0];
    }

    /** A rename is lost in a power failure unless the directory that holds the name is written as well. */
    static void rename(Path from, Path to) throws IOException {
        Files.move(from, to);
        try (FileChannel parent = FileChannel.open(to.getParent(), StandardOpenOption.READ)) {
            parent.force(true);
        } catch (IOException e) {
            // Windows cannot open a directory, and needs no such call
        }
    }

    static void deleteTree(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The exceptions of java.nio.file name the file only; the kind of failure is in their class. */
    static String reason(IOException failure) {
        String kind = failure.getClass().getSimpleName().replaceAll("(Exception)$", "")
                .replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase();
        return kind.equals("io") || kind.equals("file system") ? String.valueOf(failure.getMessage())
                : kind + ": " + failure.getMessage();
    }
}
