package org.conftalks.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The files of the database: made once, configured anew at each start. */
class Cluster {

    static final String USER = "conftalks";
    private static final String NAME = "postgres";
    private static final String PASSWORD = "conftalks.password";

    /** Durability is PostgreSQL's default, repeated because it is the point. */
    private static final String CONFIGURATION = """
            # Written at each start of the service. Settings of your own: ALTER SYSTEM, which wins over this file.
            fsync = on
            synchronous_commit = on
            full_page_writes = on

            # for this machine only; socket paths have a limit of 107 bytes, so there is none
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            max_connections = 100
            password_encryption = scram-sha-256

            # small enough for a laptop, large enough for a catalogue; requests run beside each other, so none takes
            # several cores, and compiling a query takes longer than our queries do
            shared_buffers = 128MB
            work_mem = 8MB
            maintenance_work_mem = 64MB
            max_wal_size = 512MB
            max_parallel_workers_per_gather = 0
            jit = off
            random_page_cost = 1.1

            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'

            # one file for each day of the week in postgres/log, overwritten a week later
            logging_collector = on
            log_directory = 'log'
            log_filename = 'postgres-%%a.log'
            log_truncate_on_rotation = on
            log_rotation_age = 1d
            log_rotation_size = 0
            log_min_error_statement = panic
            cluster_name = 'conftalks'
            """;

    private final DataDirectory data;
    private final Programs programs;
    private final String major;

    Cluster(DataDirectory data, Programs programs, String major) {
        this.data = data;
        this.programs = programs;
        this.major = major;
    }

    Path path() {
        return data.path().resolve(NAME);
    }

    String show() {
        return data.show(NAME);
    }

    /** Makes the files if there are none; an attempt that did not end is deleted and made again. */
    void prepare() {
        try {
            deleteAttempts();
            if (!Files.exists(path())) {
                initialise();
                deleteAttempts();
            }
            requireMajor();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private void initialise() throws IOException {
        DataDirectory.createPrivateDirectories(attempts());
        // a new one each time: if a service was killed, its initdb may go on writing for a while
        Path attempt = Files.createTempDirectory(attempts(), "");
        Path unfinished = attempt.resolve(NAME);
        Path password = attempt.resolve(PASSWORD);
        writePassword(password);
        programs.runLong("Still preparing PostgreSQL in " + show() + " ...", "initdb", "-D", unfinished.toString(),
                "--username", USER, "--pwfile", password.toString(),
                "--auth-host", "scram-sha-256", "--auth-local", "scram-sha-256",
                // the same order of text on every operating system, whatever locales it has
                "--encoding", "UTF8", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C")
                .orFail("PostgreSQL cannot prepare " + show());
        // inside, so that one rename puts both in place
        DataDirectory.rename(password, unfinished.resolve(PASSWORD));
        DataDirectory.rename(unfinished, path());
    }

    private Path attempts() {
        return data.path().resolve("postgres.initialising");
    }

    private void deleteAttempts() {
        try {
            DataDirectory.deleteTree(attempts());
        } catch (IOException e) {
            // that initdb is still writing; the next start deletes what it leaves
        }
    }

    private static void writePassword(Path file) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.createFile(file, DataDirectory.onlyForTheOwner(file, "rw-------"));
        Files.writeString(file, HexFormat.of().formatHex(random));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private void requireMajor() throws IOException {
        Path version = path().resolve("PG_VERSION");
        if (!Files.exists(version)) {
            throw new CannotStart(show() + " is not a database of this service (it has no PG_VERSION);"
                    + " move it away or set CONFTALKS_DATA_DIR to another directory.");
        }
        String found = Files.readString(version).strip();
        if (!found.equals(major)) {
            throw new CannotStart(show() + " was made by PostgreSQL " + found + " and this service brings " + major
                    + "; dump it with the version of the service that made it and load the dump into a new directory,"
                    + " or set CONFTALKS_DATA_DIR to another one.");
        }
    }

    void configure(int port) {
        try {
            Files.writeString(path().resolve("postgresql.conf"), CONFIGURATION.formatted(port));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    String password() {
        try {
            return Files.readString(path().resolve(PASSWORD));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private CannotStart unusable(IOException e) {
        return new CannotStart("The database in " + show() + " cannot be used (" + DataDirectory.reason(e) + ").", e);
    }
}
