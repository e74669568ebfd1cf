package org.conftalks.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

/** Finds in texts what a search looks for. Which words those are says the database, which knows their stems. */
@ApplicationScoped
class Marker {

    private static final String ALONE = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}";

    /** As the database's function search_text tells words apart. */
    private static final Pattern WORD = Pattern.compile(
            "(?i)[%1$s]|[\\p{L}\\p{N}&&[^%1$s]][\\p{L}\\p{M}\\p{N}&&[^%1$s]]*(?:\\+\\+|#|\\.js\\b)?|\\.net\\b"
                    .formatted(ALONE));
    private static final Pattern OPERAND = Pattern.compile("'([^']+)'(:\\*)?");
    private static final Pattern SPECIAL = Pattern.compile(".*(?:[+#.]|[^\\x00-\\x7F]).*");
    private static final int LONGEST_SNIPPET = 240;
    private static final int MOST_WORDS = 500;

    private final Stems stems;

    Marker(Stems stems) {
        this.stems = stems;
    }

    /** Those of the words in some texts that are looked for. */
    Set<String> lookedFor(Asked asked, Stream<String> texts) {
        var operands = OPERAND.matcher(asked.found()).results().toList();
        var whole = operands.stream().map(operand -> operand.group(1)).collect(Collectors.toSet());
        var begins = operands.stream().filter(operand -> operand.group(2) != null).map(operand -> operand.group(1)).toList();
        var words = texts.flatMap(text -> WORD.matcher(text).results()).map(MatchResult::group).distinct()
                .filter(word -> mayHave(word, whole)).limit(MOST_WORDS).toList();
        return stems.of(words).entrySet().stream().filter(word -> word.getValue().stream().anyMatch(
                stem -> whole.contains(stem) || begins.stream().anyMatch(stem::startsWith)))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** Stems are the begins of words, but for their last letter. */
    private static boolean mayHave(String word, Collection<String> whole) {
        if (SPECIAL.matcher(word).matches()) {
            return true;
        }
        String plain = word.toLowerCase(Locale.ROOT);
        return whole.stream()
                .anyMatch(stem -> plain.startsWith(stem.length() < 4 ? stem : stem.substring(0, stem.length() - 1)));
    }

    /** How many different words that are looked for a text has. */
    static long count(String text, Set<String> lookedFor) {
        return text == null ? 0
                : WORD.matcher(text).results().map(MatchResult::group).filter(lookedFor::contains).distinct().count();
    }

    /** The piece of a text that has most of what is looked for; nothing where it has none. */
    static Optional<Snippet> snippet(String given, Set<String> lookedFor) {
        String text = given.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        var words = words(text, lookedFor);
        int best = 0;
        long most = 0;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).matches()) {
                long here = distinct(text, words, i);
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
            return Optional.of(Snippet.of(text, 0, text.length(), words));
        }
        // some words before the first match
        int from = words.get(Math.max(0, best - 5)).from();
        from = from < 60 ? 0 : from;
        int end = end(words, best, from);
        return Optional.of(Snippet.of(text, from, text.length() - end < 20 ? text.length() : end, words));
    }

    private static List<Snippet.Word> words(String text, Set<String> lookedFor) {
        var words = new ArrayList<Snippet.Word>();
        WORD.matcher(text).results().forEach(word -> words.add(
                new Snippet.Word(word.start(), word.end(), lookedFor.contains(word.group()))));
        return words;
    }

    private static int end(List<Snippet.Word> words, int first, int from) {
        int last = first;
        while (last + 1 < words.size() && words.get(last + 1).to() - from <= LONGEST_SNIPPET) {
            last++;
        }
        return words.get(last).to();
    }

    private static long distinct(String text, List<Snippet.Word> words, int first) {
        var here = new HashSet<String>();
        int begin = words.get(first).from();
        for (int i = first; i < words.size() && words.get(i).to() - begin <= LONGEST_SNIPPET - 60; i++) {
            if (words.get(i).matches()) {
                here.add(text.substring(words.get(i).from(), words.get(i).to()));
            }
        }
        return here.size();
    }
}
