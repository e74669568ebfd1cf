package org.conftalks.exchange.format.pyvideo;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Texts;
import org.conftalks.http.Body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The people whom a talk's file names as its speakers. There are only names, as somebody once typed them. */
final class PyvideoSpeakers {

    /** Stand where no name is known. */
    private static final Pattern NOBODY = Pattern.compile("(?:various|multiple|several|many|all|unknown|tb[ad])?"
            + "(?: ?(?:speakers?|contributors|presenters|panelists|singers|artists|people|authors))?"
            + "|todo|tb[ad]|unknown|anonymous|nobody|everyone|everybody|n/?a|none|null|panel|panelists|[-?.]{1,3}");
    private static final Pattern LIGHTNING_TALKS = Pattern.compile("(?i).*\\blightning talks?\\b.*");

    private static final Pattern NOT_BETWEEN_NAMES = Pattern
            .compile("\\([^)]*\\)|, *(?:Jr|Sr|Ph\\.?D|M\\.?D|MBA|MSc|BSc|I{2,3})\\b");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[,;&/、，]|\\s(?:\\+|and|und|et|y)\\s");

    private final Set<String> names = new LinkedHashSet<>();

    PyvideoSpeakers(ObjectNode given, Notes notes) {
        int index = 0;
        for (JsonNode name : notes.elements(given, "speakers")) {
            String pointer = "/speakers/" + index++;
            Texts.line(name).ifPresentOrElse(person -> read(person, pointer, notes),
                    () -> notes.count("talk: speaker without a name"));
        }
    }

    /** In the order of the file, each once. */
    Set<String> names() {
        return names;
    }

    private void read(String person, String pointer, Notes notes) {
        String lower = person.toLowerCase(Locale.ROOT);
        if (LIGHTNING_TALKS.matcher(person).matches()) {
            notes.count("talk: speaker \"lightning talks\"");
        } else if (NOBODY.matcher(lower).matches()) {
            notes.count("talk: speaker \"" + lower + "\"");
        } else if (person.length() > Body.NAME) {
            notes.leaveOut(pointer, "too-long",
                    "The name of the speaker has more than %d characters.".formatted(Body.NAME));
        } else if (!names.add(person)) {
            notes.count("talk: speaker named twice");
        } else if (BETWEEN_NAMES.matcher(NOT_BETWEEN_NAMES.matcher(person).replaceAll("")).find()) {
            notes.note(pointer, "several-names", "\"%s\" may be several people; it is kept as one speaker.".formatted(person));
        }
    }
}
