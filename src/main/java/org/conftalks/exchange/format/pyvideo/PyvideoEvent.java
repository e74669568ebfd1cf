package org.conftalks.exchange.format.pyvideo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.conftalks.exchange.format.Addresses;
import org.conftalks.exchange.format.ArchiveFiles;
import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.Json.Malformed;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Notes.Kind;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.Told;
import org.conftalks.exchange.format.Told.Line;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A directory of pyvideo's archive, and what only its talks together tell: the dates, the unit of durations, common links. */
final class PyvideoEvent {

    private static final Map<String, Kind> MEMBERS = Map.of("title", Kind.TEXT, "description", Kind.TEXT, "url", Kind.TEXT,
            "start_date", Kind.TEXT, "end_date", Kind.TEXT);

    /** Days that a conference lasts at most; talks that lie further apart were dated by their upload, or are a meetup's. */
    private static final int LONG = 14;

    /** Different links that are counted. No event has a tenth of them. */
    private static final int MOST_LINKS = 20_000;

    /** Bytes of talks that are kept from the first look to the telling. */
    private static final int MOST_KEPT = 2 << 20;

    private final String directory;
    private final List<String> talks;
    private final ArchiveFiles files;
    private final Map<String, Integer> links = new HashMap<>();
    private final Map<String, ObjectNode> kept = new HashMap<>();
    private LocalDate first;
    private LocalDate last;
    private PyvideoUnit unit = PyvideoUnit.SECONDS;

    /** @param talks the names of their files */
    PyvideoEvent(String directory, List<String> talks, ArchiveFiles files) {
        this.directory = directory;
        this.talks = talks;
        this.files = files;
    }

    String key() {
        return directory.substring(directory.lastIndexOf('/') + 1);
    }

    List<String> talks() {
        return talks;
    }

    PyvideoUnit unit() {
        return unit;
    }

    /** Whether so many talks have this link that it is none of a single talk's; those of a tutorial in parts are few. */
    boolean shares(String url) {
        return links.getOrDefault(url, 0) > Math.max(2, talks.size() / 10);
    }

    ObjectNode talk(String name) throws Malformed {
        var known = kept.remove(name);
        return known == null ? Json.object(files.read(name)) : known;
    }

    /** All talks are looked at once before the first is told. */
    void look() {
        var durations = new ArrayList<Double>();
        int bytes = 0;
        for (String name : talks) {
            try {
                var talk = Json.object(files.read(name));
                look(talk, durations);
                bytes += files.length(name);
                if (bytes <= MOST_KEPT) {
                    kept.put(name, talk);
                }
            } catch (Malformed malformed) {
                // is told where the talk is read
            }
        }
        links.values().removeIf(talksWithIt -> talksWithIt <= 2);
        durations.sort(null);
        unit = PyvideoUnit.of(durations);
    }

    /** All its talks are told. */
    void forget() {
        links.clear();
    }

    List<Told> told() {
        String place = directory + "/category.json";
        var notes = new Notes(Noun.EVENT, place);
        var told = new ArrayList<Told>();
        try {
            if (files.names().contains(place)) {
                told.add(new Line(Noun.EVENT, place, members(Json.object(files.read(place)), notes)));
            } else {
                notes.reject("no-category", "The directory has no category.json, and so its event has no name.");
            }
        } catch (Malformed malformed) {
            notes.reject("malformed", malformed.getMessage());
        }
        told.addAll(notes.told());
        return told;
    }

    private void look(ObjectNode talk, List<Double> durations) {
        Texts.line(talk.path("recorded")).flatMap(PyvideoTime::day).ifPresent(day -> {
            first = first == null || day.isBefore(first) ? day : first;
            last = last == null || day.isAfter(last) ? day : last;
        });
        if (talk.path("duration").isNumber()) {
            durations.add(talk.get("duration").doubleValue());
        }
        talk.path("related_urls").forEach(link -> {
            String url = PyvideoLinks.url(link);
            if (links.size() < MOST_LINKS || links.containsKey(url)) {
                links.merge(url, 1, Integer::sum);
            }
        });
    }

    private ObjectNode members(ObjectNode given, Notes notes) {
        notes.check(given, MEMBERS);
        var members = Pyvideo.identified(Json.object(), key());
        Texts.line(given.path("title")).ifPresent(name -> members.put("name", name));
        Texts.text(given.path("description")).ifPresent(text -> members.put("description", text));
        Texts.line(given.path("url")).filter(url -> Addresses.is(url, "/url", notes))
                .ifPresent(url -> members.put("website", url));
        var start = date(given, "start_date", notes).orElse(first);
        var end = date(given, "end_date", notes).orElse(last);
        if (start != null) {
            end = end == null || end.isBefore(start) ? start : end;
            members.put("startDate", start.toString());
            members.put("endDate", end.toString());
            long days = ChronoUnit.DAYS.between(start, end);
            if (days > LONG) {
                notes.note(null, "long", "It lasts %d days by the dates of its talks, which may be those of uploads."
                        .formatted(days + 1));
            }
        }
        if (unit.reason != null) {
            notes.note(null, unit.name().toLowerCase(Locale.ROOT), unit.reason);
        }
        return members;
    }

    private static Optional<LocalDate> date(ObjectNode given, String member, Notes notes) {
        return Texts.line(given.path(member)).flatMap(text -> {
            var date = PyvideoTime.day(text);
            if (date.isEmpty()) {
                notes.leaveOut("/" + member, "not-a-date", "%s is no date of ISO 8601.".formatted(Texts.shown(text)));
            }
            return date;
        });
    }
}
