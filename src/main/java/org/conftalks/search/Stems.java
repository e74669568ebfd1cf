package org.conftalks.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

/** The stems of words, as the database makes them of documents. It always makes the same: those asked for last are kept. */
@ApplicationScoped
class Stems {

    private static final int KEPT = 20_000;
    /** Stands behind stems of other languages than English, as the database's function search_marked has them. */
    private static final char MARK = 'X';

    private final SearchRepository search;
    private final Map<String, Set<String>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
            return size() > KEPT;
        }
    };

    Stems(SearchRepository search) {
        this.search = search;
    }

    /** A stem without the mark of other languages. */
    static String unmarked(String stem) {
        int last = stem.length() - 1;
        return last > 0 && stem.charAt(last) == MARK ? stem.substring(0, last) : stem;
    }

    Map<String, Set<String>> of(Collection<String> words) {
        var stems = new HashMap<String, Set<String>>();
        synchronized (kept) {
            words.forEach(word -> stems.computeIfAbsent(word, kept::get));
        }
        var missing = words.stream().filter(word -> !stems.containsKey(word)).distinct().toArray(String[]::new);
        if (missing.length > 0) {
            search.stems(missing).forEach(found -> stems.put(found.word(), Set.copyOf(List.of(found.stems().split(" ")))));
            synchronized (kept) {
                for (String word : missing) {
                    kept.put(word, stems.get(word));
                }
            }
        }
        return stems;
    }
}
