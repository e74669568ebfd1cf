package org.conftalks.search;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.conftalks.catalogue.Scored;
import org.hibernate.annotations.processing.SQL;

interface SearchRepository {

    EntityManager entityManager();

    /** What the database makes of a text that people look for. */
    @SQL("""
            select cast(search_query(:asked, true) as text), cast(search_query(:asked, false) as text),
                not exists(select from unnest(search_word_array(:asked)) part
                    where part ~ '^[a-z]{4,40}$' and (select true from search_word where word = part limit 1) is null)
            """)
    Asked asked(String asked);

    String SCORED = " + case when d.words @@ cast(:exact as tsquery) then 1000000000 else 0 end as score from search_document d ";
    /**
     * Little is hidden: to look a hit up there costs much less than to look up what it is. Asked whether it exists PostgreSQL
     * would read all that is hidden first.
     */
    String SEEN = " and ((select true from search_hidden h where h.id = d.id limit 1) is null or in_sight(d.id, :sight)) and ";
    String OF_TALKS = "where 'talk' = any(:types) and d.type = 'talk' and ((select true from talk h where h.id = d.id"
            + " and not h.seen) is null or in_sight(d.id, :sight)) and ";
    String OF_OTHERS = "where d.type <> 'talk' and d.type = any(:types)" + SEEN;
    String NAMES = "(select d.id, search_names_score(d.names, cast(:ranked as tsquery))" + SCORED;
    String EXCLUDES_NOTHING = "strpos(cast(:found as text), '!') = 0";
    /** What is excluded may stand in long texts alone. */
    String IN_NAMES = "d.names @@ cast(:found as tsquery) and (" + EXCLUDES_NOTHING
            + " or d.words @@ cast(:found as tsquery)) limit :most)";
    String TITLED = "ts_filter(d.names, '{a}') @@ cast(:ranked as tsquery)";
    /** What is excluded may stand elsewhere than in the title. */
    String WHOLE = "with titled as materialized " + NAMES + OF_TALKS + TITLED + " and (" + EXCLUDES_NOTHING
            + " or d.names @@ cast(:ranked as tsquery) and d.words @@ cast(:found as tsquery)) limit :most),"
            + " whole as materialized (select id, score from titled union all " + NAMES + OF_TALKS
            + "d.names @@ cast(:ranked as tsquery) and not " + TITLED + " and (" + EXCLUDES_NOTHING
            + " or d.words @@ cast(:found as tsquery)) limit :most - (select count(*) from titled))) ";
    String MORE_THAN_WHOLE = "cast(:found as text) <> cast(:ranked as text) and (cast(:exact as text) is not null"
            + " or (select count(*) from whole where (score, id) < (:score, :id)) < :limit)"
            + " and not d.names @@ cast(:ranked as tsquery) and ";
    String WORDS = "(select d.id, search_words_score(d.words, cast(:ranked as tsquery))" + SCORED;
    String IN_WORDS = "d.words @@ cast(:found as tsquery) and not d.names @@ cast(:found as tsquery) limit :most)";
    String BEST = " where (score, id) < (:score, :id) order by score desc, id desc limit :limit";

    /**
     * What has all that is looked for in its title and names, the best first, behind a place. Where there are too many talks to
     * rank them all, those that have it in the title are. Talks that have only the begin of
     * the last word score less, and cost most to find where there are many: they are looked for where others do not fill the
     * page.
     *
     * @param exact scores more; may be null
     * @param most how many talks of either kind, and how much else, is ranked at most
     */
    @SQL("select score, id from (" + WHOLE + "select id, score from whole union all " + NAMES + OF_TALKS + MORE_THAN_WHOLE
            + IN_NAMES + " union all " + NAMES + OF_OTHERS + IN_NAMES + ") hit" + BEST)
    List<Scored> inNames(String found, String ranked, String exact, String[] types, UUID[] sight, int score, UUID id,
            int most, int limit);

    /** What has some of it in its long texts alone. */
    @SQL("select score, id from (" + WORDS + OF_TALKS + IN_WORDS + " union all " + WORDS + OF_OTHERS + IN_WORDS + ") hit"
            + BEST)
    List<Scored> inWords(String found, String ranked, String exact, String[] types, UUID[] sight, int score, UUID id,
            int most, int limit);

    /** How many talks, and how much else, was found. */
    record Counted(Long talks, Long others) {
    }

    /** @param most to where each is counted */
    @SQL("select (select count(*) from (select from search_document d " + OF_TALKS
            + "d.words @@ cast(:found as tsquery) limit :most) talks) as talks, (select count(*) from (select from search_document d "
            + OF_OTHERS + "d.words @@ cast(:found as tsquery) limit :most) others) as others")
    Counted counted(String found, String[] types, UUID[] sight, int most);

    /** A document with the long text and the slug of its resource. */
    record Found(UUID id, String type, String slug, String name, String title, String speaker, String topic, String event,
            String text) {
    }

    /** The name is the first line of the title. */
    @SQL("""
            select d.id, d.type, coalesce(t.slug, e.slug, s.slug, p.slug) as slug,
                coalesce(t.title, d.title) as name, d.title, d.speaker, d.topic, d.event,
                left(concat_ws(chr(10), t.abstract, t.description, e.description, s.bio, p.description), 20000) as text
            from search_document d left join talk t on t.id = d.id left join event e on e.id = d.id
            left join speaker s on s.id = d.id left join topic p on p.id = d.id
            where d.id = any(:ids) and coalesce(t.id, e.id, s.id, p.id) is not null
            """)
    List<Found> found(UUID[] ids);

    /** A word and its stems, a space between them. */
    record Stemmed(String word, String stems) {
    }

    @SQL("""
            select word, coalesce((select string_agg(array_to_string(search_stems(part), ' '), ' ')
                from unnest(string_to_array(trim(search_text(word, true)), ' ')) part), '') as stems
            from unnest(:words) word
            """)
    List<Stemmed> stems(String[] words);

    /** A word of a search, and one that it may be a misspelling of. */
    record Similar(String asked, String word) {
    }

    /** The most similar first. */
    @SQL("""
            select asked, s.word from unnest(:words) asked, search_similar(asked) s
            order by asked, s.similarity desc, s.word
            """)
    List<Similar> similar(String[] words);

    /** Those of some words that a document has. */
    @SQL("""
            select word from unnest(:words) word where exists (select from search_document d where d.id = :document
                and d.words @@ search_words_query(search_word_array(word), false))
            """)
    List<String> had(UUID document, String[] words);

    /** Those of some words that stand in the titles and names of what is seen. */
    @SQL("select word from unnest(:words) word where exists (select from search_document d where d.type = 'talk'" + SEEN
            + "d.names @@ cast(quote_literal(word) as tsquery)) or exists (select from search_document d where d.type <> 'talk'"
            + SEEN + "d.names @@ cast(quote_literal(word) as tsquery))")
    List<String> seen(String[] words, UUID[] sight);

    /** How many documents PostgreSQL thinks it would find, without those that are hidden. */
    @SQL("select search_estimate(cast(:found as tsquery)) - (select count(*) from search_hidden h"
            + " join search_document d on d.id = h.id where d.words @@ cast(:found as tsquery) and not in_sight(d.id, :sight))")
    Long estimate(String found, UUID[] sight);
}
