package org.conftalks.exchange.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.agroal.api.AgroalDataSource;

/**
 * Shows the other instances that this one lives, while it has files to read: it holds an advisory lock of PostgreSQL, which
 * goes with its connection whatever ends the service.
 */
@Singleton
class Runner {

    private static final Logger LOG = Logger.getLogger(Runner.class);

    private final AgroalDataSource database;
    private final long key = ThreadLocalRandom.current().nextLong();
    private Connection connection;
    private int files;

    Runner(AgroalDataSource database) {
        this.database = database;
    }

    /** For one file more: the key of the lock, which is held from now on. Not to be called in a transaction. */
    synchronized long hold() {
        files++;
        try {
            if (connection == null || !connection.isValid(5)) {
                close();
                connection = database.getConnection();
                // on this connection and no other, which is why no repository does it
                try (var lock = connection.prepareStatement("select pg_advisory_lock(?)")) {
                    lock.setLong(1, key);
                    lock.execute();
                }
            }
            return key;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** For one file less; with the last one the lock goes. */
    synchronized void release() {
        files--;
        if (files == 0) {
            close();
        }
    }

    private void close() {
        if (connection == null) {
            return;
        }
        try (var former = connection; var lock = former.prepareStatement("select pg_advisory_unlock(?)")) {
            connection = null;
            lock.setLong(1, key);
            lock.execute();
        } catch (SQLException gone) {
            LOG.debug("The connection of the imports' lock has gone, and the lock with it", gone);
        }
    }
}
