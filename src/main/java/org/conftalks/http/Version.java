package org.conftalks.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.UnaryOperator;

import jakarta.ws.rs.core.HttpHeaders;

/**
 * Which state of what is asked for an answer shows (RFC 9110, section 8.8).
 *
 * @param tag its ETag
 * @param changed when something in it changed last; null where that is not known
 */
record Version(String tag, Instant changed) {

    Map<String, String> headers() {
        return changed == null ? Map.of(HttpHeaders.ETAG, tag)
                : Map.of(HttpHeaders.ETAG, tag, HttpHeaders.LAST_MODIFIED, httpDate(changed));
    }

    /**
     * Whether the client has it already (RFC 9110, section 13.2.2): the date counts only where no tag is given.
     *
     * @param request its headers by name, null for one that it does not have
     */
    boolean isKnown(UnaryOperator<String> request) {
        String tags = request.apply(HttpHeaders.IF_NONE_MATCH);
        String since = request.apply(HttpHeaders.IF_MODIFIED_SINCE);
        if (tags != null || since == null || changed == null) {
            return EntityTag.matches(tags, tag);
        }
        try {
            var known = ZonedDateTime.parse(since, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return !changed.truncatedTo(ChronoUnit.SECONDS).isAfter(known);
        } catch (DateTimeParseException noDate) {
            return false;
        }
    }

    /** RFC 9110, section 5.6.7. */
    private static String httpDate(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atZone(ZoneOffset.UTC)).replaceFirst(", (\\d) ", ", 0$1 ");
    }
}
