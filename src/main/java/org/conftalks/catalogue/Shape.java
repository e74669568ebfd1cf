package org.conftalks.catalogue;

/**
 * How the database makes the JSON of one type of resource.
 *
 * @param type what the JSON is read as
 * @param query gives the id and the JSON of those of some ids that the caller sees
 */
public record Shape<V>(Class<V> type, String query) {

    /**
     * Beside its own tables the SQL has {@code asked}: {@code asked.base}, which all addresses begin with,
     * {@code asked.sight}, what the caller sees beside what is published, and {@code asked.texts}, the long texts that are
     * wanted. Members that are null are left out.
     *
     * The database knows no more of the ids than that they are an array: so it has one plan for any number of them and need not
     * think of a new one each time, which would take it longer than the answer.
     *
     * @param alias the resource's table in the SQL
     * @param tables that it is read from, the resource's first: SQL that follows {@code from}
     * @param json an SQL expression: an object with the members that the record has
     */
    public static <V> Shape<V> of(Class<V> type, String alias, String tables, String json) {
        return new Shape<>(type,
                """
                        select %1$s.id as id, convert_to(cast(json_strip_nulls(%3$s) as text), 'UTF8') as json
                        from (select cast(:base as text) as base, cast(:sight as uuid[]) as sight, cast(:texts as text[]) as texts) asked
                            cross join %2$s
                        where %1$s.id = any(array(select unnest(:ids))) and (%1$s.seen or in_sight(%1$s.id, asked.sight))
                        """
                        .formatted(alias, tables, json));
    }
}
