package org.conftalks.exchange.format.pretalx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import org.conftalks.exchange.format.Contents;
import org.conftalks.exchange.format.Format;
import org.conftalks.exchange.format.Glimpse;
import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.JsonStream;
import org.conftalks.exchange.format.Reading;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.TalkGroups;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.UnreadableFile;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The lists of pretalx' API: submissions, talks, slots of a schedule, speakers, as one page or as an array of all; and the dump
 * that has them by day, minute and room. Codes are unique within one pretalx only, which the file does not name: an external id
 * begins with what the sender calls the event.
 */
@Singleton
public class Pretalx implements Format {

    static final String SOURCE = "pretalx";

    /** What an element of a list has that is pretalx' own, in a file of one object or array. */
    private static final Pattern LIST = Pattern.compile("(?s)\\s*[{\\[].*(?:\"code\"\\s*:.*\"submission_type\"\\s*:"
            + "|\"submission_type\"\\s*:.*\"code\"\\s*:|\"slots\"\\s*:\\s*\\[\\s*\\{.*\"submission\"\\s*:).*");
    private static final Pattern PEOPLE = Pattern.compile("(?s)\\s*(?:\\[|\\{.*\"results\"\\s*:\\s*\\[)\\s*\\{\\s*\"code\"\\s*:"
            + ".*\"biography\"\\s*:.*\"submissions\"\\s*:.*");
    private static final Pattern DUMP = Pattern
            .compile("(?s)\\s*\\{.*\"\\d{4}-\\d{2}-\\d{2}\"\\s*:\\s*\\{\\s*\"\\d{1,4}\"\\s*:\\s*"
                    + "\\{(?:\\s*\"\\d+\"\\s*:\\s*\\{|\\s*\\}).*");

    @Override
    public String name() {
        return "pretalx";
    }

    @Override
    public Optional<String> source() {
        return Optional.of(SOURCE);
    }

    @Override
    public Optional<String> recognise(Glimpse file) {
        if (LIST.matcher(file.text()).matches() || PEOPLE.matcher(file.text()).matches()) {
            return Optional.of("is JSON with submissions or speakers of pretalx in it");
        }
        return DUMP.matcher(file.text()).matches() ? Optional.of("is JSON with talks of pretalx by day, minute and room")
                : Optional.empty();
    }

    /** It is gone through twice: whose codes have names may stand behind the talks. */
    @Override
    public Reading read(Path file, Supplement supplement) {
        supplement.requiredEvent();
        try {
            var directory = PretalxDirectory.of(new PretalxFile(new JsonStream(Contents.open(file))));
            return TalkGroups.read(directory.entries(), directory.told(supplement),
                    new PretalxEntries(new PretalxFile(new JsonStream(Contents.open(file))), directory, supplement), file);
        } catch (IOException damaged) {
            throw new UnreadableFile("The file cannot be read: " + Texts.reason(damaged, file));
        }
    }

    static ObjectNode reference(Supplement supplement, String code) {
        return Json.object().put("source", SOURCE).put("value", supplement.event() + "/" + code);
    }

    static ObjectNode identified(ObjectNode members, ObjectNode reference) {
        members.putArray("externalIds").add(reference);
        return members;
    }
}
