package org.conftalks.exchange.format.rubyevents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Days and instants as the archive has them. */
final class RubyeventsDates {

    private RubyeventsDates() {
    }

    /** Told where it is none. */
    static Optional<LocalDate> day(JsonNode given, String member, Notes notes) {
        var text = Texts.line(given.path(member));
        var day = text.flatMap(RubyeventsDates::day);
        if (day.isEmpty() && text.isPresent()) {
            notes.leaveOut("/" + member, "not-a-date", "%s is no date of ISO 8601.".formatted(Texts.shown(text.get())));
        }
        return day;
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(Texts::isOfOurYears);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /** When a recording appeared. Of a mere day nobody knows where on earth it was that day. */
    static void readPublished(JsonNode given, ObjectNode video, Notes notes) {
        Texts.line(given.path("published_at")).ifPresent(text -> {
            try {
                var at = OffsetDateTime.parse(text);
                if (Texts.isOfOurYears(at.toLocalDate())) {
                    video.put("publishedAt", at.toInstant().toString());
                }
            } catch (DateTimeException none) {
                notes.count(day(text).isPresent() ? "video: published_at that is a day without a time"
                        : "video: published_at that is no time");
            }
        });
    }
}
