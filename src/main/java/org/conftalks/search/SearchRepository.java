package org.conftalks.search;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.SQL;

interface SearchRepository {

    EntityManager entityManager();

    /** What the database makes of a text that people look for. */
    @SQL("select cast(search_query(:asked, true) as text), cast(search_query(:asked, false) as text)")
    Asked asked(String asked);

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
            where d.id = any(:ids)
            """)
    List<Found> found(UUID[] ids);

    /** Those of some words that a search looks for, by their stems. */
    @SQL("""
            select word from unnest(:words) word
            where exists (select from unnest(search_word_array(word)) part
                where array_to_tsvector(search_stems(part)) @@ cast(:any as tsquery))
            """)
    List<String> lookedFor(String[] words, String any);

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

    /** How many documents PostgreSQL thinks it would find. */
    @SQL("select search_estimate(cast(:found as tsquery))")
    Long estimate(String found);
}
