package org.conftalks.citation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.conftalks.event.DatePrecision;
import org.conftalks.event.EventView;
import org.conftalks.talk.Billing;
import org.conftalks.talk.Role;
import org.conftalks.talk.TalkKind;
import org.conftalks.talk.TalkView;
import org.conftalks.talk.slides.SlideDeckView;
import org.conftalks.talk.video.VideoRole;
import org.conftalks.talk.video.VideoView;

/**
 * What a bibliography says of a talk. Texts are one line each and free of control characters.
 *
 * @param key the talk's slug
 * @param authors names as they are written; nobody knows which part is the family's
 * @param genre what kind of talk it was
 * @param place city and country, null where unknown
 * @param date null where unknown; how much of it is true says the precision
 * @param url of a recording, else of slides, else of the talk in this catalogue
 */
record Citation(String key, String title, List<String> authors, String genre, String event, String place, LocalDate date,
        DatePrecision precision, String url, String language, String abstractText, List<String> keywords) {

    /** They are named only where there is nobody else. */
    private static final Set<Role> NOT_AUTHORS = EnumSet.of(Role.HOST, Role.MODERATOR, Role.INTERVIEWER);

    static Citation of(TalkView talk, EventView event) {
        var ownDate = talk.date() == null && talk.startsAt() != null
                ? talk.startsAt().atZone(event.timeZone() == null ? ZoneOffset.UTC : ZoneId.of(event.timeZone())).toLocalDate()
                : talk.date();
        return new Citation(talk.slug(), line(talk.subtitle() == null ? talk.title() : talk.title() + ": " + talk.subtitle()),
                authors(talk), genre(talk.kind()), line(event.name()), place(event),
                ownDate == null ? event.startDate() : ownDate, ownDate == null ? event.datePrecision() : DatePrecision.DAY,
                line(url(talk)), talk.languages().isEmpty() ? null : talk.languages().get(0),
                talk.abstractText() == null ? null : line(talk.abstractText()),
                talk.topics().stream().map(topic -> line(topic.name())).toList());
    }

    /** White space of any kind becomes one space, other control characters and what is no character go. */
    static String line(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("[\\p{Cc}\\x{FFFE}\\x{FFFF}]", "").strip();
    }

    private static List<String> authors(TalkView talk) {
        var authors = talk.speakers().stream().filter(speaker -> !NOT_AUTHORS.contains(speaker.role())).toList();
        return (authors.isEmpty() ? talk.speakers() : authors).stream().map(Billing::nameThen).map(Citation::line)
                .distinct().toList();
    }

    private static String genre(TalkKind kind) {
        String term = kind == TalkKind.OTHER ? TalkKind.TALK.term() : kind.term();
        return term.substring(0, 1).toUpperCase(Locale.ROOT) + term.substring(1).replace('-', ' ');
    }

    private static String place(EventView event) {
        var country = Optional.ofNullable(event.country()).map(code -> new Locale("", code).getDisplayCountry(Locale.ENGLISH));
        String place = Stream.concat(Stream.ofNullable(event.city()), country.stream()).map(Citation::line)
                .collect(Collectors.joining(", "));
        return place.isEmpty() ? null : place;
    }

    private static String url(TalkView talk) {
        return Stream.concat(
                Stream.concat(talk.videos().stream().filter(video -> video.role() == VideoRole.MAIN), talk.videos().stream())
                        .map(VideoView::url),
                talk.slides().stream().map(SlideDeckView::url)).findFirst().orElse(talk.self());
    }
}
