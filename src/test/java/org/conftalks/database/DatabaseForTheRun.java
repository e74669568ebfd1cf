package org.conftalks.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The empty embedded database of one run of the tests. Only system properties lead to it, because the tests live in
 * other class loaders; if the settings already name a database, that one is used. Files go to a directory of the run too.
 */
public class DatabaseForTheRun implements LauncherSessionListener {

    private static final Path RUNS = Path.of("target", "test-data");

    private Path directory;
    private EmbeddedDatabase database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        deleteWhatKilledRunsLeft();
        directory = RUNS.resolve(String.valueOf(ProcessHandle.current().pid()));
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        if (new StartUpSettings().externalDatabase().isEmpty()) {
            database = new EmbeddedDatabase(directory, TestServers.BINARIES);
            database.start().publishAsEmbedded();
        }
        System.setProperty("conftalks.data-dir", directory.toString());
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        end();
    }

    private synchronized void end() {
        if (database != null) {
            database.close();
            database = null;
        }
        delete(directory);
    }

    private static void deleteWhatKilledRunsLeft() {
        if (!Files.exists(RUNS)) {
            return;
        }
        try (Stream<Path> runs = Files.list(RUNS)) {
            for (Path run : runs.toList()) {
                long pid = Long.parseLong(run.getFileName().toString());
                if (pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty()) {
                    TestServers.postgres(run).forEach(ProcessHandle::destroyForcibly);
                    delete(run);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path run) {
        try {
            DataDirectory.deleteTree(run);
        } catch (IOException e) {
            System.err.println(run + " could not be deleted; the next run tries again: " + e);
        }
    }
}
