package org.conftalks.http;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.OptimisticLockException;

import org.hibernate.StaleStateException;

/** What the database's own refusals mean to a client, by their SQLSTATE (PostgreSQL's manual, appendix A). */
public final class DatabaseRefusal {

    /** Serialization failure, deadlock; a name that another transaction took meanwhile, which the next try sees. */
    private static final Set<String> COLLISIONS = Set.of("40001", "40P01", "23505");

    private DatabaseRefusal() {
    }

    static Optional<ProblemType> within(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return refused.getSQLState() != null ? of(refused.getSQLState())
                        // the pool's own, which has no state: none of its connections became free in time
                        : Optional.of(ProblemType.UNAVAILABLE);
            }
        }
        return Optional.empty();
    }

    /** Whether two transactions stood in each other's way, so that the one that was ended can be tried again. */
    public static boolean isCollision(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException
                    || cause instanceof SQLException refused && COLLISIONS.contains(String.valueOf(refused.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the database did not answer, so that nothing of what was tried can be tried again at once. */
    public static boolean isUnavailable(Throwable exception) {
        return within(exception).filter(ProblemType.UNAVAILABLE::equals).isPresent();
    }

    private static Optional<ProblemType> of(String state) {
        return switch (state) {
            // unique, foreign key, serialization, deadlock
            case "23505", "23503", "40001", "40P01" -> Optional.of(ProblemType.CONFLICT);
            // check, not null, too long, unknown zone, out of range
            case "23514", "23502", "22001", "22023", "22003", "22008" -> Optional.of(ProblemType.INVALID);
            default -> state.startsWith("08") || state.startsWith("57") || state.startsWith("53")
                    ? Optional.of(ProblemType.UNAVAILABLE)
                    : Optional.empty();
        };
    }
}
