package org.conftalks.exchange.format.sessionize;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.conftalks.exchange.format.Addresses;
import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.Markdown;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.http.Body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A speaker of Sessionize, who has the same id at all events. */
final class SessionizeSpeaker {

    private static final int MOST_LINKS = 50;

    private static final Map<String, String> LINK_TYPES = Map.of("company_website", "company", "blog", "website");

    private final ObjectNode given;
    private final SessionizeQuestions questions;
    private final Notes notes;
    private final Line line;

    /** @param notes of the talk that names the speaker */
    SessionizeSpeaker(ObjectNode given, String id, SessionizeQuestions questions, Notes notes) {
        this.given = given;
        this.questions = questions;
        this.notes = notes;
        line = new Line(Noun.SPEAKER, "speaker " + Texts.shown(id), Sessionize.identified(Json.object(), id));
        name().filter(name -> fits(name, "name")).ifPresent(name -> line.members().put("name", name));
        Texts.text(given.path("bio")).ifPresent(bio -> line.members().put("bio", Markdown.of(bio)));
        Texts.line(given.path("profilePicture")).filter(url -> Addresses.is(url) || notes.leaveOut("/speakers", "not-a-url",
                "The picture of a speaker has no address that begins with http:// or https://."))
                .ifPresent(url -> line.members().put("photoUrl", url));
        answer(SessionizeQuestions.Role.PRONOUNS).ifPresent(pronouns -> line.members().put("pronouns", pronouns));
        readLinks();
    }

    Line line() {
        return line;
    }

    boolean hasName() {
        return line.members().has("name");
    }

    /** What was true of the speaker at this event. */
    void bill(JsonNode billed) {
        var part = (ObjectNode) billed;
        Texts.line(given.path("tagLine")).or(() -> answer(SessionizeQuestions.Role.JOB_TITLE))
                .filter(tagLine -> fits(tagLine, "tagLine")).ifPresent(tagLine -> part.put("jobTitle", tagLine));
        answer(SessionizeQuestions.Role.AFFILIATION).ifPresent(company -> part.put("affiliation", company));
    }

    private Optional<String> name() {
        return Texts.line(given.path("fullName")).or(() -> Texts.line(given.path("name")))
                .or(() -> Texts.line(Stream.of("firstName", "lastName").map(member -> given.path(member).asText(""))
                        .collect(Collectors.joining(" "))));
    }

    private boolean fits(String text, String member) {
        return text.length() <= Body.NAME || notes.leaveOut("/speakers", "too-long",
                "The %s of a speaker has more than %d characters.".formatted(member, Body.NAME));
    }

    private Optional<String> answer(SessionizeQuestions.Role role) {
        for (JsonNode answer : given.path("questionAnswers")) {
            if (questions.role(answer.path("questionId").asText()) == role) {
                return Texts.line(answer.path("answerValue")).filter(text -> text.length() <= Body.NAME);
            }
        }
        return Optional.empty();
    }

    private void readLinks() {
        var links = line.members().putArray("links");
        for (JsonNode link : given.path("links")) {
            String url = Texts.line(link.path("url")).orElse("");
            String type = Texts.line(link.path("linkType")).filter(known -> !known.equalsIgnoreCase("other"))
                    .or(() -> Texts.line(link.path("title"))).orElse("website").toLowerCase(Locale.ROOT);
            if (!Addresses.is(url) || type.length() > Body.NAME || links.size() == MOST_LINKS) {
                notes.count("speaker: link without an address, or one too many");
            } else {
                links.addObject().put("type", LINK_TYPES.getOrDefault(type, type)).put("url", url);
            }
        }
    }
}
