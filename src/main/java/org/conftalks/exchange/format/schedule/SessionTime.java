package org.conftalks.exchange.format.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Texts;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** When an event of a schedule is, and how long. */
final class SessionTime {

    /** Where the catalogue itself puts a talk whose day is not known. */
    private static final LocalTime NO_DAY = LocalTime.of(0, 0, 1);

    private final ObjectNode given;
    private final Conference conference;
    private final Notes notes;

    SessionTime(ObjectNode given, Conference conference, Notes notes) {
        this.given = given;
        this.conference = conference;
        this.notes = notes;
    }

    /** The date with its offset counts; what stands at midnight and lasts for nothing has no time. */
    void read(ObjectNode talk) {
        var duration = Texts.line(given.path("duration")).flatMap(text -> {
            var read = Times.duration(text);
            if (read.isEmpty()) {
                notes.leaveOut("/duration", "not-a-duration",
                        "%s is no duration of less than a hundred hours.".formatted(Texts.shown(text)));
            }
            return read;
        }).filter(length -> !length.isZero());
        var start = start();
        boolean isTimeless = duration.isEmpty()
                && start.filter(time -> time.toLocalTime().equals(LocalTime.MIDNIGHT)).isPresent();
        if (conference.isOwn() && start.filter(time -> time.toLocalTime().equals(NO_DAY)).isPresent()) {
            return;
        }
        day().or(() -> start.map(this::localDay)).ifPresent(day -> talk.put("date", day.toString()));
        if (start.isPresent() && !isTimeless) {
            talk.put("startsAt", start.get().toInstant().toString());
            if (conference.isOwn()) {
                talk.remove("date");
            } else {
                talk.put("date", localDay(start.get()).toString());
            }
        } else if (start.isEmpty() && given.hasNonNull("start")) {
            notes.count("talk: time of day without a time zone");
        }
        duration.map(length -> exact(length, start)).ifPresent(length -> talk.put("duration", length.toString()));
    }

    /** The end is exact where the duration has only minutes. */
    private Duration exact(Duration length, Optional<OffsetDateTime> start) {
        return Texts.line(given.path("end")).flatMap(Times::instant)
                .flatMap(end -> start.map(from -> Duration.between(from, end)))
                .filter(span -> span.toMinutes() == length.toMinutes() && span.toSecondsPart() != 0).orElse(length);
    }

    private LocalDate localDay(OffsetDateTime start) {
        return conference.zone().map(zone -> start.atZoneSameInstant(zone).toLocalDate()).orElse(start.toLocalDate());
    }

    private Optional<OffsetDateTime> start() {
        var text = Texts.line(given.path("date"));
        var instant = text.flatMap(Times::instant);
        if (instant.isPresent()) {
            return instant;
        }
        var zone = conference.zone();
        var local = text.flatMap(Times::local);
        if (local.isPresent()) {
            return local.flatMap(time -> zone.map(known -> time.atZone(known).toOffsetDateTime()));
        }
        var time = Texts.line(given.path("start")).flatMap(Times::time);
        return day().flatMap(day -> time.flatMap(clock -> zone.map(known -> day.plusDays(isAfterMidnight(clock) ? 1 : 0)
                .atTime(clock).atZone(known).toOffsetDateTime())));
    }

    /** A day of a conference ends in the early morning. */
    private boolean isAfterMidnight(LocalTime clock) {
        return Texts.line(given.path("day_start")).flatMap(Times::instant).filter(start -> clock.isBefore(start.toLocalTime()))
                .isPresent();
    }

    private Optional<LocalDate> day() {
        return Texts.line(given.path("date")).flatMap(Times::day)
                .or(() -> Texts.line(given.path("day")).flatMap(Times::day));
    }
}
