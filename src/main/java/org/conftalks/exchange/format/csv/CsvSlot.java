package org.conftalks.exchange.format.csv;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.conftalks.exchange.format.LocalSlot;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Texts;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** When a row's talk is: a day in one column, a time in another, or both in one. */
final class CsvSlot {

    private final List<String> row;
    private final CsvHeader header;
    private final CsvDays days;
    private final ZoneId zone;
    private final Notes notes;

    /** @param zone of times without an offset; null where it is not known */
    CsvSlot(List<String> row, CsvHeader header, CsvDays days, ZoneId zone, Notes notes) {
        this.row = row;
        this.header = header;
        this.days = days;
        this.zone = zone;
        this.notes = notes;
    }

    void read(ObjectNode talk) {
        var date = cell(TalkColumn.DATE);
        var start = cell(TalkColumn.STARTS_AT);
        var day = date.map(CsvTime::day).or(() -> start.map(CsvTime::day));
        // midnight is how a spreadsheet shows a day that is a time to it
        var time = start.map(CsvTime::time).or(() -> date.map(CsvTime::time).filter(at -> !at.equals(LocalTime.MIDNIGHT)));
        var offset = start.map(CsvTime::offset).or(() -> date.map(CsvTime::offset));
        if (day.isPresent() && time.isPresent()) {
            var from = start.map(CsvTime::day).or(() -> day).get().atTime(time.get());
            writeTime(from, day.get(), date.map(CsvTime::day).isPresent(), offset, talk);
            readDuration(Optional.of(from), offset, talk);
        } else {
            day.ifPresent(only -> talk.put("date", only.toString()));
            time.ifPresent(only -> notes.leaveOut("/starts_at", "no-day", "It has a time of day, but no day."));
            readDuration(time.map(only -> only.atDate(LocalDate.EPOCH)), offset, talk);
        }
    }

    private void writeTime(LocalDateTime from, LocalDate day, boolean ownDay, Optional<ZoneOffset> offset, ObjectNode talk) {
        if (offset.isEmpty()) {
            LocalSlot.write(from, zone, talk, notes);
            return;
        }
        var instant = from.toInstant(offset.get());
        talk.put("startsAt", instant.toString());
        if (ownDay) {
            talk.put("date", day.toString());
        } else if (zone != null) {
            talk.put("date", instant.atZone(zone).toLocalDate().toString());
        } else if (!offset.get().equals(ZoneOffset.UTC)) {
            talk.put("date", day.toString());
        }
    }

    private void readDuration(Optional<LocalDateTime> from, Optional<ZoneOffset> offset, ObjectNode talk) {
        var length = header.cell(row, TalkColumn.DURATION_MINUTES).flatMap(cell -> {
            var duration = CsvDuration.of(cell);
            if (duration.isEmpty() && !cell.strip().matches("0+")) {
                notes.leaveOut("/duration_minutes", "not-a-duration",
                        "%s is no duration, such as 45, 0:45 or 45 min.".formatted(Texts.shown(cell)));
            }
            return duration;
        });
        var end = cell(TalkColumn.ENDS_AT);
        length.ifPresentOrElse(given -> talk.put("duration", given.toString()),
                () -> from.ifPresent(begin -> end.filter(until -> until.time() != null).ifPresent(
                        until -> LocalSlot.writeDuration(between(begin, offset, until), "/ends_at", talk, notes))));
    }

    /** What ends before it begins ends on the next day. */
    private static Duration between(LocalDateTime from, Optional<ZoneOffset> offset, CsvTime until) {
        var end = until.time().atDate(until.day() == null ? from.toLocalDate() : until.day());
        var length = offset.isPresent() && until.offset() != null
                ? Duration.between(from.toInstant(offset.get()), end.toInstant(until.offset()))
                : Duration.between(from, end);
        return length.isNegative() && until.day() == null ? length.plusDays(1) : length;
    }

    private Optional<CsvTime> cell(TalkColumn column) {
        return header.cell(row, column).flatMap(cell -> {
            var time = CsvTime.of(cell, days);
            if (time.isEmpty()) {
                String pointer = "/" + column.header();
                if (days.isUnsure(cell)) {
                    notes.leaveOut(pointer, "unsure-date", ("%s may be in either month; no other day of the table tells. Write"
                            + " days as 2024-05-31.").formatted(Texts.shown(cell)));
                } else {
                    notes.leaveOut(pointer, "not-a-time", "%s is neither a day nor a time.".formatted(Texts.shown(cell)));
                }
            }
            return time;
        });
    }
}
