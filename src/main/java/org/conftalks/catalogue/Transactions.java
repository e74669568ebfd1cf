package org.conftalks.catalogue;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.http.DatabaseRefusal;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Carries out a write in a transaction of its own; one that stood in another's way is tried again, unseen by the client. */
@ApplicationScoped
public class Transactions {

    private static final int TRIES = 5;

    /** Ends a transaction whose writes are not to last. */
    private static final class Undone extends RuntimeException {

        private Undone() {
            super(null, null, false, false);
        }
    }

    /** Long enough for the largest file. */
    private static final int LONGEST_TRIAL_SECONDS = 3 * 60 * 60;

    /** Carries out writes that do not last: what they did is undone at the end. */
    public void tryOut(Runnable writes) {
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST_TRIAL_SECONDS).run(() -> {
                writes.run();
                throw new Undone();
            });
        } catch (Undone asIntended) {
            // all that was to be seen has been
        }
    }

    public <T> T run(Supplier<T> write) {
        for (int left = TRIES;; left--) {
            try {
                return QuarkusTransaction.requiringNew().call(write::get);
            } catch (RuntimeException refused) {
                if (left == 1 || !DatabaseRefusal.isCollision(refused)) {
                    throw refused;
                }
            }
        }
    }
}
