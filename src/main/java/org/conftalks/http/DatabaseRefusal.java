package org.conftalks.http;

import java.sql.SQLException;
import java.util.Optional;

/** What the database's own refusals mean to a client, by their SQLSTATE (PostgreSQL's manual, appendix A). */
final class DatabaseRefusal {

    private DatabaseRefusal() {
    }

    static Optional<ProblemType> within(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getSQLState() != null) {
                return of(refused.getSQLState());
            }
        }
        return Optional.empty();
    }

    private static Optional<ProblemType> of(String state) {
        return switch (state) {
            // unique, foreign key, serialization, deadlock
            case "23505", "23503", "40001", "40P01" -> Optional.of(ProblemType.CONFLICT);
            // check, not null, too long, unknown zone, out of range
            case "23514", "23502", "22001", "22023", "22003", "22008" -> Optional.of(ProblemType.INVALID);
            default -> state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")
                    ? Optional.of(ProblemType.UNAVAILABLE)
                    : Optional.empty();
        };
    }
}
