package org.conftalks.exchange.format.sessionize;

import java.util.LinkedHashSet;
import java.util.Set;

import org.conftalks.exchange.format.LanguageNames;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.TalkKinds;
import org.conftalks.exchange.format.Texts;
import org.conftalks.http.Body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a session has of the event's categories. */
final class SessionizeChoices {

    private final ObjectNode given;
    private final SessionizeCategories categories;
    private final Notes notes;
    private final Set<String> topics = new LinkedHashSet<>();
    private final Set<String> languages = new LinkedHashSet<>();

    SessionizeChoices(ObjectNode given, SessionizeCategories categories, Notes notes) {
        this.given = given;
        this.categories = categories;
        this.notes = notes;
    }

    void read(ObjectNode talk) {
        int index = 0;
        for (JsonNode element : notes.elements(given, "categoryItems")) {
            String pointer = "/categoryItems/" + index++;
            Texts.line(element).flatMap(categories::item).ifPresentOrElse(item -> read(item, pointer, talk),
                    () -> notes.leaveOut(pointer, "unknown-category",
                            "No category of the file has an item %s.".formatted(Texts.shown(element.asText()))));
        }
        if (!languages.isEmpty()) {
            var tags = talk.putArray("languages");
            languages.forEach(tags::add);
        }
        var names = talk.putArray("topics");
        topics.forEach(name -> names.addObject().put("name", name));
    }

    private void read(SessionizeCategories.Item item, String pointer, ObjectNode talk) {
        String name = item.name();
        if (name.length() > Body.NAME) {
            notes.leaveOut(pointer, "too-long", "The item has more than %d characters.".formatted(Body.NAME));
            return;
        }
        switch (item.role()) {
            case TRACK -> first(talk, "track", name, pointer);
            case LEVEL -> first(talk, "level", name, pointer);
            case LANGUAGE -> LanguageNames.of(name).ifPresentOrElse(languages::add, () -> notes.leaveOut(pointer,
                    "unknown-language", "%s is no language that ISO 639 knows.".formatted(Texts.shown(name))));
            case KIND -> TalkKinds.of(name).ifPresentOrElse(kind -> first(talk, "kind", kind, pointer),
                    () -> notes.leaveOut(pointer, "unknown-term",
                            "%s is no kind of talk that is known.".formatted(Texts.shown(name))));
            case TOPIC -> topics.add(name);
        }
    }

    /** Of several tracks the others are topics. */
    private void first(ObjectNode talk, String member, String value, String pointer) {
        if (!talk.has(member)) {
            talk.put(member, value);
        } else if (member.equals("track")) {
            topics.add(value);
        } else if (!talk.get(member).textValue().equals(value)) {
            notes.leaveOut(pointer, "several", "A talk has one %s; it has %s already.".formatted(member,
                    talk.get(member).textValue()));
        }
    }
}
