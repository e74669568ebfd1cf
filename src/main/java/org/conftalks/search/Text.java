package org.conftalks.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A text and the words in it, as the database's function search_text tells them apart. */
record Text(String text, List<Word> words) {

    /** A word, and where it stands. */
    record Word(String word, int from, int to) {
    }

    private static final String OF_SCRIPTS_WITHOUT_SPACES = "[\\x{E00}-\\x{10FFFF}&&[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}]]";

    /** ASCII is asked for before Unicode, and the range of a letter before its script, which is dear to tell. */
    private static final Pattern WORD = Pattern.compile(
            "(?i:\\b(?:asp|ado|vb|ml)\\.net\\b)|[a-zA-Z0-9[\\p{L}\\p{N}&&[^%1$s]]][a-zA-Z0-9[\\p{L}\\p{M}\\p{N}&&[^%1$s]]]*(?:\\+\\+|#|(?i:\\.js)\\b)?|%1$s|(?<![\\p{L}\\p{N}])(?i:\\.net)\\b"
                    .formatted(OF_SCRIPTS_WITHOUT_SPACES));
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final int LONGEST_SNIPPET = 240;

    /** Spaces and the like are one space each. */
    static Text of(String given) {
        String text = SPACE.matcher(given).replaceAll(" ").strip();
        var words = new ArrayList<Word>();
        var found = WORD.matcher(text);
        while (found.find()) {
            words.add(new Word(found.group(), found.start(), found.end()));
        }
        return new Text(text, words);
    }

    /** How many different words that are looked for it has. */
    int count(Set<String> lookedFor) {
        return distinct(lookedFor, 0, text.length());
    }

    /** The piece of it that has most of what is looked for; nothing where it has none. */
    Optional<Snippet> snippet(Set<String> lookedFor) {
        int best = 0;
        int most = 0;
        for (int i = 0; i < words.size(); i++) {
            if (lookedFor.contains(words.get(i).word())) {
                int here = distinct(lookedFor, i, words.get(i).from() + LONGEST_SNIPPET - 60);
                if (here > most) {
                    most = here;
                    best = i;
                }
            }
        }
        if (most == 0) {
            return Optional.empty();
        }
        if (text.length() <= LONGEST_SNIPPET) {
            return Optional.of(Snippet.of(this, 0, text.length(), lookedFor));
        }
        // some words before the first match
        int first = best;
        while (first > Math.max(0, best - 5) && words.get(best).from() - words.get(first - 1).from() < LONGEST_SNIPPET / 2) {
            first--;
        }
        int from = words.get(first).from();
        from = from < 60 ? 0 : from;
        int end = end(best, from);
        return Optional.of(Snippet.of(this, from, text.length() - end < 20 ? text.length() : end, lookedFor));
    }

    private int distinct(Set<String> lookedFor, int first, int end) {
        var here = new HashSet<String>();
        for (int i = first; i < words.size() && words.get(i).to() <= end; i++) {
            if (lookedFor.contains(words.get(i).word())) {
                here.add(words.get(i).word());
            }
        }
        return here.size();
    }

    private int end(int first, int from) {
        int last = first;
        while (last + 1 < words.size() && words.get(last + 1).to() - from <= LONGEST_SNIPPET) {
            last++;
        }
        return words.get(last).to();
    }
}
