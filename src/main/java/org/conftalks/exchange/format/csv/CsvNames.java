package org.conftalks.exchange.format.csv;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Texts;
import org.conftalks.http.Body;

/** The names of people in a cell. A semicolon, bar or line break stands between them; a comma perhaps. */
final class CsvNames {

    private static final Pattern BETWEEN = Pattern.compile("[;|\n\r]");
    private static final Pattern PERHAPS_BETWEEN = Pattern.compile(",\\s*|\\s+(?:&|\\+|and|und|et)\\s+");
    private static final Pattern BEHIND_A_NAME = Pattern.compile("(?i)(?:Jr|Sr|Ph\\.? ?D|M\\.? ?D|MBA|MSc|BSc|I{2,3})\\.?");
    private static final int MOST = 100;

    private CsvNames() {
    }

    static List<String> of(List<String> cells, Notes notes) {
        var names = new LinkedHashSet<String>();
        for (String cell : cells) {
            var parts = BETWEEN.matcher(cell).find() ? CsvCells.parts(BETWEEN.splitAsStream(cell)) : perhaps(cell, notes);
            for (String part : parts) {
                Texts.line(part).filter(name -> fits(name, names.size(), notes)).ifPresent(names::add);
            }
        }
        return List.copyOf(names);
    }

    /** Where each part has a first name and a last name they are people; "Lovelace, Ada" is one. */
    private static List<String> perhaps(String cell, Notes notes) {
        var parts = Arrays.stream(PERHAPS_BETWEEN.split(cell)).map(String::strip).toList();
        if (parts.size() == 1) {
            return parts;
        }
        boolean several = parts.stream().allMatch(part -> part.contains(" ") && !BEHIND_A_NAME.matcher(part).matches());
        notes.note("/speakers", "several-names", several
                ? "\"%s\" is read as %d people; semicolons between them say so.".formatted(Texts.shown(cell), parts.size())
                : "\"%s\" may be several people; it is kept as one speaker.".formatted(Texts.shown(cell)));
        return several ? parts : List.of(cell);
    }

    private static boolean fits(String name, int known, Notes notes) {
        return name.length() <= Body.NAME && known < MOST || notes.leaveOut("/speakers", "too-long",
                "The name of a speaker has more than %d characters, or there are more than %d speakers.".formatted(Body.NAME,
                        MOST));
    }
}
