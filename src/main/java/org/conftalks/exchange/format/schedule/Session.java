package org.conftalks.exchange.format.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.Markdown;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.TalkKinds;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.Told;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.exchange.format.Translations;
import org.conftalks.http.Body;
import org.conftalks.http.Languages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One event of a schedule, by the names that schedule.json (version 1) has: {@link XmlSchedule} and version 2 are made alike.
 */
final class Session {

    /** What only schedules call talks. */
    private static final Map<String, String> KINDS = Map.of("devroom", "talk", "maintrack", "talk", "lightningtalk",
            "lightning-talk", "discussion", "panel");

    /** Where a talk has what the source calls it, if its ids do not tell. */
    static final String KEY = " key";

    /** Where the catalogue itself puts a talk whose day is not known. */
    private static final LocalTime NO_DAY = LocalTime.of(0, 0, 1);

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
        readLanguages(talk);
        readTime(talk);
        readPlace(talk);
        readSpeakers(talk);
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
            var text = Texts.text(Translations.pick(given.path(member), null)).map(this::markdown)
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

    /** The catalogue's own texts are Markdown already, whatever they look like. */
    private String markdown(String text) {
        return conference.isOwn() ? text : Markdown.of(text);
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

    /** The date with its offset counts; what stands at midnight and lasts for nothing has no time. */
    private void readTime(ObjectNode talk) {
        var duration = Texts.line(given.path("duration")).flatMap(text -> {
            var read = Times.duration(text);
            if (read.isEmpty()) {
                notes.leaveOut("/duration", "not-a-duration", "%s is no duration of up to a day.".formatted(Texts.shown(text)));
            }
            return read;
        }).filter(length -> !length.isZero());
        var start = start();
        boolean isTimeless = duration.isEmpty()
                && start.filter(time -> time.toLocalTime().equals(LocalTime.MIDNIGHT)).isPresent();
        if (conference.isOwn() && duration.isEmpty() && start.filter(time -> time.toLocalTime().equals(NO_DAY)).isPresent()) {
            return;
        }
        day().or(() -> start.map(this::localDay)).ifPresent(day -> talk.put("date", day.toString()));
        if (start.isPresent() && !isTimeless) {
            talk.put("startsAt", start.get().toInstant().toString());
            if (conference.isOwn()) {
                talk.remove("date");
            } else {
                talk.put("date", localDay(start.get()).toString());
            }
        } else if (start.isEmpty() && given.hasNonNull("start")) {
            notes.count("talk: time of day without a time zone");
        }
        duration.map(length -> exact(length, start)).ifPresent(length -> talk.put("duration", length.toString()));
    }

    /** The end is exact where the duration has only minutes. */
    private Duration exact(Duration length, Optional<OffsetDateTime> start) {
        return Texts.line(given.path("end")).flatMap(Times::instant)
                .flatMap(end -> start.map(from -> Duration.between(from, end)))
                .filter(span -> span.toMinutes() == length.toMinutes() && span.toSecondsPart() != 0).orElse(length);
    }

    private LocalDate localDay(OffsetDateTime start) {
        return conference.zone().map(zone -> start.atZoneSameInstant(zone).toLocalDate()).orElse(start.toLocalDate());
    }

    private Optional<OffsetDateTime> start() {
        var text = Texts.line(given.path("date"));
        var instant = text.flatMap(Times::instant);
        if (instant.isPresent()) {
            return instant;
        }
        var zone = conference.zone();
        var local = text.flatMap(Times::local);
        if (local.isPresent()) {
            return local.flatMap(time -> zone.map(known -> time.atZone(known).toOffsetDateTime()));
        }
        var time = Texts.line(given.path("start")).flatMap(Times::time);
        return day().flatMap(day -> time.flatMap(clock -> zone.map(known -> day.plusDays(isAfterMidnight(clock) ? 1 : 0)
                .atTime(clock).atZone(known).toOffsetDateTime())));
    }

    /** A day of a conference ends in the early morning. */
    private boolean isAfterMidnight(LocalTime clock) {
        return Texts.line(given.path("day_start")).flatMap(Times::instant).filter(start -> clock.isBefore(start.toLocalTime()))
                .isPresent();
    }

    private Optional<LocalDate> day() {
        return Texts.line(given.path("date")).flatMap(Times::day)
                .or(() -> Texts.line(given.path("day")).flatMap(Times::day));
    }

    private void readPlace(ObjectNode talk) {
        for (String member : List.of("room", "track")) {
            Texts.line(Translations.pick(given.path(member), null)).filter(text -> fits(text, Body.NAME, "/" + member))
                    .ifPresent(text -> talk.put(member, text));
        }
        Texts.line(Translations.pick(given.path("type"), null))
                .ifPresent(type -> kind(type).ifPresentOrElse(kind -> talk.put("kind", kind),
                        () -> notes.count("talk: type that is no kind")));
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

    private static Optional<String> kind(String type) {
        return Optional.ofNullable(KINDS.get(type.toLowerCase(Locale.ROOT))).or(() -> TalkKinds.of(type));
    }

    private void readSpeakers(ObjectNode talk) {
        var billed = talk.putArray("speakers");
        var once = new LinkedHashSet<String>();
        int index = 0;
        for (JsonNode person : notes.elements(given, "persons")) {
            String pointer = "/persons/" + index++;
            var name = People.name(person);
            if (name.isEmpty()) {
                notes.count("talk: speaker without a name");
            } else if (fits(name.get(), Body.NAME, pointer)) {
                String value = people.value(person, conference.key());
                if (once.add(value)) {
                    speakers.add(speaker(person, name.get(), value, pointer));
                    billed.addObject().set("speaker", conference.isOwn() ? Json.text(value) : Conference.externalId(value));
                }
            }
        }
    }

    private Line speaker(JsonNode person, String name, String value, String pointer) {
        var members = Json.object().put("name", name);
        if (conference.isOwn()) {
            // a name on a programme is not the person's name today
            members.put("id", value);
        } else {
            members.putArray("externalIds").add(Conference.externalId(value));
        }
        Texts.text(Translations.pick(person.path("biography"), null)).map(this::markdown)
                .ifPresent(bio -> members.put("bio", bio));
        Texts.line(person.path("avatar")).flatMap(conference::absolute).filter(url -> url.length() <= Body.URL)
                .ifPresent(url -> members.put("photoUrl", url));
        return new Line(Noun.SPEAKER, line.place() + pointer, members);
    }

    private boolean fits(String text, int most, String pointer) {
        return text.length() <= most
                || notes.leaveOut(pointer, "too-long", "It has more than %d characters.".formatted(most));
    }
}
