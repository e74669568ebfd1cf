package org.conftalks.exchange.format.pretalx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.Told;
import org.conftalks.exchange.format.Told.LeftOut;
import org.conftalks.exchange.format.UnreadableFile;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a first look into a file shows.
 *
 * @param entries submissions and people
 * @param named the codes of people whom the file names
 * @param passed parts that have no talks: rooms, breaks, pages
 */
record PretalxDirectory(long entries, Set<String> named, int passed) {

    private static final int MOST_ENTRIES = 100_000;

    static PretalxDirectory of(PretalxFile given) throws IOException {
        var named = new HashSet<String>();
        int entries = 0;
        try (given) {
            for (var entry = given.next(); entry != null; entry = given.next()) {
                note(entry, named);
                if (++entries > MOST_ENTRIES || named.size() > MOST_ENTRIES) {
                    throw new UnreadableFile("The file has more than %d talks or people.".formatted(MOST_ENTRIES));
                }
            }
            if (entries == 0) {
                throw new UnreadableFile(
                        "It is JSON, but nothing of pretalx: there is no list of submissions, talks or speakers.");
            }
            return new PretalxDirectory(entries, named, given.passed());
        }
    }

    private static void note(PretalxFile.Entry entry, Set<String> named) {
        if (!entry.submission()) {
            PretalxSpeaker.code(entry.given()).ifPresent(named::add);
        }
        for (JsonNode speaker : entry.given().path("speakers")) {
            if (PretalxSpeaker.name(speaker).isPresent()) {
                PretalxSpeaker.code(speaker).ifPresent(named::add);
            }
        }
    }

    /** What is told before the first entry. */
    List<Told> told(Supplement supplement) {
        var told = new ArrayList<Told>();
        supplement.eventLine().ifPresent(told::add);
        if (passed > 0) {
            told.add(new LeftOut("event: rooms, breaks and other parts of the file", passed));
        }
        return told;
    }
}
