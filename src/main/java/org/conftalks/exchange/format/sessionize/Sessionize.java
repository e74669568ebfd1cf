package org.conftalks.exchange.format.sessionize;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import org.conftalks.exchange.format.Contents;
import org.conftalks.exchange.format.Format;
import org.conftalks.exchange.format.Glimpse;
import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.Reading;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.TalkGroups;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.UnreadableFile;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The view "All" of Sessionize.com: sessions, and the speakers, rooms, categories and questions that they name by ids. Which
 * event it is about, it does not say.
 */
@Singleton
public class Sessionize implements Format {

    static final String SOURCE = "sessionize";

    private static final Pattern ALL = Pattern
            .compile("(?s)\\s*\\{.*\"(?:categoryItems|questionAnswers|isServiceSession|isTopSpeaker)\"\\s*:.*");
    private static final Pattern OTHER_VIEW = Pattern
            .compile("(?s)\\s*\\[\\s*\\{.*\"(?:isServiceSession|isTopSpeaker)\"\\s*:.*");

    @Override
    public String name() {
        return "sessionize";
    }

    @Override
    public Optional<String> source() {
        return Optional.of(SOURCE);
    }

    @Override
    public Optional<String> recognise(Glimpse file) {
        if (ALL.matcher(file.text()).matches()) {
            return Optional.of("is an object whose lists have sessions or speakers as Sessionize has them");
        }
        return OTHER_VIEW.matcher(file.text()).matches() ? Optional.of("is a list of sessions or speakers of Sessionize")
                : Optional.empty();
    }

    @Override
    public Reading read(Path file, Supplement supplement) {
        try {
            var directory = SessionizeDirectory.of(new SessionizeElements(Contents.open(file)));
            var event = new SessionizeEvent(supplement);
            return TalkGroups.read(directory.sessions(), event.told(directory),
                    new SessionizeSessions(new SessionizeElements(Contents.open(file)), directory, event), file);
        } catch (IOException damaged) {
            throw new UnreadableFile("The file cannot be read: " + Texts.reason(damaged, file));
        }
    }

    static ObjectNode identified(ObjectNode members, String value) {
        members.putArray("externalIds").add(reference(value));
        return members;
    }

    static ObjectNode reference(String value) {
        return Json.object().put("source", SOURCE).put("value", value);
    }
}
