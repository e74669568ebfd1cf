package org.conftalks.exchange.format.schedule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.TalkKinds;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.Told;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.exchange.format.Translations;
import org.conftalks.http.Body;
import org.conftalks.http.Languages;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One event of a schedule, by the names that schedule.json (version 1) has: {@link XmlSchedule} and version 2 are made alike.
 */
final class Session {

    /** Where a talk has what the source calls it, if its ids do not tell. */
    static final String KEY = " key";

    private static final Pattern LANGUAGES = Pattern.compile("\\s*[,;/&]\\s*|\\s+(?:and|und)\\s+");

    private final ObjectNode given;
    private final Conference conference;
    private final People people;
    private final Notes notes;
    private final Line line;
    private final List<Line> speakers = new ArrayList<>();

    /** @param given also {@code day} and {@code day_start} of the day that it stands under */
    Session(ObjectNode given, String place, Conference conference, People people) {
        this.given = given;
        this.conference = conference;
        this.people = people;
        notes = new Notes(Noun.TALK, place);
        line = new Line(Noun.TALK, place, Json.object());
        read();
    }

    /** What the source calls it; empty where it has no name. */
    static Optional<String> key(ObjectNode given, Conference conference) {
        return Texts.line(given.path(KEY)).or(() -> Texts.line(given.path("guid")))
                .or(() -> Texts.line(given.path("code")).or(() -> Texts.line(given.path("id")))
                        .or(() -> Texts.line(given.path("slug"))).map(id -> conference.key() + "/" + id));
    }

    /** The people first, then the talk and what cannot be used of it. */
    List<Told> told() {
        var told = new ArrayList<Told>(speakers);
        told.add(line);
        told.addAll(notes.told());
        return told;
    }

    private void read() {
        var talk = line.members();
        identify(talk, key(given, conference).orElse(null));
        talk.set("event", conference.reference());
        Texts.line(given.path("title")).ifPresent(title -> talk.put("title", title));
        Texts.line(given.path("subtitle")).filter(text -> fits(text, Body.TITLE, "/subtitle"))
                .ifPresent(text -> talk.put("subtitle", text));
        readTexts(talk);
        if (!isLess()) {
            readLanguages(talk);
        }
        new SessionTime(given, conference, notes).read(talk);
        readPlace(talk);
        readTopics(talk);
        speakers.addAll(new SessionSpeakers(given, line.place(), conference, people, notes).read(talk));
        new SessionLinks(given, conference, notes).read(talk);
    }

    private void identify(ObjectNode members, String value) {
        if (conference.isOwn()) {
            members.put("id", given.path("guid").asText());
        } else if (value != null) {
            members.putArray("externalIds").add(Conference.externalId(value));
        }
    }

    /** The same text twice is one. */
    private void readTexts(ObjectNode talk) {
        var texts = new LinkedHashSet<String>();
        for (String member : List.of("abstract", "description")) {
            var text = Texts.text(Translations.pick(given.path(member), null)).map(conference::markdown)
                    .filter(one -> !one.isBlank());
            text.ifPresent(texts::add);
            if (text.isPresent() && texts.size() == 1 && conference.isOwn()) {
                talk.put(member, text.get());
            }
        }
        if (conference.isOwn() && texts.size() < 2) {
            return;
        }
        var each = texts.iterator();
        if (each.hasNext()) {
            talk.put("abstract", each.next());
        }
        if (each.hasNext()) {
            talk.put("description", each.next());
        }
    }

    private void readLanguages(ObjectNode talk) {
        Texts.line(given.path("language")).ifPresent(text -> {
            var languages = new LinkedHashSet<String>();
            for (String code : LANGUAGES.split(text)) {
                if (!code.equals("xx") && !code.equals("ab")) {
                    Languages.of(code.replace('_', '-')).ifPresentOrElse(languages::add, () -> notes.leaveOut("/language",
                            "unknown-language", "%s is no language that ISO 639 knows.".formatted(Texts.shown(code))));
                } else {
                    notes.count("talk: language %s, which stands for none".formatted(code));
                }
            }
            if (!languages.isEmpty()) {
                var tags = talk.putArray("languages");
                languages.forEach(tags::add);
            }
        });
    }

    /** Whether the catalogue itself wrote it in a version that has less than it. */
    private boolean isLess() {
        return conference.isOwn() && given.has(ScheduleEvents.VERSION_2);
    }

    private void readKind(ObjectNode talk) {
        Texts.line(Translations.pick(given.path("type"), null)).ifPresent(type -> TalkKinds.of(type).ifPresentOrElse(
                kind -> talk.put("kind", kind), () -> notes.count("talk: type that is no kind")));
    }

    private void readPlace(ObjectNode talk) {
        for (String member : List.of("room", "track")) {
            Texts.line(Translations.pick(given.path(member), null)).filter(text -> fits(text, Body.NAME, "/" + member))
                    .ifPresent(text -> talk.put(member, text));
        }
        if (!isLess()) {
            readKind(talk);
        }
        Texts.line(given.path("state")).map(state -> state.toLowerCase(Locale.ROOT)).ifPresent(state -> {
            if (state.startsWith("cancel")) {
                talk.put("status", "cancelled");
            } else if (state.equals("withdrawn")) {
                talk.put("status", "withdrawn");
            }
        });
        if (given.path("do_not_record").asBoolean() || given.path("do_not_record").asText().equals("true")) {
            talk.put("doNotRecord", true);
        }
        Texts.line(given.path("recording_license")).filter(text -> fits(text, Body.NAME, "/recording_license"))
                .ifPresent(text -> talk.put("licence", text));
    }

    /** What EuroPython 2014 says of whom a talk is for is its level. */
    private void readTopics(ObjectNode talk) {
        Texts.line(given.path("audience")).filter(text -> fits(text, Body.NAME, "/audience"))
                .ifPresent(text -> talk.put("level", text));
        var topics = new LinkedHashSet<String>();
        notes.elements(given, "topics").forEach(topic -> Texts.line(topic).filter(name -> fits(name, Body.NAME, "/topics"))
                .ifPresent(topics::add));
        topics.forEach(name -> talk.withArray("/topics").addObject().put("name", name));
    }

    private boolean fits(String text, int most, String pointer) {
        return text.length() <= most
                || notes.leaveOut(pointer, "too-long", "It has more than %d characters.".formatted(most));
    }
}
