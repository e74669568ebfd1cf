package org.conftalks.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the tests of this room need to start servers, look into them and kill them. */
class TestServers {

    /** Unpacked once for all tests. */
    static final Path BINARIES = Path.of("target", "test-postgres-bin");

    static EmbeddedDatabase in(Path directory) {
        return new EmbeddedDatabase(directory, BINARIES);
    }

    static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    /** The first column of every row. */
    static List<String> query(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = connect(address); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The processes of the server in a data directory: the one that PostgreSQL wrote down, and its children. */
    static List<ProcessHandle> postgres(Path directory) throws IOException {
        Path pidFile = directory.resolve("postgres").resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return List.of();
        }
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0).strip()))
                .filter(process -> process.info().command().orElse("").contains("postgres"))
                .map(process -> Stream.concat(Stream.of(process), process.descendants()).toList())
                .orElse(List.of());
    }

    /** A Java process with the class path of the tests. */
    static ProcessBuilder java(String mainClass, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // as the packaged service sets it itself
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), mainClass));
        Stream.of(arguments).map(String::valueOf).forEach(command::add);
        return new ProcessBuilder(command);
    }
}
