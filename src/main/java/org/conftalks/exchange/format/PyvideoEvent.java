package org.conftalks.exchange.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.conftalks.exchange.format.Json.Malformed;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.http.WellFormed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A directory of pyvideo's archive, and what only its talks together tell: the dates, the unit of durations. */
final class PyvideoEvent {

    private static final int SECONDS_OF_A_DAY = 86_400;

    private final String directory;
    private final List<String> talks;
    private final ArchiveFiles files;
    private final Map<String, Integer> links = new HashMap<>();
    private LocalDate first;
    private LocalDate last;
    private boolean inMilliseconds;
    private boolean looked;

    PyvideoEvent(String directory, List<String> talks, ArchiveFiles files) {
        this.directory = directory;
        this.talks = talks;
        this.files = files;
    }

    String key() {
        return directory.substring(directory.lastIndexOf('/') + 1);
    }

    boolean begins(List<String> part) {
        return part.isEmpty() || part.get(0).equals(talks.get(0));
    }

    /** Durations are seconds; in one event of the archive they are milliseconds. */
    boolean isInMilliseconds() {
        look();
        return inMilliseconds;
    }

    /** Whether more than two talks of the event have this link: then it is none of a single talk's. */
    boolean shares(String url) {
        look();
        return links.getOrDefault(url, 0) > 2;
    }

    /** @param withFindings what is to be said of it, once */
    List<Told> told(boolean withFindings) {
        String place = directory + "/category.json";
        var told = new ArrayList<Told>();
        if (!files.names().contains(place)) {
            told.add(new Finding(Effect.REJECTED, Noun.EVENT, directory, null, "no-category",
                    "The directory has no category.json, and so its event has no name."));
            return withFindings ? told : List.of();
        }
        try {
            var given = Json.object(files.read(place));
            look();
            told.add(new Line(Noun.EVENT, place, members(given, place, told)));
            if (inMilliseconds) {
                told.add(new Finding(Effect.NOTED, Noun.EVENT, place, null, "milliseconds",
                        "The durations of its talks are read as milliseconds: as seconds most would be longer than a day."));
            }
        } catch (Malformed malformed) {
            told.add(new Finding(Effect.REJECTED, Noun.EVENT, place, null, "malformed", malformed.getMessage()));
        }
        return withFindings ? told : told.stream().filter(Line.class::isInstance).toList();
    }

    private ObjectNode members(ObjectNode given, String place, List<Told> told) {
        var members = Pyvideo.identified(Json.object(), key());
        Texts.line(given.path("title")).ifPresent(name -> members.put("name", name));
        Texts.text(given.path("description")).ifPresent(text -> members.put("description", text));
        Texts.line(given.path("url")).ifPresent(url -> {
            if (WellFormed.isWebAddress(url)) {
                members.put("website", url);
            } else {
                told.add(new Finding(Effect.LEFT_OUT, Noun.EVENT, place, "/url", "not-a-url",
                        "%s is no address that begins with http:// or https://.".formatted(url)));
            }
        });
        var start = date(given, "start_date", place, told).orElse(first);
        var end = date(given, "end_date", place, told).orElse(last);
        if (start != null) {
            members.put("startDate", start.toString());
            members.put("endDate", (end == null || end.isBefore(start) ? start : end).toString());
        }
        return members;
    }

    private static Optional<LocalDate> date(ObjectNode given, String member, String place, List<Told> told) {
        return Texts.line(given.path(member)).flatMap(text -> {
            var date = Texts.date(text);
            if (date.isEmpty()) {
                told.add(new Finding(Effect.LEFT_OUT, Noun.EVENT, place, "/" + member, "not-a-date",
                        "%s is no date of ISO 8601.".formatted(text)));
            }
            return date;
        });
    }

    /** All talks are looked at once before the first is told. */
    private void look() {
        if (looked) {
            return;
        }
        looked = true;
        var durations = new ArrayList<Double>();
        for (String name : talks) {
            try {
                var talk = Json.object(files.read(name));
                Texts.line(talk.path("recorded")).flatMap(PyvideoTalk::day).ifPresent(day -> {
                    first = first == null || day.isBefore(first) ? day : first;
                    last = last == null || day.isAfter(last) ? day : last;
                });
                if (talk.path("duration").isNumber()) {
                    durations.add(talk.get("duration").doubleValue());
                }
                talk.path("related_urls").forEach(link -> links.merge(url(link), 1, Integer::sum));
            } catch (Malformed malformed) {
                // is told where the talk is read
            }
        }
        links.values().removeIf(talksWithIt -> talksWithIt <= 2);
        durations.sort(null);
        inMilliseconds = !durations.isEmpty() && durations.get(durations.size() / 2) > SECONDS_OF_A_DAY;
    }

    /** Newer files have objects, older ones bare strings. */
    static String url(JsonNode link) {
        return (link.isObject() ? link.path("url") : link).asText("").strip();
    }
}
