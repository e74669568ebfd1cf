package org.conftalks.answers;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Listens for changes that others make, on a connection of its own. It asks for an answer four times a second, because a
 * connection may be dead without telling so: what was kept is relied upon for one second after the last question that was
 * answered.
 */
@ApplicationScoped
class Notifications {

    private static final Logger LOG = Logger.getLogger(Notifications.class);
    private static final String CHANNEL = "conftalks_change";
    private static final long RELIED_UPON_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int PAUSE_MILLIS = 250;

    private final CacheSettings settings;
    private final Revision revision;
    private final String url;
    private final Properties login = new Properties();
    private Thread listener;
    private volatile boolean stopped;

    Notifications(CacheSettings settings, Revision revision, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username", defaultValue = "") String user,
            @ConfigProperty(name = "quarkus.datasource.password", defaultValue = "") String password) {
        this.settings = settings;
        this.revision = revision;
        this.url = url;
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("ApplicationName", "conference-talks changes");
        login.setProperty("connectTimeout", "5");
        login.setProperty("socketTimeout", "2");
    }

    void start(@Observes StartupEvent started) {
        if (settings.enabled()) {
            listener = new Thread(this::listen, "changes");
            listener.setDaemon(true);
            listener.start();
        }
    }

    void stop(@Observes ShutdownEvent ending) {
        stopped = true;
        if (listener != null) {
            listener.interrupt();
        }
    }

    private void listen() {
        boolean told = false;
        while (!stopped) {
            try (Connection connection = new Driver().connect(url, login); Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                // what happened before is not known
                revision.advance();
                told = false;
                hear(connection.unwrap(PGConnection.class), statement);
            } catch (SQLException lost) {
                revision.distrust();
                if (!told && !stopped) {
                    LOG.warnf("Answers do not come from memory until changes are heard of again: %s", lost.getMessage());
                    told = true;
                }
                pause();
            }
        }
    }

    private void hear(PGConnection connection, Statement statement) throws SQLException {
        while (!stopped) {
            long asked = System.nanoTime();
            // with the answer comes what was committed before the question
            statement.execute("select 1");
            advanceFor(connection.getNotifications());
            revision.trustUntil(asked + RELIED_UPON_NANOS);
            advanceFor(connection.getNotifications(PAUSE_MILLIS));
        }
    }

    private void advanceFor(Object[] notifications) {
        if (notifications != null && notifications.length > 0) {
            revision.advance();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
