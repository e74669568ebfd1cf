package org.conftalks.exchange.format.pyvideo;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

import org.conftalks.exchange.format.Texts;

/**
 * When a talk was recorded: a day (ISO 8601), mostly without a time, sometimes with one.
 *
 * @param day in the time's own offset
 * @param hasTime whether there is a time of day; without an offset it tells no instant, because no event has a zone
 */
record PyvideoTime(LocalDate day, boolean hasTime, Optional<Instant> instant) {

    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart().appendLiteral('T').append(DateTimeFormatter.ISO_LOCAL_TIME).appendPattern("[XXX][XX]")
            .toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    static Optional<PyvideoTime> of(String text) {
        try {
            TemporalAccessor parsed = FORM.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            var day = LocalDate.from(parsed);
            return Optional.of(new PyvideoTime(day, !(parsed instanceof LocalDate),
                    parsed instanceof OffsetDateTime time ? Optional.of(time.toInstant()) : Optional.empty()))
                    .filter(any -> Texts.isOfOurYears(day));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> day(String text) {
        return of(text).map(PyvideoTime::day);
    }
}
