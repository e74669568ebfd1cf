package org.conftalks.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.conftalks.access.Sight;

/**
 * What the items of a list must fulfil, in SQL: what clients send is never part of it, but stands in for question marks.
 * Visibility is one of the conditions, here and nowhere else: {@link #seen}.
 */
public final class Conditions {

    private static final String NONE = "true";

    private final Sight sight;
    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private String joined = "";
    private Words words;

    Conditions(Sight sight) {
        this.sight = sight;
    }

    /** @param given what the question marks in the SQL stand for */
    public void add(String sql, Object... given) {
        all.add(with(sql, given));
    }

    /** Joins a table that conditions and scores may use. */
    public void join(String sql) {
        joined += " " + sql;
    }

    /** SQL whose question marks stand for some values, so that it can be a part of what is added without them. */
    public String with(String sql, Object... given) {
        var named = new StringBuilder();
        int from = 0;
        for (Object value : given) {
            int at = sql.indexOf('?', from);
            String name = "given" + values.size();
            values.put(name, value);
            named.append(sql, from, at).append(':').append(name);
            from = at + 1;
        }
        return named.append(sql, from, sql.length()).toString();
    }

    /** The tables and the conditions, from {@code from} on. */
    String from(String tables) {
        return words == null ? fromWhateverTheWords(tables)
                : fromWhateverTheWords(tables) + " and " + words.in(words.id, with("search_query(?)", words.asked));
    }

    /** The same without the words that are looked for. */
    String fromWhateverTheWords(String tables) {
        return " from " + tables + joined + " where " + (all.isEmpty() ? NONE : String.join(" and ", all));
    }

    /** SQL: whether what has an id is found by the words, which the database has worked out before. */
    String found(String id, String workedOut) {
        return words.in(id, with("search_found(?)", workedOut));
    }

    /** What is looked for, as people write it, if anything is. */
    Optional<String> asked() {
        return Optional.ofNullable(words).map(Words::asked);
    }

    Map<String, Object> values() {
        return values;
    }

    /**
     * SQL: whether the viewer sees what has an alias: all of it, what is published, or also what the viewer's sight reaches.
     */
    public String seen(String alias) {
        return sight.isWhole() ? NONE
                : sight.isPublic() ? alias + ".seen"
                        : with("(%1$s.seen or in_sight(%1$s.id, ?))".formatted(alias), (Object) sight.reach());
    }

    /** One of some values; no condition where there is none. */
    public void anyOf(String column, Collection<String> wanted) {
        if (wanted.size() == 1) {
            add(column + " = ?", wanted.iterator().next());
        } else if (!wanted.isEmpty()) {
            add(column + " = any(?)", (Object) wanted.toArray(String[]::new));
        }
    }

    /** An id is that of one of those in a table that are named by id or slug; no condition where none is named. */
    public void named(String id, String table, List<String> idsOrSlugs) {
        if (!idsOrSlugs.isEmpty()) {
            add(is(id, table, idsOrSlugs));
        }
    }

    /** The same as SQL to build on. A single name leaves the database a plain value to look up in an index. */
    public String is(String id, String table, List<String> idsOrSlugs) {
        String found = "(select named.id from %s named where %s and %s)";
        var addresses = idsOrSlugs.stream().map(Address::of).toList();
        if (addresses.size() == 1) {
            var address = addresses.get(0);
            return id + " = " + found.formatted(table, seen("named"), address.id() != null
                    ? with("named.id = ?", address.id())
                    : with("named.slug = ?", address.slug()));
        }
        return id + " in " + found.formatted(table, seen("named"), with("(named.id = any(?) or named.slug = any(?))",
                addresses.stream().map(Address::id).filter(Objects::nonNull).toArray(UUID[]::new),
                addresses.stream().map(Address::slug).filter(Objects::nonNull).toArray(String[]::new)));
    }

    /**
     * What a text asks for, as people write a search, is found in the document that the database keeps of the resource.
     *
     * @param type of the document: a term of ours and not of a client
     */
    public void found(String id, String type, String asked) {
        words = new Words(id, type, asked);
    }

    private record Words(String id, String type, String asked) {

        String in(String id, String query) {
            return "%s in (select d.id from search_document d where d.type = '%s' and d.words @@ %s)".formatted(id, type,
                    query);
        }
    }

    /** What the database's function sort_key makes of a text. */
    public static String sortKey(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[\\u0300-\\u036F]", "").toLowerCase(Locale.ROOT);
    }
}
