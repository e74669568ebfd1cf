package org.conftalks.limits;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/** As long as it is open, whoever reads of the table waits in the database. */
final class LockedTable implements AutoCloseable {

    private static final String BLOCKED = "from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";

    private final Connection locker;

    LockedTable(DataSource database, String table) throws SQLException {
        locker = database.getConnection();
        locker.setAutoCommit(false);
        execute("lock table " + table + " in access exclusive mode");
    }

    void awaitBlocked(int statements) throws Exception {
        for (int tries = 0; tries < 600; tries++) {
            // pg_stat_activity stays the same within a transaction
            execute("select pg_stat_clear_snapshot()");
            try (var statement = locker.createStatement();
                    var blocked = statement.executeQuery("select count(*) " + BLOCKED)) {
                blocked.next();
                if (blocked.getInt(1) >= statements) {
                    return;
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("fewer than " + statements + " requests wait");
    }

    void cancelBlocked() throws SQLException {
        execute("select pg_stat_clear_snapshot()");
        execute("select pg_cancel_backend(pid) " + BLOCKED);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = locker.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        locker.rollback();
        locker.close();
    }
}
