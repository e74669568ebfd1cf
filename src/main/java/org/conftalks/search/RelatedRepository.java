package org.conftalks.search;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.SQL;

interface RelatedRepository {

    EntityManager entityManager();

    /** A talk that goes with another: whether it is the same one, and how much they have in common. */
    record Relative(UUID id, boolean same, Double weight) {
    }

    /** Little is hidden: to look a talk up there costs much less than to look up what it is. */
    String UNHIDDEN = " coalesce((select false from talk hidden where not seen and not in_sight(hidden.id, :sight) and hidden.id = ";

    /**
     * Talks with a speaker, topics, words of the title or the event of a talk in common, of each way a bounded number of those
     * that are seen, those
     * with most in common first. A topic counts the more the fewer talks have it. The same talk is one at another event by a
     * speaker of this one under much the same title.
     */
    @SQL("""
            select id, same, weight from (with this as (select t.id, t.event_id, t.title_sort, d.names from talk t
                join search_document d on d.id = t.id where t.id = :talk),
            speakers as (select c.speaker_id from contribution c join speaker s on s.id = c.speaker_id
                where c.talk_id = :talk and (s.seen or in_sight(s.id, :sight))),
            topics as (select tt.topic_id, 2 / ln(2 + (select count(*) from (select from talk_topic used
                    where used.topic_id = tt.topic_id limit 1000) uses)) as weight
                from talk_topic tt join topic p on p.id = tt.topic_id where tt.talk_id = :talk and (p.seen or in_sight(p.id, :sight))),
            words as (select lexeme from this, unnest(names) where 'A' = any(weights) and length(lexeme) > 3
                    and right(lexeme, 1) <> 'X'
                order by length(lexeme) desc, lexeme limit 6),
            pairs as (select string_agg('(''' || a.lexeme || ''' & ''' || b.lexeme || ''')', ' | ') as found
                from words a join words b on a.lexeme < b.lexeme
                where left(a.lexeme, 4) <> left(b.lexeme, 4)),
            ways as (
                (select c.talk_id as id, 3.0 as weight from speakers join contribution c using (speaker_id)
                    where """
            + UNHIDDEN + """
                        c.talk_id), true) limit 300)
                    union all
                    (select used.talk_id, weight from topics cross join lateral (select talk_id from talk_topic
                        where topic_id = topics.topic_id and """ + UNHIDDEN + """
                        talk_id), true) order by talk_id desc limit 300) used)
                    union all
                    (select d.id, 1.0 + ts_rank(d.names, cast(pairs.found as tsquery), 1) from pairs, search_document d
                        where d.type = 'talk' and d.names @@ cast(pairs.found as tsquery) and """ + UNHIDDEN
            + """
                            d.id), true) limit 300)
                        union all
                        (select t.id, 0.1 from this join talk t on t.event_id = this.event_id
                            where t.seen or in_sight(t.id, :sight) limit 100)),
                    summed as (select id, sum(weight) as weight from ways where id <> :talk group by id),
                    near as (select o.id, o.event_id <> this.event_id and similarity(o.title_sort, this.title_sort) > 0.6
                            and exists (select from contribution c join speakers using (speaker_id) where c.talk_id = o.id) as same,
                            summed.weight
                        from summed join talk o on o.id = summed.id, this where o.seen or in_sight(o.id, :sight))
                    (select id, same, cast(weight as float8) as weight from near where same order by weight desc, id desc limit 20)
                    union all
                    (select id, same, cast(weight as float8) from near where not same order by weight desc, id desc limit 10)) relatives
                    """)
    List<Relative> relatives(UUID talk, UUID[] sight);
}
