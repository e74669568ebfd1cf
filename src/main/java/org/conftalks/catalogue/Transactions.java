package org.conftalks.catalogue;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.http.DatabaseRefusal;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Carries out a write in a transaction of its own; one that stood in another's way is tried again, unseen by the client. */
@ApplicationScoped
public class Transactions {

    private static final int TRIES = 5;

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
