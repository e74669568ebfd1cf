package org.conftalks.exchange.format.sessionize;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.conftalks.exchange.format.Addresses;
import org.conftalks.exchange.format.LinkKinds;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Recordings, slides and code of a session: in members of their own, and in answers to questions. */
final class SessionizeLinks {

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s<>\"]+");

    private final ObjectNode given;
    private final SessionizeQuestions questions;
    private final Notes notes;
    private final Set<String> once = new HashSet<>();
    private ObjectNode talk;

    SessionizeLinks(ObjectNode given, SessionizeQuestions questions, Notes notes) {
        this.given = given;
        this.questions = questions;
        this.notes = notes;
    }

    void read(ObjectNode into) {
        talk = into;
        for (String member : List.of("slides", "videos", "materials")) {
            talk.putArray(member);
        }
        Texts.line(given.path("recordingUrl")).flatMap(url -> Addresses.of(url, "/recordingUrl", notes))
                .ifPresent(url -> add("videos", url));
        for (JsonNode answer : notes.elements(given, "questionAnswers")) {
            Texts.text(answer.path("answerValue")).ifPresent(text -> read(answer.path("questionId").asText(), text));
        }
        Texts.line(given.path("liveUrl")).ifPresent(this::readStream);
    }

    private void read(String question, String answer) {
        var role = questions.role(question);
        var addresses = ADDRESS.matcher(answer).results().map(MatchResult::group).filter(Addresses::is).limit(20).toList();
        switch (role) {
            case SLIDES, CODE, VIDEO, STREAM -> {
                if (addresses.isEmpty()) {
                    notes.count("talk: answer that should be an address");
                }
                addresses.forEach(url -> read(role, url));
            }
            default -> notes.count("talk: answer to another question of the organisers");
        }
    }

    private void read(SessionizeQuestions.Role role, String url) {
        switch (role) {
            case SLIDES -> add("slides", url);
            case CODE -> add("materials", url);
            case STREAM -> readStream(url);
            default -> {
                if (LinkKinds.isVideo(url, "") || notes.leaveOut("/questionAnswers", "not-a-video",
                        "%s leads to no site of videos that is known.".formatted(Texts.shown(url)))) {
                    add("videos", url);
                }
            }
        }
    }

    /** Where recordings are kept, the stream is one. */
    private void readStream(String url) {
        if (Addresses.is(url) && LinkKinds.isVideo(url, "")) {
            add("videos", url);
        } else {
            notes.count("talk: address of a stream, which is no recording");
        }
    }

    private void add(String member, String url) {
        if (!once.add(url)) {
            notes.count("talk: link given twice");
            return;
        }
        var link = talk.withArray("/" + member).addObject().put("url", url);
        if (member.equals("materials")) {
            link.put("kind", "code");
        }
    }
}
