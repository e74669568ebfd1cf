package org.conftalks.exchange.format.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.conftalks.exchange.format.Addresses;
import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.LanguageNames;
import org.conftalks.exchange.format.LinkKinds;
import org.conftalks.exchange.format.Markdown;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.TalkKinds;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.Told;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.http.Body;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A row of a table. An empty cell says nothing: what the catalogue has there stays. */
final class CsvTalk {

    private static final int MOST_LINKS = 100;

    private final List<String> row;
    private final CsvHeader header;
    private final CsvEvent event;
    private final Notes notes;
    private final Line line;
    private final Map<String, Line> needed = new LinkedHashMap<>();
    private String key;

    CsvTalk(List<String> row, String place, CsvEvent event, CsvLook look, Supplement supplement, Notes notes) {
        this.row = row;
        this.header = look.header();
        this.event = event;
        this.notes = notes;
        line = new Line(Noun.TALK, place, Json.object());
        key = place;
        needed.putAll(event.line(supplement, place));
        read(line.members(), look, supplement);
        for (long unused = header.unused(row); unused > 0; unused--) {
            notes.count("talk: cell of a column that is not known");
        }
    }

    List<Told> told() {
        var told = new ArrayList<Told>();
        told.add(line);
        told.addAll(notes.told());
        return told;
    }

    /** The lines of its event and speakers, by their keys. */
    Map<String, Line> needed() {
        return needed;
    }

    /** What it is known by; where the row has nothing, the row. */
    String key() {
        return key;
    }

    private void read(ObjectNode talk, CsvLook look, Supplement supplement) {
        identify(talk);
        talk.put("event", event.reference());
        if (event.isName()) {
            notes.note("/event", "event-by-name",
                    "The event is taken for the one with the slug %s.".formatted(event.reference()));
        }
        readLine(talk, TalkColumn.TITLE, "title", Body.TITLE);
        readLine(talk, TalkColumn.SUBTITLE, "subtitle", Body.TITLE);
        readLine(talk, TalkColumn.ORIGINAL_TITLE, "originalTitle", Body.TITLE);
        readText(talk, TalkColumn.ABSTRACT, "abstract");
        readText(talk, TalkColumn.DESCRIPTION, "description");
        readLine(talk, TalkColumn.LEVEL, "level", Body.NAME);
        readLine(talk, TalkColumn.TRACK, "track", Body.NAME);
        readLine(talk, TalkColumn.ROOM, "room", Body.NAME);
        readLine(talk, TalkColumn.LICENCE, "licence", Body.NAME);
        new CsvSlot(row, header, look.days(), supplement.timeZone(), notes).read(talk);
        readTerms(talk);
        readLanguages(talk);
        new CsvPeople(row, header, notes, line.place()).read(talk, needed);
        readTopics(talk);
        readLinks(talk, TalkColumn.SLIDES_URLS, "slides");
        readLinks(talk, TalkColumn.VIDEO_URLS, "videos");
        readLinks(talk, TalkColumn.MATERIAL_URLS, "materials");
    }

    private void identify(ObjectNode talk) {
        var id = header.cell(row, TalkColumn.ID).flatMap(Texts::line);
        var code = header.cell(row, TalkColumn.CODE).flatMap(Texts::line);
        if (id.filter(given -> CsvEvent.ID.matcher(given).matches()).isPresent()) {
            talk.put("id", id.get());
            key = "id " + id.get().toLowerCase(Locale.ROOT);
        } else if (id.or(() -> code).isPresent()) {
            String value = event.reference() + "/" + code.or(() -> id).get();
            if (value.length() <= Body.TITLE) {
                talk.putArray("externalIds").addObject().put("source", Csv.SOURCE).put("value", value);
                key = "code " + value;
            } else {
                notes.leaveOut("/externalIds", "too-long", "Its code has more than %d characters.".formatted(Body.TITLE));
            }
        }
        header.cell(row, TalkColumn.SLUG).flatMap(Texts::line).ifPresent(slug -> {
            talk.put("slug", slug);
            key = key.equals(line.place()) ? "slug " + slug : key;
        });
    }

    private void readLine(ObjectNode talk, TalkColumn column, String member, int most) {
        line(column, most).ifPresent(given -> talk.put(member, given));
    }

    /** What the catalogue wrote is Markdown already. */
    private void readText(ObjectNode talk, TalkColumn column, String member) {
        header.cell(row, column).flatMap(Texts::text)
                .ifPresent(given -> talk.put(member, talk.has("id") ? given : Markdown.of(given)));
    }

    /** One line of at most so many characters; a title that is too long is refused with its talk. */
    private Optional<String> line(TalkColumn column, int most) {
        return header.cell(row, column).flatMap(Texts::line).filter(text -> text.length() <= most
                || column == TalkColumn.TITLE || notes.leaveOut("/" + column.header(), "too-long",
                        "The %s has more than %d characters.".formatted(column.header(), most)));
    }

    private void readTerms(ObjectNode talk) {
        line(TalkColumn.KIND, Body.NAME).ifPresent(words -> TalkKinds.of(words).ifPresentOrElse(
                kind -> talk.put("kind", kind), () -> notes.leaveOut("/kind", "unknown-term",
                        "%s is no kind of talk that is known.".formatted(Texts.shown(words)))));
        line(TalkColumn.STATUS, Body.NAME).map(status -> status.toLowerCase(Locale.ROOT)).ifPresent(status -> {
            switch (status) {
                case "cancelled", "canceled" -> talk.put("status", "cancelled");
                case "scheduled", "withdrawn" -> talk.put("status", status);
                case "accepted", "confirmed" -> notes.count("talk: status accepted or confirmed");
                default -> notes.leaveOut("/status", "unknown-term",
                        "%s is none of scheduled, cancelled, withdrawn.".formatted(Texts.shown(status)));
            }
        });
    }

    private void readLanguages(ObjectNode talk) {
        var tags = new LinkedHashSet<String>();
        header.cell(row, TalkColumn.LANGUAGES).ifPresent(cell -> {
            for (String name : cell.split("[;,/|\\s]+|(?<=\\S)\\s+&\\s+")) {
                if (!name.isBlank()) {
                    LanguageNames.of(name).ifPresentOrElse(tags::add, () -> notes.leaveOut("/languages", "unknown-language",
                            "%s is no language that ISO 639 knows.".formatted(Texts.shown(name))));
                }
            }
        });
        if (!tags.isEmpty()) {
            var languages = talk.putArray("languages");
            tags.stream().limit(20).forEach(languages::add);
        }
    }

    private void readTopics(ObjectNode talk) {
        var names = new LinkedHashSet<String>();
        for (String cell : header.cells(row, TalkColumn.TOPICS)) {
            boolean own = talk.has("id");
            var words = own ? CsvCells.elements(cell) : CsvCells.words(cell);
            // a topic is known by its name, to the last space
            words.forEach(word -> (own ? Optional.of(word) : Texts.line(word))
                    .filter(name -> name.length() <= Body.NAME && names.size() < 100
                            || notes.leaveOut("/topics", "too-long",
                                    "A topic has more than %d characters, or there are too many."
                                            .formatted(Body.NAME)))
                    .ifPresent(names::add));
        }
        if (!names.isEmpty()) {
            var topics = talk.putArray("topics");
            names.forEach(name -> topics.addObject().put("name", name));
        }
    }

    private void readLinks(ObjectNode talk, TalkColumn column, String member) {
        var urls = new LinkedHashSet<String>();
        for (String cell : header.cells(row, column)) {
            CsvCells.addresses(cell).stream().limit(MOST_LINKS)
                    .forEach(url -> Addresses.of(url, "/" + member, notes).ifPresent(urls::add));
        }
        if (!urls.isEmpty()) {
            var links = talk.putArray(member);
            urls.stream().limit(MOST_LINKS).forEach(url -> {
                var link = links.addObject().put("url", url);
                // what the catalogue wrote has its own kinds
                if (column == TalkColumn.MATERIAL_URLS && !talk.has("id") && LinkKinds.material(url, "").equals("code")) {
                    link.put("kind", "code");
                }
            });
        }
    }
}
