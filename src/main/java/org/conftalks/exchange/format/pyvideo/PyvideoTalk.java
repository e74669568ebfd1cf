package org.conftalks.exchange.format.pyvideo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Notes.Kind;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.Told;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.http.Body;
import org.conftalks.http.Languages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A talk's file of pyvideo's archive. */
final class PyvideoTalk {

    private static final Map<String, Kind> MEMBERS = Map.ofEntries(
            Map.entry("title", Kind.TEXT), Map.entry("description", Kind.TEXT), Map.entry("summary", Kind.TEXT),
            Map.entry("abstract", Kind.TEXT), Map.entry("speakers", Kind.LIST), Map.entry("recorded", Kind.TEXT),
            Map.entry("duration", Kind.NUMBER), Map.entry("language", Kind.TEXT), Map.entry("videos", Kind.LIST),
            Map.entry("related_urls", Kind.LIST), Map.entry("tags", Kind.LIST), Map.entry("thumbnail_url", Kind.TEXT),
            Map.entry("copyright_text", Kind.TEXT),
            // what pyvideo.org once had, and does not ask for any more
            Map.entry("alias", Kind.UNUSED), Map.entry("category", Kind.UNUSED), Map.entry("file_name", Kind.UNUSED),
            Map.entry("id", Kind.UNUSED), Map.entry("quality_notes", Kind.UNUSED), Map.entry("slug", Kind.UNUSED),
            Map.entry("source_url", Kind.UNUSED));

    private static final Pattern LICENCE = Pattern.compile("https?://creativecommons\\.org/[^\\s)]+");

    private final ObjectNode given;
    private final PyvideoEvent event;
    private final Notes notes;
    private final Set<String> speakers;
    private final Line line;

    /** @param place the name of its file */
    PyvideoTalk(ObjectNode given, String place, PyvideoEvent event) {
        this.given = given;
        this.event = event;
        notes = new Notes(Noun.TALK, place);
        speakers = new PyvideoSpeakers(given, notes).names();
        line = new Line(Noun.TALK, place, Pyvideo.identified(Json.object(),
                event.key() + "/" + place.substring(place.lastIndexOf('/') + 1, place.length() - ".json".length())));
        notes.check(given, MEMBERS);
        read(line.members());
    }

    /** The line of the talk, and what cannot be used of its file. */
    List<Told> told() {
        var told = new ArrayList<Told>();
        told.add(line);
        told.addAll(notes.told());
        return told;
    }

    /** The names of people. */
    Set<String> speakers() {
        return speakers;
    }

    /** pyvideo.org has it, but does not show it. */
    void withheld() {
        notes.note("/id", "withheld", "pyvideo.org does not show this talk: its id stands in %s.".formatted(Pyvideo.WITHHELD));
    }

    private void read(ObjectNode talk) {
        talk.set("event", Pyvideo.reference(event.key()));
        Texts.line(given.path("title")).ifPresent(title -> talk.put("title", title));
        readTexts(talk);
        readLanguage(talk);
        readTime(talk);
        readDuration(talk);
        readLicence(talk);
        var billed = talk.putArray("speakers");
        speakers.forEach(person -> billed.addObject().set("speaker", Pyvideo.reference(person)));
        readTags(talk);
        new PyvideoVideos(given, event.unit(), notes).read(talk);
        new PyvideoLinks(talk, event, notes).read(given);
    }

    /** What is short is the abstract; where there is one text only, it is that. */
    private void readTexts(ObjectNode talk) {
        var texts = new LinkedHashSet<String>();
        for (String member : List.of("abstract", "summary", "description")) {
            Texts.text(given.path(member)).ifPresent(texts::add);
        }
        var each = texts.iterator();
        if (each.hasNext()) {
            talk.put("abstract", each.next());
        }
        if (each.hasNext()) {
            String second = each.next();
            talk.put("description", each.hasNext() ? second + "\n\n" + each.next() : second);
        }
    }

    private void readLanguage(ObjectNode talk) {
        Texts.line(given.path("language")).ifPresent(code -> Languages.of(code).ifPresentOrElse(
                tag -> talk.putArray("languages").add(tag),
                () -> notes.leaveOut("/language", "unknown-language",
                        "%s is no language that ISO 639 knows.".formatted(Texts.shown(code)))));
    }

    private void readTime(ObjectNode talk) {
        Texts.line(given.path("recorded")).ifPresent(text -> PyvideoTime.of(text).ifPresentOrElse(time -> {
            talk.put("date", time.day().toString());
            time.instant().ifPresent(instant -> talk.put("startsAt", instant.toString()));
            if (time.hasTime() && time.instant().isEmpty()) {
                notes.count("talk: time of day in recorded, which has no offset");
            }
        }, () -> notes.leaveOut("/recorded", "not-a-date", "%s is no date of ISO 8601.".formatted(Texts.shown(text)))));
    }

    private void readDuration(ObjectNode talk) {
        if (given.path("duration").isNumber()) {
            event.unit().read(given.get("duration").doubleValue()).ifPresentOrElse(
                    length -> talk.put("duration", length.toString()),
                    () -> notes.count("talk: duration of nothing, or of more than a day"));
        }
    }

    /** Of a long text only the address of a licence that it names. */
    private void readLicence(ObjectNode talk) {
        Texts.line(given.path("copyright_text")).ifPresent(text -> {
            var address = LICENCE.matcher(text);
            if (text.length() <= Body.NAME) {
                talk.put("licence", text);
            } else {
                notes.leaveOut("/copyright_text", "too-long",
                        "Its copyright_text has more than %d characters; the address of a licence in it is taken over."
                                .formatted(Body.NAME));
                if (address.find() && address.group().length() <= Body.NAME) {
                    talk.put("licence", address.group());
                }
            }
        });
    }

    private void readTags(ObjectNode talk) {
        var names = new LinkedHashSet<String>();
        for (JsonNode tag : notes.elements(given, "tags")) {
            var name = Texts.line(tag);
            if (name.isEmpty()) {
                notes.count("talk: tag without a name");
            } else if (name.get().length() <= Body.NAME
                    || notes.leaveOut("/tags", "too-long", "A tag has more than %d characters.".formatted(Body.NAME))) {
                names.add(name.get());
            }
        }
        var topics = talk.putArray("topics");
        names.forEach(name -> topics.addObject().put("name", name));
    }
}
