package org.conftalks.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

/** Finds in texts what a search looks for. Which words those are says the database, which knows their stems. */
@ApplicationScoped
class Marker {

    private static final Pattern OPERAND = Pattern.compile("'([^']+)'(:\\*)?");
    private static final int MOST_WORDS = 500;

    private final Stems stems;

    Marker(Stems stems) {
        this.stems = stems;
    }

    /** Those of the words in some texts that are looked for. */
    Set<String> lookedFor(Asked asked, Stream<Text> texts) {
        var operands = OPERAND.matcher(asked.found()).results().toList();
        var whole = operands.stream().map(operand -> operand.group(1)).collect(Collectors.toSet());
        var roots = whole.stream().map(stem -> stem.length() < 4 ? stem : stem.substring(0, stem.length() - 1)).toList();
        var begins = operands.stream().filter(operand -> operand.group(2) != null).map(operand -> operand.group(1)).toList();
        var stemsOf = stems.of(words(texts).stream().filter(word -> mayHave(word, roots)).limit(MOST_WORDS).toList());
        return stemsOf.keySet().stream().filter(word -> stemsOf.get(word).stream().anyMatch(
                stem -> whole.contains(stem) || begins.stream().anyMatch(stem::startsWith))).collect(Collectors.toSet());
    }

    private static Set<String> words(Stream<Text> texts) {
        var words = new HashSet<String>();
        texts.forEach(text -> text.words().forEach(word -> words.add(word.word())));
        return words;
    }

    /** Stems are the begins of words, but for their last letter, in ASCII at least. */
    private static boolean mayHave(String word, Collection<String> begins) {
        for (int i = 0; i < word.length(); i++) {
            if (!isPlain(word.charAt(i))) {
                return true;
            }
        }
        return begins.stream().anyMatch(begin -> word.regionMatches(true, 0, begin, 0, begin.length()));
    }

    private static boolean isPlain(char c) {
        return c < 0x80 && c != '+' && c != '#' && c != '.';
    }
}
