package org.conftalks.exchange.format.pretalx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.LanguageNames;
import org.conftalks.exchange.format.Markdown;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Notes.Kind;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.TalkKinds;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.Told;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.exchange.format.Translations;
import org.conftalks.http.Body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A submission of pretalx that became a talk. */
final class PretalxTalk {

    private static final Map<String, Kind> MEMBERS = known();

    private final ObjectNode given;
    private final String place;
    private final Supplement supplement;
    private final Set<String> named;
    private final Notes notes;
    private final ObjectNode members = Json.object();
    private final Map<String, Line> speakers = new LinkedHashMap<>();

    /** @param named the codes of people whom the file names */
    PretalxTalk(PretalxFile.Entry entry, Supplement supplement, Set<String> named, Notes notes) {
        given = entry.given();
        place = entry.place();
        this.supplement = supplement;
        this.named = named;
        this.notes = notes;
        read(given.path("state").asText(""));
    }

    ObjectNode members() {
        return members;
    }

    /** The lines of those of its speakers who have names, each by all that it says. */
    Map<String, Line> speakers() {
        return speakers;
    }

    List<Told> told(ObjectNode reference) {
        var told = new ArrayList<Told>();
        told.add(new Line(Noun.TALK, place, Pretalx.identified(members, reference)));
        told.addAll(notes.told());
        return told;
    }

    private void read(String state) {
        members.set("event", supplement.requiredEvent());
        String locale = given.path("content_locale").asText(null);
        line("title", given.path("title"), Body.TITLE, locale);
        readTexts(locale);
        line("track", named(given.path("track")), Body.NAME, locale);
        Texts.line(Translations.pick(named(given.path("submission_type")), null)).ifPresent(type -> TalkKinds.of(type)
                .ifPresentOrElse(kind -> members.put("kind", kind), () -> notes.count("talk: type that says no kind")));
        if (state.equals("canceled") || state.equals("withdrawn")) {
            members.put("status", state.equals("canceled") ? "cancelled" : state);
        }
        flag("is_featured", "featured");
        flag("do_not_record", "doNotRecord");
        readLanguage();
        new PretalxSlot(given, supplement, notes).read(members, locale);
        readBilling();
        readTags();
        new PretalxResources(members, supplement, notes).read(given);
        var rest = given.deepCopy();
        rest.remove(List.of("title", "abstract", "description", "track", "submission_type", "slot", "slots", "duration"));
        notes.check(rest, MEMBERS);
    }

    private void readTexts(String locale) {
        var texts = new LinkedHashSet<String>();
        for (String member : List.of("abstract", "description")) {
            Texts.text(Translations.pick(given.path(member), locale))
                    .filter(text -> text.length() <= Body.TEXT || notes.leaveOut("/" + member, "too-long",
                            "The member %s has more than %d characters.".formatted(member, Body.TEXT)))
                    .map(Markdown::of).filter(text -> !text.isBlank()).filter(texts::add)
                    .ifPresent(text -> members.put(member, text));
        }
    }

    /** {@code de-formal} is German that says Sie. */
    private void readLanguage() {
        Texts.line(given.path("content_locale")).ifPresent(text -> LanguageNames
                .of(text.replaceFirst("-(?:in)?formal$", "")).ifPresentOrElse(
                        tag -> members.putArray("languages").add(tag), () -> notes.leaveOut("/content_locale",
                                "unknown-language", "%s is no language that ISO 639 knows.".formatted(Texts.shown(text)))));
    }

    private void readBilling() {
        var billed = members.putArray("speakers");
        var once = new HashSet<String>();
        for (JsonNode given : notes.elements(this.given, "speakers")) {
            var speaker = new PretalxSpeaker(given, place, supplement);
            boolean hasName = PretalxSpeaker.name(given).isPresent();
            if (!hasName && PretalxSpeaker.code(given).filter(named::contains).isEmpty()) {
                notes.count("talk: speaker whose name is not in the file");
            } else if (once.add(speaker.reference().path("value").asText())) {
                billed.addObject().set("speaker", speaker.reference());
                if (hasName) {
                    var line = speaker.line(notes);
                    speakers.put(line.members().toString(), line);
                }
            } else {
                notes.count("talk: speaker named twice");
            }
        }
    }

    private void readTags() {
        var names = new LinkedHashSet<String>();
        for (JsonNode tag : notes.elements(given, "tags")) {
            if (tag.isNumber()) {
                notes.count("talk: tag that is only a number");
            } else {
                Texts.line(tag.isObject() ? tag.path("tag") : tag).filter(name -> name.length() <= Body.NAME)
                        .ifPresent(names::add);
            }
        }
        if (!names.isEmpty()) {
            var topics = members.putArray("topics");
            names.forEach(name -> topics.addObject().put("name", name));
        }
    }

    private void line(String member, JsonNode text, int most, String locale) {
        Texts.line(Translations.pick(text, locale)).filter(found -> found.length() <= most || notes.leaveOut("/" + member,
                "too-long", "The member %s has more than %d characters.".formatted(member, most)))
                .ifPresent(found -> members.put(member, found));
    }

    private void flag(String from, String to) {
        if (given.path(from).isBoolean()) {
            members.put(to, given.get(from).booleanValue());
        }
    }

    /** Newer versions give an object with a name, or only its number, which says nothing. */
    static JsonNode named(JsonNode given) {
        return given.isNumber() ? Json.object() : given.has("name") ? given.get("name") : given;
    }

    private static Map<String, Kind> known() {
        var members = new HashMap<String, Kind>();
        List.of("code", "state", "content_locale", "is_featured", "do_not_record")
                .forEach(name -> members.put(name, Kind.TEXT));
        List.of("speakers", "resources", "tags").forEach(name -> members.put(name, Kind.LIST));
        for (String name : List.of("submission_type_id", "track_id", "slot_count", "image", "answers", "created",
                "pending_state", "tag_ids", "internal_notes", "notes", "urls", "reviews", "invitations", "assigned_reviewers",
                "median_score", "mean_score", "proposal_id", "id", "anonymised_data", "is_anonymised", "review_code")) {
            members.put(name, Kind.UNUSED);
        }
        return members;
    }
}
