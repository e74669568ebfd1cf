package org.conftalks.exchange.format.csv;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which column of a table is what, by its names. */
final class CsvHeader {

    /** Those that may stand several times: Speaker 1, Speaker 2. */
    private static final Set<TalkColumn> SEVERAL = Set.of(TalkColumn.SPEAKERS, TalkColumn.TOPICS, TalkColumn.SLIDES_URLS,
            TalkColumn.VIDEO_URLS, TalkColumn.MATERIAL_URLS);

    private final Map<TalkColumn, List<Integer>> places = new EnumMap<>(TalkColumn.class);
    private final Set<Integer> used = new HashSet<>();
    private final Map<Integer, String> unknown = new TreeMap<>();

    CsvHeader(List<String> names) {
        for (int place = 0; place < names.size(); place++) {
            String name = names.get(place);
            var column = TalkColumn.of(name);
            if (column.isPresent() && name.strip().equalsIgnoreCase(column.get().header())) {
                put(column.get(), place, name);
            }
        }
        for (int place = 0; place < names.size(); place++) {
            String name = names.get(place);
            var column = TalkColumn.of(name);
            if (column.isEmpty()) {
                unknown.put(place, name);
            } else if (!name.strip().equalsIgnoreCase(column.get().header())) {
                put(column.get(), place, name);
            }
        }
    }

    private void put(TalkColumn column, int place, String name) {
        var known = places.computeIfAbsent(column, any -> new ArrayList<>());
        if (known.isEmpty() || SEVERAL.contains(column)) {
            known.add(place);
            used.add(place);
        } else {
            unknown.put(place, name);
        }
    }

    boolean has(TalkColumn column) {
        return places.containsKey(column);
    }

    int columns() {
        return places.size();
    }

    /** Names of columns that are of no use. */
    List<String> unknown() {
        return unknown.values().stream().filter(name -> !name.isBlank()).limit(50).toList();
    }

    /** Cells of a row that hold something and are of no use. */
    long unused(List<String> row) {
        long count = 0;
        for (int place = 0; place < row.size(); place++) {
            count += used.contains(place) || row.get(place).isBlank() ? 0 : 1;
        }
        return count;
    }

    Optional<String> cell(List<String> row, TalkColumn column) {
        return cells(row, column).stream().findFirst();
    }

    /** Those that hold something. */
    List<String> cells(List<String> row, TalkColumn column) {
        return places.getOrDefault(column, List.of()).stream().filter(place -> place < row.size()).map(row::get)
                .filter(cell -> !cell.isBlank()).toList();
    }
}
