package org.conftalks.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The items of a list in an order, as SQL.
 *
 * @param conditions makes those of the list anew: each statement adds its own place and values
 */
record Sorted(Listing<?> listing, Order order, boolean descending, Supplier<Conditions> conditions) {

    private static final String BY_KEY = " order by key %1$s, id %1$s limit ";

    /** Where a part of the list begins: behind an item, or with it. */
    record Begin(Comparable<?> key, UUID id, boolean included) {
    }

    /** An item's place, or where not all has been looked through, the place to go on at. */
    record Row(Comparable<?> key, UUID id, boolean found) {

        Edge edge() {
            return new Edge(key, id, null);
        }
    }

    /** A statement that finds {@link Row}s. */
    record Statement(String sql, Conditions conditions, Map<String, Class<?>> columns) {

        List<Row> rows(Queries queries) {
            return queries.rows(sql, conditions.values(), columns).stream()
                    .map(row -> new Row((Comparable<?>) row[0], (UUID) row[1], (Boolean) row[2])).toList();
        }
    }

    /** The first so many behind a place, or of all. */
    Statement first(Begin begin, int most) {
        var from = from(begin);
        return statement("select " + row(true) + from.from(listing.from()) + order.of(listing.alias(), descending)
                + " limit " + most, from);
    }

    /**
     * Those that are found by words among the next so many items, each of which is looked at. Behind them, where that does not
     * fill the page and there are more, the item that comes next.
     */
    Statement lookedThrough(Begin begin, String workedOut, long items, int most) {
        var from = from(begin);
        String all = from.fromWhateverTheWords(listing.from()) + order.of(listing.alias(), descending);
        // how many is a value, so that one statement does for all words
        String looked = from.with("?", items);
        String page = from.with("?", most);
        return statement(
                "select key, id, found from ((select key, id, found from (select " + row(true) + all + " limit " + looked
                        + ") near where " + from.found("near.id", workedOut) + byKey() + page + ") union all (select "
                        + row(false) + all
                        + " offset " + looked + " limit 1)) page limit " + page,
                from);
    }

    /** The same as {@link #first} where words are looked for: all that is found is sorted. */
    Statement allFound(Begin begin, String workedOut, int most) {
        var from = from(begin);
        // without offset 0 PostgreSQL would go through the list where it hopes to find enough soon, and go on if it is wrong
        return statement("select key, id, found from (select " + row(true) + from.fromWhateverTheWords(listing.from()) + " and "
                + from.found(listing.alias() + ".id", workedOut) + " offset 0) found" + byKey() + from.with("?", most), from);
    }

    private Conditions from(Begin begin) {
        var from = conditions.get();
        if (begin != null) {
            // a row comparison lets the database begin right there in the index
            from.add("(%s, %s.id) %s%s (?, ?)".formatted(key(), listing.alias(), descending ? "<" : ">",
                    begin.included ? "=" : ""), begin.key, begin.id);
        }
        return from;
    }

    private Statement statement(String sql, Conditions from) {
        var columns = new LinkedHashMap<String, Class<?>>();
        columns.put("key", order.type());
        columns.put("id", UUID.class);
        columns.put("found", Boolean.class);
        return new Statement(sql, from, columns);
    }

    private String row(boolean found) {
        return "%s as key, %s.id as id, %s as found".formatted(key(), listing.alias(), found);
    }

    private String key() {
        return listing.alias() + "." + order.column();
    }

    private String byKey() {
        return BY_KEY.formatted(descending ? "desc" : "asc");
    }
}
