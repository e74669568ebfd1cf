package org.conftalks.search;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A piece of a text, as parts that match and parts that do not. */
@Schema(description = "A piece of a text; plain text, never markup")
public record Snippet(
        @Schema(required = true, maxItems = 200) List<Part> parts) {

    /** What is written, and whether it was looked for. */
    @Schema(name = "SnippetPart")
    public record Part(
            @Schema(required = true, maxLength = 1000) String text,
            @Schema(required = true) boolean match) {
    }

    /** What is between two places of a text, with those words marked that match. */
    static Snippet of(String text, int from, int to, List<Word> words) {
        var parts = new ArrayList<Part>();
        int at = from;
        for (var word : words) {
            if (word.matches() && word.from() >= from && word.to() <= to) {
                add(parts, (at == from && from > 0 ? "… " : "") + text.substring(at, word.from()), false);
                add(parts, text.substring(word.from(), word.to()), true);
                at = word.to();
            }
        }
        add(parts, text.substring(at, to) + (to < text.length() ? " …" : ""), false);
        return new Snippet(parts);
    }

    /** What follows without anything between is one. */
    private static void add(List<Part> parts, String text, boolean match) {
        if (text.isEmpty()) {
            return;
        }
        int last = parts.size() - 1;
        if (last >= 0 && parts.get(last).match() == match) {
            parts.set(last, new Part(parts.get(last).text() + text, match));
        } else {
            parts.add(new Part(text, match));
        }
    }

    /** A word of a text, where it stands, and whether it was looked for. */
    record Word(int from, int to, boolean matches) {
    }
}
