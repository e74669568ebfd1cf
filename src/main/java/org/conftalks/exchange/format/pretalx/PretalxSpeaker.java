package org.conftalks.exchange.format.pretalx;

import java.util.Optional;
import java.util.Set;

import org.conftalks.exchange.format.Addresses;
import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.Markdown;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.http.Body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A speaker of pretalx: a code, a name, a biography in Markdown, a picture. In a short list only the code. */
final class PretalxSpeaker {

    private static final int LONGEST_CODE = 100;

    private static final Set<String> MEMBERS = Set.of("code", "name", "biography", "avatar", "avatar_url", "submissions");

    private final JsonNode given;
    private final String place;
    private final Supplement supplement;

    PretalxSpeaker(JsonNode given, String place, Supplement supplement) {
        this.given = given;
        this.place = place;
        this.supplement = supplement;
    }

    static Optional<String> code(JsonNode given) {
        return Texts.line(given.isObject() ? given.path("code") : given).filter(code -> code.length() <= LONGEST_CODE);
    }

    static Optional<String> name(JsonNode given) {
        return Texts.line(given.path("name")).filter(name -> name.length() <= Body.NAME);
    }

    /** What the catalogue is to call the person: by the code, or by the name where there is none. */
    ObjectNode reference() {
        return Pretalx.reference(supplement, code(given).orElseGet(() -> "name/" + name(given).orElse("")));
    }

    /** Of one who has a name. What cannot be used is told with the talk. */
    Line line(Notes notes) {
        var members = Pretalx.identified(Json.object().put("name", name(given).orElseThrow()), reference());
        Texts.text(given.path("biography"))
                .filter(text -> text.length() <= Body.TEXT || notes.leaveOut("/biography", "too-long",
                        "The biography has more than %d characters.".formatted(Body.TEXT)))
                .ifPresent(text -> members.put("bio", Markdown.of(text)));
        Texts.line(given.path("avatar")).or(() -> Texts.line(given.path("avatar_url"))).ifPresent(
                url -> Addresses.resolve(url, supplement.base()).ifPresentOrElse(at -> members.put("photoUrl", at),
                        () -> notes.count("speaker: picture without an address")));
        given.fieldNames().forEachRemaining(member -> {
            if (!MEMBERS.contains(member)) {
                notes.count("speaker: member that is not of a profile");
            }
        });
        return new Line(Noun.SPEAKER, place, members);
    }
}
