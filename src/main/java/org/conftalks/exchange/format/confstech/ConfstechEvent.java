package org.conftalks.exchange.format.confstech;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;

import org.conftalks.exchange.format.Countries;
import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Notes.Kind;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.exchange.format.confstech.ConfstechRows.Row;
import org.conftalks.http.Body;
import org.conftalks.http.Languages;
import org.conftalks.http.WellFormed;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A row of a file: a conference, when and where. */
final class ConfstechEvent {

    private static final Map<String, Kind> MEMBERS = Map.ofEntries(Map.entry("name", Kind.TEXT),
            Map.entry("url", Kind.TEXT), Map.entry("startDate", Kind.TEXT), Map.entry("endDate", Kind.TEXT),
            Map.entry("city", Kind.TEXT), Map.entry("country", Kind.TEXT), Map.entry("online", Kind.TEXT),
            Map.entry("locales", Kind.TEXT), Map.entry("cfpUrl", Kind.UNUSED), Map.entry("cfpEndDate", Kind.UNUSED),
            Map.entry("cocUrl", Kind.UNUSED), Map.entry("twitter", Kind.UNUSED), Map.entry("mastodon", Kind.UNUSED),
            Map.entry("bluesky", Kind.UNUSED), Map.entry("github", Kind.UNUSED),
            Map.entry("offersSignLanguageOrCC", Kind.UNUSED));

    private final ObjectNode given;
    private final String place;
    private final Notes notes;

    ConfstechEvent(Row row, String place) {
        given = row.members();
        this.place = place;
        notes = new Notes(Noun.EVENT, place);
        notes.check(given, MEMBERS);
    }

    Notes notes() {
        return notes;
    }

    /**
     * Its name, first day and city, which together are nobody else's; the same whichever file the row stands in. Empty where
     * it has no name or day, and so cannot be known again.
     */
    Optional<String> key() {
        var name = text("name");
        var day = date("startDate");
        if (name.isEmpty() || name.get().length() > Body.NAME) {
            notes.reject("no-name", "It has no name of at most %d characters.".formatted(Body.NAME));
        } else if (day.isEmpty()) {
            notes.reject("no-date", "It has no startDate, and so cannot be told from others of its name.");
        } else {
            return Optional.of(name.get() + "/" + day.get() + city().map(city -> "/" + city).orElse(""));
        }
        return Optional.empty();
    }

    /** @param key its own */
    Line line(String key) {
        var event = Json.object();
        event.putArray("externalIds").addObject().put("source", Confstech.SOURCE).put("value", key);
        text("name").ifPresent(name -> event.put("name", name));
        readDates(event);
        city().ifPresent(city -> event.put("city", city));
        if (city().isEmpty() && text("city").isPresent()) {
            notes.leaveOut("/city", "too-long", "It has more than %d characters.".formatted(Body.NAME));
        }
        text("country").ifPresent(country -> Countries.of(country).ifPresentOrElse(code -> event.put("country", code),
                () -> notes.leaveOut("/country", "unknown-country",
                        "%s is no country that ISO 3166-1 knows.".formatted(Texts.shown(country)))));
        readAttendance(event);
        text("url").filter(url -> WellFormed.isWebAddress(url) && url.length() <= Body.URL
                || notes.leaveOut("/url", "not-a-url",
                        "\"%s\" is no address that begins with http:// or https://.".formatted(Texts.shown(url))))
                .ifPresent(url -> event.put("website", url));
        readLanguages(event);
        return new Line(Noun.EVENT, place, event);
    }

    private void readDates(ObjectNode event) {
        var start = date("startDate").orElseThrow();
        event.put("startDate", start.toString());
        text("endDate").ifPresent(text -> date("endDate").filter(end -> !end.isBefore(start)).ifPresentOrElse(
                end -> event.put("endDate", end.toString()),
                () -> notes.leaveOut("/endDate", "not-an-end",
                        "%s is no date of ISO 8601 from startDate on.".formatted(Texts.shown(text)))));
    }

    /** Old rows do not tell whether one could take part from elsewhere, too. */
    private void readAttendance(ObjectNode event) {
        var online = text("online").orElse("");
        boolean somewhere = event.has("city") || event.has("country");
        if (online.equals("true")) {
            event.put("attendance", somewhere ? "hybrid" : "online");
        } else if (online.equals("false") && somewhere) {
            event.put("attendance", "in-person");
        }
    }

    private void readLanguages(ObjectNode event) {
        var tags = new LinkedHashSet<String>();
        text("locales").ifPresent(locales -> {
            for (String locale : locales.split("\\s*[,;]\\s*")) {
                Languages.of(locale).ifPresentOrElse(tags::add, () -> notes.leaveOut("/locales", "unknown-language",
                        "%s is no language that ISO 639 knows.".formatted(Texts.shown(locale))));
            }
        });
        if (!tags.isEmpty()) {
            var languages = event.putArray("languages");
            tags.stream().limit(20).forEach(languages::add);
        }
    }

    private Optional<String> city() {
        return text("city").filter(city -> city.length() <= Body.NAME);
    }

    private Optional<LocalDate> date(String member) {
        return text(member).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text)).filter(Texts::isOfOurYears);
            } catch (DateTimeException malformed) {
                return Optional.empty();
            }
        });
    }

    private Optional<String> text(String member) {
        return Texts.line(given.path(member));
    }
}
