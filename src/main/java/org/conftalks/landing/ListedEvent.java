package org.conftalks.landing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.conftalks.event.Event;
import org.conftalks.event.EventStatus;

/**
 * An event as one line of the page.
 *
 * @param talks how many it has
 * @param country in English; null where none is known
 * @param note cancelled, postponed, upcoming or not over yet; empty for one that is over
 * @param holds such as "11 talks, 3 slide decks, 1 video"
 */
record ListedEvent(Event event, long talks, String when, String country, String note, String holds) {

    static ListedEvent of(LandingRepository.Held held, Instant now) {
        var event = held.event();
        return new ListedEvent(event, held.talks(), Words.days(event.startDate, event.endDate, event.datePrecision),
                country(event),
                note(event, now), holds(held));
    }

    private static String country(Event event) {
        return event.country == null ? null : new Locale("", event.country).getDisplayCountry(Locale.ENGLISH);
    }

    private static String note(Event event, Instant now) {
        if (event.status != EventStatus.SCHEDULED) {
            return event.status.term();
        }
        if (event.startDate == null || !event.endsAt.isAfter(now)) {
            return "";
        }
        return event.startDate.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC)) ? "upcoming" : "not over yet";
    }

    private static String holds(LandingRepository.Held held) {
        if (held.talks() == 0) {
            return "No talks yet";
        }
        return Stream.of(Words.amount(held.talks(), "talk"), some(held.slides(), "slide deck"),
                some(held.videos(), "video")).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private static String some(long number, String noun) {
        return number == 0 ? null : Words.amount(number, noun);
    }
}
