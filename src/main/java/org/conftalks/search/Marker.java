package org.conftalks.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.catalogue.Conditions;

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
        var roots = whole.stream().map(Stems::unmarked)
                .map(stem -> stem.length() < 4 ? stem : stem.substring(0, stem.length() - 1)).collect(Collectors.toSet());
        var begins = operands.stream().filter(operand -> operand.group(2) != null).map(operand -> operand.group(1)).toList();
        var words = words(texts);
        // first those that begin like one, then those of which only the database can tell
        var stemsOf = stems.of(Stream.concat(words.stream().filter(word -> begins(plain(word), roots)),
                words.stream().filter(word -> !isPlain(word))).distinct().limit(MOST_WORDS).toList());
        return stemsOf.keySet().stream().filter(word -> stemsOf.get(word).stream().anyMatch(
                stem -> whole.contains(stem) || begins.stream().anyMatch(stem::startsWith))).collect(Collectors.toSet());
    }

    private static Set<String> words(Stream<Text> texts) {
        var words = new LinkedHashSet<String>();
        texts.forEach(text -> text.words().forEach(word -> words.add(word.word())));
        return words;
    }

    /** Stems are the begins of words, but for their last letter. */
    private static boolean begins(String word, Collection<String> roots) {
        return roots.stream().anyMatch(root -> word.regionMatches(true, 0, root, 0, root.length()));
    }

    private static String plain(String word) {
        return isPlain(word) ? word : Conditions.sortKey(word);
    }

    /** Whether it is written as its stem is. */
    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 0x80 || c == '+' || c == '#' || c == '.') {
                return false;
            }
        }
        return true;
    }
}
