package org.conftalks.answers;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.hibernate.resource.jdbc.spi.StatementInspector;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;

/** Hears of what this instance writes: the revision advances with the commit, before the writer has its answer. */
@Singleton
@PersistenceUnitExtension
class OwnWrites implements StatementInspector {

    private final transient Revision revision;
    private final transient TransactionSynchronizationRegistry transactions;

    OwnWrites(Revision revision, TransactionSynchronizationRegistry transactions) {
        this.revision = revision;
        this.transactions = transactions;
    }

    @Override
    public String inspect(String sql) {
        if (!sql.regionMatches(true, 0, "select", 0, 6)) {
            if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
                revision.advance();
            } else if (transactions.getResource(OwnWrites.class) == null) {
                transactions.putResource(OwnWrites.class, true);
                transactions.registerInterposedSynchronization(new AfterCommit());
            }
        }
        return sql;
    }

    private final class AfterCommit implements Synchronization {

        @Override
        public void beforeCompletion() {
            // until it has committed nobody else sees it
        }

        @Override
        public void afterCompletion(int status) {
            revision.advance();
        }
    }
}
