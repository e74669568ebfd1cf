package org.conftalks.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Finds by words in the order of a list. There is an index of the order and one of the words, and neither knows of the other:
 * what is rare is found by its words and sorted, what is frequent by looking through the list until there is enough. Where
 * what is frequent does not come soon, no more time is spent on looking than it then takes to sort.
 */
@ApplicationScoped
class WordsInOrder {

    /**
     * To sort what has been found by its words, each of which lies somewhere else, takes so many times as long as to look at
     * it.
     */
    private static final int SORTED = 2;

    /** Words do not lie evenly: at first so many times as many items are looked through as would do if they did. */
    private static final int AT_FIRST = 4;

    /** Each further time so many times as many as before. */
    private static final int FURTHER = 8;

    private final Queries queries;
    private final CatalogueRepository catalogue;

    WordsInOrder(Queries queries, CatalogueRepository catalogue) {
        this.queries = queries;
        this.catalogue = catalogue;
    }

    /** @param asked as people write it */
    List<Edge> found(Sorted list, String asked, Sorted.Begin begin, int most) {
        var workedOut = catalogue.workedOut(asked);
        if (workedOut.found() == null) {
            return List.of();
        }
        // what is changed meanwhile may come again, then at its later place
        var page = new LinkedHashMap<UUID, Edge>();
        var from = begin;
        long evenly = most * workedOut.documents() / Math.max(1, workedOut.hits());
        long worth = workedOut.hits() * SORTED;
        long left = evenly > 0 && evenly < worth ? worth : 0;
        for (long items = evenly * AT_FIRST; left > 0 && page.size() < most; items *= FURTHER) {
            int wanted = most - page.size();
            var rows = list.lookedThrough(from, workedOut.found(), Math.min(items, left), wanted).rows(queries);
            var next = rows.stream().filter(row -> !row.found()).findFirst();
            rows.stream().filter(Sorted.Row::found).forEach(row -> add(page, row));
            if (next.isEmpty() && rows.size() < wanted) {
                return List.copyOf(page.values());
            }
            from = next.map(row -> new Sorted.Begin(row.key(), row.id(), true)).orElseGet(() -> behind(rows));
            left -= items;
        }
        for (boolean more = true; more && page.size() < most;) {
            int wanted = most - page.size();
            var rows = list.allFound(from, workedOut.found(), wanted).rows(queries);
            rows.forEach(row -> add(page, row));
            more = rows.size() == wanted;
            from = more ? behind(rows) : from;
        }
        return List.copyOf(page.values());
    }

    private static Sorted.Begin behind(List<Sorted.Row> rows) {
        var last = rows.get(rows.size() - 1);
        return new Sorted.Begin(last.key(), last.id(), false);
    }

    private static void add(LinkedHashMap<UUID, Edge> page, Sorted.Row row) {
        page.remove(row.id());
        page.put(row.id(), row.edge());
    }
}
