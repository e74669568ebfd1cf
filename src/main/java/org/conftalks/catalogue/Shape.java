package org.conftalks.catalogue;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How the database makes the JSON of one type of resource: each query gives the id and the JSON of those of some ids that the
 * caller sees.
 *
 * @param type what the JSON is read as
 * @param query for who sees more than what is published
 * @param publicQuery for everybody else: it is shorter by what they never see
 * @param parts the members that are only told to who wants them
 */
public record Shape<V>(Class<V> type, String query, String publicQuery, List<String> parts) {

    private static final Pattern SEEN = Pattern.compile("\\{seen (\\w+)}");
    private static final Pattern TOLD = Pattern.compile("\\{told (\\w+)}");

    /**
     * Beside its own tables the SQL has {@code asked.base}, which all addresses begin with. For whether the caller sees what
     * has an alias stands <code>{seen alias}</code>, for whether a member is wanted <code>{told member}</code>; members that
     * are null are left out.
     * <p>
     * The database knows no more of the ids and of what is told than that they are arrays: so it has one plan for all of them
     * and need not think of a new one each time, which would take it longer than the answer.
     *
     * @param alias the resource's table in the SQL
     * @param tables that it is read from, the resource's first: SQL that follows {@code from}
     * @param json an SQL expression: an object with the members that the record has
     */
    public static <V> Shape<V> of(Class<V> type, String alias, String tables, String json) {
        var parts = TOLD.matcher(json).results().map(part -> part.group(1)).toList();
        String sql = """
                select %1$s.id as id, convert_to(cast(json_strip_nulls(%3$s) as text), 'UTF8') as json
                from (select cast(:base as text) as base,
                        array(select unnest(cast(:told as text[]))) as told) asked cross join %2$s
                where %1$s.id = any(array(select unnest(:ids))) and {seen %1$s}
                """.formatted(alias, tables, TOLD.matcher(json).replaceAll("'$1' = any(asked.told)"));
        return new Shape<>(type, SEEN.matcher(sql).replaceAll("($1.seen or in_sight($1.id, :sight))"),
                SEEN.matcher(sql).replaceAll("$1.seen"), parts);
    }
}
