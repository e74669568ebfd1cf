package org.conftalks.catalogue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.FlushMode;
import org.hibernate.Session;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Answers that are too long to be made in memory, of the catalogue as it was at one moment. */
@ApplicationScoped
public class Snapshot {

    private static final int LONGEST_SECONDS = 3_600;

    /** Writes what it reads, some at a time; an exception of the stream as {@link UncheckedIOException}. */
    public interface Writing {

        void to(OutputStream out) throws IOException;
    }

    private final Session session;
    private final CatalogueRepository catalogue;

    Snapshot(Session session, CatalogueRepository catalogue) {
        this.catalogue = catalogue;
        this.session = session;
    }

    public void write(OutputStream out, Writing writing) throws IOException {
        // closing it would end the answer well whatever happened, and one that is cut off must not look complete
        var buffered = new BufferedOutputStream(out, 1 << 16);
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
                freeze();
                try {
                    writing.to(buffered);
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        buffered.flush();
    }

    /** Another text whenever anything may have changed. */
    public String state() {
        return QuarkusTransaction.joiningExisting().call(catalogue::snapshot);
    }

    /** What has been written is forgotten. */
    public void forget() {
        session.clear();
    }

    /** What is read from here on is what was there at one moment. No query: it must come before the first one. */
    private void freeze() {
        session.setDefaultReadOnly(true);
        session.setHibernateFlushMode(FlushMode.MANUAL);
        session.doWork(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "set transaction isolation level repeatable read, read only; set local statement_timeout = 0");
            }
        });
    }
}
