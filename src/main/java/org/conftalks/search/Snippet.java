package org.conftalks.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A piece of a text, as parts that match and parts that do not. */
@Schema(description = "A piece of a text; plain text, never markup")
public record Snippet(
        @Schema(required = true, maxItems = MOST_PARTS) List<Part> parts) {

    private static final int MOST_PARTS = 200;
    private static final int LONGEST_PART = 1000;

    /** What is written, and whether it was looked for. */
    @Schema(name = "SnippetPart")
    public record Part(
            @Schema(required = true, maxLength = LONGEST_PART) String text,
            @Schema(required = true) boolean match) {
    }

    /** What is between two places of a text, with those words marked that are looked for. */
    static Snippet of(Text whole, int from, int to, Set<String> lookedFor) {
        String text = whole.text();
        var parts = new ArrayList<Part>();
        int at = from;
        for (var word : whole.words()) {
            if (word.from() >= from && word.to() <= to && parts.size() < MOST_PARTS - 2 && lookedFor.contains(word.word())) {
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
            parts.set(last, new Part(cut(parts.get(last).text() + text), match));
        } else {
            parts.add(new Part(cut(text), match));
        }
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_PART) {
            return text;
        }
        int end = LONGEST_PART - 2;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + " …";
    }
}
