package org.conftalks.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

import org.postgresql.Driver;

/**
 * The service's own PostgreSQL: a real server, durable, in the data directory, reachable from this machine with the
 * password that is kept there.
 */
public class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "conftalks";

    private final DataDirectory data;
    private final Path binariesDirectory;
    private Server server;
    private Thread starter;
    private boolean closed;

    public EmbeddedDatabase(Path dataDirectory) {
        this(dataDirectory, dataDirectory.resolve("postgres-bin"));
    }

    /** @param binariesDirectory where PostgreSQL's programs are unpacked; tests share one, because that takes seconds */
    EmbeddedDatabase(Path dataDirectory, Path binariesDirectory) {
        this.data = new DataDirectory(dataDirectory);
        this.binariesDirectory = binariesDirectory;
    }

    /**
     * Starts it, after the first time with all that it held, and says so on standard output.
     *
     * @throws CannotStart if that is impossible, with the line that says why
     */
    public DatabaseAddress start() {
        synchronized (this) {
            starter = Thread.currentThread();
        }
        try {
            return startUnlessClosed();
        } finally {
            synchronized (this) {
                starter = null;
                notifyAll();
            }
        }
    }

    private DatabaseAddress startUnlessClosed() {
        data.lock();
        Path output = data.path().resolve("postgres-tools.log");
        new Programs(data.path(), output).requireNamespaceIfRoot();
        Binaries binaries = new Binaries(new Archive(), binariesDirectory, output);
        Binaries.Unpacked unpacked = binaries.unpack();
        Programs programs = new Programs(unpacked.home(), output);
        Cluster cluster = new Cluster(data, programs, unpacked.major());
        cluster.prepare();
        Server found = new Server(cluster, programs, data.path().resolve("postgres.log"));
        found.stopIfLeftBehind();
        binaries.deleteAllBut(unpacked);
        synchronized (this) {
            if (closed) {
                throw new CannotStart("Stopped while PostgreSQL was starting.");
            }
            server = found;
        }
        int port = server.start();
        createDatabase(port, cluster.password());
        System.out.println("PostgreSQL " + unpacked.version() + " is running in " + cluster.show() + " (port " + port + ")");
        return new DatabaseAddress(url(port, NAME), Cluster.USER, cluster.password());
    }

    private static void createDatabase(int port, String password) {
        Properties login = new Properties();
        login.setProperty("user", Cluster.USER);
        login.setProperty("password", password);
        try (Connection connection = new Driver().connect(url(port, "postgres"), login);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
            if (!found.next()) {
                statement.execute("create database " + NAME);
            }
        } catch (SQLException e) {
            throw new CannotStart("PostgreSQL has started but cannot be used: " + ExternalDatabase.firstLine(e), e);
        }
    }

    private static String url(int port, String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    /** Stops it within about ten seconds, also while it is starting; what was committed is kept however it stops. */
    @Override
    public synchronized void close() {
        closed = true;
        while (starter != null) {
            starter.interrupt();
            try {
                wait(1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        if (server != null) {
            server.stop(5);
            server = null;
        }
        try {
            data.close();
        } catch (IOException e) {
            // the lock goes with the JVM
        }
    }
}
