package org.conftalks.exchange.format.rubyevents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Notes.Kind;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.Told;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.exchange.format.Yaml.Malformed;
import org.conftalks.exchange.format.rubyevents.RubyeventsFiles.Directory;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An {@code event.yml}. */
final class RubyeventsEvent {

    private static final Map<String, Kind> MEMBERS = Map.ofEntries(Map.entry("id", Kind.TEXT), Map.entry("title", Kind.TEXT),
            Map.entry("description", Kind.TEXT), Map.entry("kind", Kind.TEXT), Map.entry("location", Kind.TEXT),
            Map.entry("venue", Kind.TEXT), Map.entry("coordinates", Kind.ANY), Map.entry("hybrid", Kind.TEXT),
            Map.entry("start_date", Kind.TEXT), Map.entry("end_date", Kind.TEXT), Map.entry("date_precision", Kind.TEXT),
            Map.entry("timezone", Kind.TEXT), Map.entry("status", Kind.TEXT), Map.entry("website", Kind.TEXT),
            Map.entry("original_website", Kind.TEXT), Map.entry("year", Kind.UNUSED), Map.entry("aliases", Kind.UNUSED),
            Map.entry("playlist", Kind.UNUSED), Map.entry("recordings_published_date", Kind.UNUSED),
            Map.entry("tickets_url", Kind.UNUSED), Map.entry("twitter", Kind.UNUSED), Map.entry("mastodon", Kind.UNUSED),
            Map.entry("github", Kind.UNUSED), Map.entry("luma", Kind.UNUSED), Map.entry("meetup", Kind.UNUSED),
            Map.entry("frequency", Kind.UNUSED), Map.entry("youtube_channels", Kind.UNUSED),
            Map.entry("pre_date", Kind.UNUSED), Map.entry("announced_on", Kind.UNUSED),
            Map.entry("last_edition", Kind.UNUSED), Map.entry("banner_background", Kind.UNUSED),
            Map.entry("featured_background", Kind.UNUSED), Map.entry("featured_color", Kind.UNUSED));

    private static final Map<String, String> KINDS = Map.of("conference", "conference", "meetup", "meetup", "workshop",
            "workshop", "retreat", "retreat", "hackathon", "hackathon", "webinar", "webinar", "event", "other");

    private static final Map<String, String> STATES = Map.of("cancelled", "cancelled", "canceled", "cancelled", "scheduled",
            "scheduled", "postponed", "postponed");
    private static final Map<String, String> PRECISIONS = Map.of("day", "day", "month", "month", "year", "year");

    private final Directory directory;
    private final RubyeventsSeries series;
    private final RubyeventsFiles files;
    private final Notes notes;
    private final List<Told> told = new ArrayList<>();
    private Optional<ZoneId> zone;

    RubyeventsEvent(Directory directory, RubyeventsSeries series, RubyeventsFiles files, Supplement supplement) {
        this.directory = directory;
        this.series = series;
        this.files = files;
        String place = directory.path() + "/event.yml";
        notes = new Notes(Noun.EVENT, place);
        zone = Optional.ofNullable(supplement.timeZone());
        try {
            if (files.has(place)) {
                told.add(new Line(Noun.EVENT, place, members(files.object(place))));
            } else {
                notes.reject("no-event", "The directory has no event.yml, and so its event has no name.");
            }
        } catch (Malformed malformed) {
            notes.reject("malformed", malformed.getMessage());
        }
        told.addAll(notes.told());
    }

    String key() {
        return directory.key();
    }

    /** That of its times. */
    Optional<ZoneId> zone() {
        return zone;
    }

    /** What its talks are held in where they do not say it. */
    String language() {
        return series.language();
    }

    List<Told> told() {
        return told;
    }

    private ObjectNode members(ObjectNode given) {
        notes.check(given, MEMBERS);
        var event = Rubyevents.identified(Json.object(), key());
        Texts.line(given.path("title")).ifPresent(title -> event.put("name", title));
        if (series.isTold()) {
            event.set("series", Rubyevents.reference(series.key()));
        }
        Texts.text(given.path("description")).ifPresent(text -> event.put("description", text));
        RubyeventsLinks.website(given, notes).ifPresent(url -> event.put("website", url));
        term(given, "kind", KINDS).ifPresent(kind -> event.put("kind", kind));
        term(given, "status", STATES).ifPresent(status -> event.put("status", status));
        readDates(given, event);
        readZone(given, event);
        new RubyeventsPlace(given, venue(), notes).read(event);
        return event;
    }

    private Optional<String> term(ObjectNode given, String member, Map<String, String> terms) {
        return Texts.line(given.path(member)).filter(term -> terms.containsKey(term) || notes.leaveOut("/" + member,
                "unknown-term", "%s is no %s that is known.".formatted(Texts.shown(term), member))).map(terms::get);
    }

    private void readDates(ObjectNode given, ObjectNode event) {
        var start = RubyeventsDates.day(given, "start_date", notes);
        var end = RubyeventsDates.day(given, "end_date", notes);
        start.or(() -> end).ifPresent(day -> event.put("startDate", day.toString()));
        end.ifPresent(last -> {
            LocalDate first = start.orElse(last);
            if (last.isBefore(first)) {
                notes.leaveOut("/end_date", "before-start", "It ends on %s, before it begins on %s.".formatted(last, first));
            } else {
                event.put("endDate", last.toString());
            }
        });
        term(given, "date_precision", PRECISIONS).ifPresent(precision -> event.put("datePrecision", precision));
    }

    private void readZone(ObjectNode given, ObjectNode event) {
        Texts.line(given.path("timezone")).ifPresent(name -> {
            try {
                zone = Optional.of(ZoneId.of(name)).filter(known -> ZoneId.getAvailableZoneIds().contains(name));
            } catch (DateTimeException unknown) {
                zone = Optional.empty();
            }
            zone.ifPresentOrElse(known -> event.put("timeZone", name), () -> notes.leaveOut("/timezone", "unknown-time-zone",
                    "%s is no name of the IANA time zone database.".formatted(Texts.shown(name))));
        });
    }

    private ObjectNode venue() {
        String name = directory.path() + "/venue.yml";
        try {
            return files.has(name) ? files.object(name) : Json.object();
        } catch (Malformed malformed) {
            notes.leaveOut(null, "malformed-venue", "The venue is left out, because %s cannot be used: %s".formatted(name,
                    malformed.getMessage()));
            return Json.object();
        }
    }
}
