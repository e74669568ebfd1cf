package org.conftalks.exchange.format.sessionize;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.Json.Malformed;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.UnreadableFile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the sessions of a file name by ids: speakers, rooms, categories and questions. They stand behind the sessions. */
final class SessionizeDirectory {

    private static final int MOST_ELEMENTS = 50_000;

    /** Bytes of speakers, and of all else. The largest conferences have a tenth of them. */
    private static final int MOST_BYTES = 32 << 20;

    private final Map<String, byte[]> speakers = new HashMap<>();
    private final Map<String, String> rooms = new HashMap<>();
    private final SessionizeCategories categories = new SessionizeCategories();
    private final SessionizeQuestions questions = new SessionizeQuestions();
    private int elements;
    private long bytes;
    private long sessions;
    private boolean hasSessions;

    private SessionizeDirectory() {
    }

    /** Reads all of a file but its sessions, which it counts. */
    static SessionizeDirectory of(SessionizeElements elements) throws IOException {
        var directory = new SessionizeDirectory();
        try (elements) {
            for (JsonNode element = elements.next(); element != null; element = elements.next()) {
                directory.take(elements.list(), element, elements.bytes());
            }
        }
        if (!directory.hasSessions) {
            throw new UnreadableFile(
                    "The file has no sessions; it is Sessionize's view \"All\" that has them: /api/v2/{id}/view/All.");
        }
        return directory;
    }

    private void take(String list, JsonNode element, long size) {
        if (list.equals("sessions")) {
            hasSessions = true;
            sessions++;
            return;
        }
        bytes += size;
        if (++elements > MOST_ELEMENTS || bytes > MOST_BYTES) {
            throw new UnreadableFile("The file has more than %d speakers, rooms, categories and questions, or they are larger"
                    .formatted(MOST_ELEMENTS) + " than %d MiB; no event has so many.".formatted(MOST_BYTES >> 20));
        }
        var id = Texts.line(element.path("id"));
        switch (list) {
            case "speakers" -> id.ifPresent(key -> speakers.putIfAbsent(key,
                    element.toString().getBytes(StandardCharsets.UTF_8)));
            case "rooms" -> id.ifPresent(key -> Texts.line(element.path("name"))
                    .ifPresent(name -> rooms.putIfAbsent(key, name)));
            case "categories" -> categories.add(element);
            case "questions" -> id.ifPresent(key -> Texts.line(element.path("question"))
                    .ifPresent(question -> questions.add(key, question)));
            default -> {
            }
        }
    }

    long sessions() {
        return sessions;
    }

    Optional<ObjectNode> speaker(String id) {
        return Optional.ofNullable(speakers.get(id)).map(speaker -> {
            try {
                return Json.object(speaker);
            } catch (Malformed wasWellFormed) {
                throw new IllegalStateException(wasWellFormed);
            }
        });
    }

    Optional<String> room(String id) {
        return Optional.ofNullable(rooms.get(id));
    }

    SessionizeCategories categories() {
        return categories;
    }

    SessionizeQuestions questions() {
        return questions;
    }
}
