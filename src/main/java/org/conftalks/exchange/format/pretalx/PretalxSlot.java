package org.conftalks.exchange.format.pretalx;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

import org.conftalks.exchange.format.LocalSlot;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.Translations;
import org.conftalks.http.Body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where and when a submission is held. Of several slots the first counts; in a short list there are only their numbers. */
final class PretalxSlot {

    private final ObjectNode submission;
    private final JsonNode slot;
    private final Supplement supplement;
    private final Notes notes;

    PretalxSlot(ObjectNode submission, Supplement supplement, Notes notes) {
        this.submission = submission;
        this.supplement = supplement;
        this.notes = notes;
        var slots = submission.path("slots");
        slot = submission.path("slot").isObject() ? submission.get("slot") : slots.path(0);
        if (slots.size() > 1) {
            notes.count("talk: further slot");
        }
        if (slot.isNumber()) {
            notes.count("talk: slot that is only a number");
        }
    }

    void read(ObjectNode talk, String locale) {
        Texts.line(Translations.pick(PretalxTalk.named(slot.path("room")), locale)).filter(room -> room.length() <= Body.NAME
                || notes.leaveOut("/slot/room", "too-long", "The room has more than %d characters.".formatted(Body.NAME)))
                .ifPresent(room -> talk.put("room", room));
        var start = time("start");
        start.ifPresent(time -> readStart(talk, time));
        readDuration(talk, start);
    }

    private void readStart(ObjectNode talk, TemporalAccessor time) {
        if (time instanceof OffsetDateTime exact) {
            talk.put("date", exact.toLocalDate().toString());
            talk.put("startsAt", exact.toInstant().toString());
        } else {
            LocalSlot.write(LocalDateTime.from(time), supplement.timeZone(), talk, notes);
        }
    }

    /** Minutes; where there are none, until its end. */
    private void readDuration(ObjectNode talk, Optional<TemporalAccessor> start) {
        var minutes = submission.path("duration").isNumber() ? submission.path("duration") : slot.path("duration");
        if (minutes.isNumber()) {
            LocalSlot.writeDuration(Duration.ofMinutes(minutes.canConvertToInt() ? minutes.intValue() : Integer.MAX_VALUE),
                    "/duration", talk, notes);
        } else {
            start.flatMap(from -> time("end").map(to -> Duration.between(LocalDateTime.from(from), LocalDateTime.from(to))))
                    .ifPresent(length -> LocalSlot.writeDuration(length, "/slot/end", talk, notes));
        }
    }

    /** With its offset, where it has one. */
    private Optional<TemporalAccessor> time(String member) {
        return Texts.line(slot.path(member)).flatMap(text -> {
            try {
                var time = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
                if (Texts.isOfOurYears(LocalDate.from(time))) {
                    return Optional.of(time);
                }
            } catch (DateTimeException malformed) {
                // is told below
            }
            notes.leaveOut("/slot/" + member, "not-a-date", "%s is no time of ISO 8601.".formatted(Texts.shown(text)));
            return Optional.empty();
        });
    }
}
