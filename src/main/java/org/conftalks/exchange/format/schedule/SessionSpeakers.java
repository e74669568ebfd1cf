package org.conftalks.exchange.format.schedule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.conftalks.exchange.format.Addresses;
import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.exchange.format.Translations;
import org.conftalks.http.Body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The people of an event of a schedule. */
final class SessionSpeakers {

    private static final int MOST_LINKS = 50;

    private final ObjectNode given;
    private final String place;
    private final Conference conference;
    private final People people;
    private final Notes notes;

    SessionSpeakers(ObjectNode given, String place, Conference conference, People people, Notes notes) {
        this.given = given;
        this.place = place;
        this.conference = conference;
        this.people = people;
        this.notes = notes;
    }

    List<Line> read(ObjectNode talk) {
        var speakers = new ArrayList<Line>();
        var billed = talk.putArray("speakers");
        var once = new LinkedHashSet<String>();
        int index = 0;
        for (JsonNode person : notes.elements(given, "persons")) {
            String pointer = "/persons/" + index++;
            var name = People.name(person);
            if (name.isEmpty()) {
                notes.count("talk: speaker without a name");
            } else if (name.get().length() <= Body.NAME
                    || notes.leaveOut(pointer, "too-long", "The name has more than %d characters.".formatted(Body.NAME))) {
                String value = people.value(person, conference.key());
                if (once.add(value)) {
                    speakers.add(speaker(person, name.get(), value, pointer));
                    var contribution = billed.addObject();
                    contribution.set("speaker", conference.isOwn() ? Json.text(value) : Conference.externalId(value));
                    // the catalogue has more roles than it can write
                    role(person).filter(role -> !conference.isOwn()).ifPresent(role -> contribution.put("role", role));
                }
            }
        }
        return speakers;
    }

    /** A person who stands for herself; told where she has no name. */
    Optional<Line> alone(JsonNode person) {
        var name = People.name(person).filter(text -> text.length() <= Body.NAME);
        if (name.isEmpty()) {
            notes.reject("no-name", "The person has no name, or one that is too long.");
        }
        return name.map(text -> speaker(person, text, people.value(person, conference.key()), ""));
    }

    /** What somebody is there who does not speak. */
    private static Optional<String> role(JsonNode person) {
        return switch (person.path("role").asText("").toLowerCase(Locale.ROOT)) {
            case "moderator", "host", "panelist", "author" -> Optional.of(person.get("role").asText().toLowerCase(Locale.ROOT));
            case "contributor", "guest" -> Optional.of("other");
            default -> Optional.empty();
        };
    }

    private Line speaker(JsonNode person, String name, String value, String pointer) {
        var members = Json.object().put("name", name);
        if (conference.isOwn()) {
            // a name on a programme is not the person's name today
            members.put("id", value);
        } else {
            members.putArray("externalIds").add(Conference.externalId(value));
        }
        Texts.text(Translations.pick(person.path("biography"), null)).map(conference::markdown)
                .ifPresent(bio -> members.put("bio", bio));
        Texts.line(person.path("avatar")).flatMap(conference::absolute).filter(url -> url.length() <= Body.URL)
                .ifPresent(url -> members.put("photoUrl", url));
        (conference.isOwn() ? Map.<String, String> of() : links(person))
                .forEach((url, type) -> members.withArray("/links").addObject().put("type", type).put("url", url));
        return new Line(Noun.SPEAKER, place + pointer, members);
    }

    /** Her page, and what else she has on the web; what is no address is counted. */
    private Map<String, String> links(JsonNode person) {
        var links = new LinkedHashMap<String, String>();
        Texts.line(person.path("url")).ifPresent(url -> putLink(links, url, "website"));
        for (JsonNode link : person.path("links")) {
            Texts.line(link.isObject() ? link.path("url") : link).ifPresent(url -> putLink(links, url,
                    Texts.line(link.path("service")).map(service -> service.toLowerCase(Locale.ROOT)).orElse("website")));
        }
        return links;
    }

    private void putLink(Map<String, String> links, String url, String type) {
        if (Addresses.is(url) && type.length() <= Body.NAME && links.size() < MOST_LINKS) {
            links.putIfAbsent(url, type);
        } else {
            notes.count("speaker: link that is no address");
        }
    }
}
