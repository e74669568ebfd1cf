package org.conftalks.exchange.programme;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.conftalks.catalogue.Ref;
import org.conftalks.event.EventView;
import org.conftalks.talk.Billing;
import org.conftalks.talk.Role;
import org.conftalks.talk.TalkStatus;
import org.conftalks.talk.TalkView;

/** A talk in a calendar. */
final class TalkEntry {

    private TalkEntry() {
    }

    /**
     * Nothing where not even its day is known.
     *
     * @param event null where it is not seen: a speaker sees a talk before its event is published
     */
    static Optional<CalendarEntry> of(TalkView talk, EventView event) {
        if (talk.startsAt() == null && talk.date() == null) {
            return Optional.empty();
        }
        // its place and zone are the event's
        Instant changed = event == null || talk.updatedAt().isAfter(event.updatedAt()) ? talk.updatedAt() : event.updatedAt();
        var entry = new CalendarEntry(talk.id(), talk.createdAt(), changed).named(talk.title(), talk.self());
        if (talk.startsAt() == null) {
            entry.on(talk.date(), talk.date());
        } else {
            entry.at(talk.startsAt(), event == null ? null : event.timeZone()).lasting(talk.duration());
        }
        return Optional.of(entry.in(talk.room(), event).described(paragraphs(talk))
                .about(Stream.concat(talk.topics().stream().map(Ref::name), Stream.ofNullable(talk.track())))
                .stands(talk.status() != TalkStatus.SCHEDULED, event == null ? null : event.status()));
    }

    private static Stream<String> paragraphs(TalkView talk) {
        String links = Stream.concat(talk.slides().stream().map(deck -> "Slides: " + deck.url()),
                talk.videos().stream().map(video -> "Video: " + video.url())).collect(Collectors.joining("\n"));
        return Stream.of(talk.subtitle(), talk.statusReason(),
                Objects.requireNonNullElse(talk.abstractText(), Objects.requireNonNullElse(talk.description(), "")),
                talk.speakers().isEmpty() ? null
                        : talk.speakers().stream().map(TalkEntry::billed).collect(Collectors.joining("; ", "Speakers: ", "")),
                links);
    }

    /** The name on the programme, with the affiliation and a part that is not a speaker's. */
    private static String billed(Billing speaker) {
        String name = Objects.requireNonNullElse(speaker.creditedAs(), speaker.name());
        String more = Stream.of(speaker.affiliation(), speaker.role() == Role.SPEAKER ? null : speaker.role().term())
                .filter(Objects::nonNull).collect(Collectors.joining(", "));
        return more.isEmpty() ? name : name + " (" + more + ")";
    }
}
