package org.conftalks.http;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

import org.jboss.logmanager.ExtLogRecord;

import io.quarkus.logging.LoggingFilter;

/**
 * Keeps the log's entries apart and tokens out of it, whatever a client has sent and whoever logs it: control characters stand
 * there as escapes, so that nobody writes an entry of his own, and what looks like a token does not stand there.
 */
@LoggingFilter(name = "one-line")
public final class OneLine implements Filter {

    /** RFC 6750, section 2.1, and the service's own tokens. */
    private static final Pattern TOKEN = Pattern.compile("(?i)(bearer\\s+|\\bct_[a-z0-9]*)[A-Za-z0-9._~+/=-]{4,}");
    private static final Pattern CONTROL = Pattern
            .compile("[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}]");

    @Override
    public boolean isLoggable(LogRecord entry) {
        String message = entry instanceof ExtLogRecord formatted ? formatted.getFormattedMessage() : entry.getMessage();
        String safe = safe(message);
        if (safe != null && !safe.equals(message)) {
            if (entry instanceof ExtLogRecord formatted) {
                formatted.setMessage(safe, ExtLogRecord.FormatStyle.NO_FORMAT);
            } else {
                entry.setMessage(safe);
            }
            entry.setParameters(null);
        }
        if (entry.getThrown() != null && !(entry.getThrown() instanceof Told)) {
            entry.setThrown(Told.of(entry.getThrown(), Collections.newSetFromMap(new IdentityHashMap<>())));
        }
        return true;
    }

    static String safe(String text) {
        return text == null ? null
                : CONTROL.matcher(TOKEN.matcher(text).replaceAll("$1***"))
                        .replaceAll(found -> found.group().equals("\t") ? "\t"
                                : "\\\\u%04x".formatted((int) found.group().charAt(0)));
    }

    /** An exception that says the same in one line. */
    private static final class Told extends Throwable {

        private final String said;

        private Told(String said) {
            super(said);
            this.said = said;
        }

        static Told of(Throwable thrown, Set<Throwable> seen) {
            var told = new Told(safe(thrown.toString()));
            told.setStackTrace(thrown.getStackTrace());
            if (seen.add(thrown)) {
                if (thrown.getCause() != null) {
                    told.initCause(of(thrown.getCause(), seen));
                }
                for (Throwable suppressed : thrown.getSuppressed()) {
                    told.addSuppressed(of(suppressed, seen));
                }
            }
            return told;
        }

        @Override
        public String toString() {
            return said;
        }
    }
}
