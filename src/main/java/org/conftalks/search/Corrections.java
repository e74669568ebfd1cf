package org.conftalks.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.access.Viewer;
import org.conftalks.catalogue.Conditions;

/** Takes words of a search for others that titles and names have. */
@ApplicationScoped
class Corrections {

    /** A phrase, or anything else between spaces. */
    private static final Pattern PART = Pattern.compile("-?(?:\"[^\"]*(?:\"|$)|\\S+)");
    /** Shorter ones are similar to too much. */
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]{3,39}");
    private static final int MOST_WORDS = 8;
    private static final int MOST_ALTERNATIVES = 6;
    /** Some of them may not be seen. */
    private static final int MOST_LIKELY = 20;
    private static final String OR = "\u001F";

    private final SearchRepository search;
    private final Viewer viewer;

    Corrections(SearchRepository search, Viewer viewer) {
        this.search = search;
        this.viewer = viewer;
    }

    /** For each word that may be misspelt those that it may mean, the most likely first; nothing where there are none. */
    Map<String, List<String>> of(String asked) {
        var words = parts(asked).filter(part -> WORD.matcher(part).matches()).distinct().limit(MOST_WORDS)
                .toArray(String[]::new);
        var found = new LinkedHashMap<String, List<String>>();
        if (words.length > 0) {
            search.similar(words).stream().collect(Collectors.groupingBy(SearchRepository.Similar::asked))
                    .forEach((word, similar) -> {
                        var likely = likely(Conditions.sortKey(word), similar);
                        if (!likely.isEmpty()) {
                            found.put(word, likely);
                        }
                    });
        }
        return seen(found);
    }

    /** What only drafts have is no secret kept if it is what others may mean. */
    private Map<String, List<String>> seen(Map<String, List<String>> likely) {
        var seen = new HashSet<>(search.seen(likely.values().stream().flatMap(List::stream).distinct().toArray(String[]::new),
                viewer.sight().reach()));
        var left = new LinkedHashMap<String, List<String>>();
        likely.forEach((word, others) -> {
            var those = others.stream().filter(seen::contains).limit(MOST_ALTERNATIVES).toList();
            if (!those.isEmpty()) {
                left.put(word, those);
            }
        });
        return left;
    }

    /** The search with all alternatives. */
    static String widened(String asked, Map<String, List<String>> alternatives) {
        return parts(asked).map(part -> Stream.concat(Stream.of(part), alternatives.getOrDefault(part, List.of()).stream())
                .collect(Collectors.joining(OR))).collect(Collectors.joining(" "));
    }

    /** The search with those of the alternatives that a document has; nothing where it has the words themselves. */
    Optional<String> readable(String asked, Map<String, List<String>> alternatives, UUID document) {
        var all = new ArrayList<>(alternatives.keySet());
        alternatives.values().forEach(all::addAll);
        var had = new HashSet<>(search.had(document, all.toArray(String[]::new)));
        Function<String, String> taken = part -> had.contains(part) ? part
                : alternatives.getOrDefault(part, List.of()).stream().filter(had::contains).findFirst().orElse(part);
        String readable = parts(asked).map(taken).collect(Collectors.joining(" "));
        return readable.equals(parts(asked).collect(Collectors.joining(" "))) ? Optional.empty() : Optional.of(readable);
    }

    private static List<String> likely(String word, List<SearchRepository.Similar> similar) {
        int bearable = Typos.bearable(word);
        Comparator<String> nearest = Comparator.comparing(other -> Typos.between(word, other));
        return similar.stream().map(SearchRepository.Similar::word)
                .filter(other -> !other.equals(word) && Typos.between(word, other) <= bearable)
                .sorted(nearest).limit(MOST_LIKELY).toList();
    }

    private static Stream<String> parts(String asked) {
        return PART.matcher(asked).results().map(MatchResult::group);
    }
}
