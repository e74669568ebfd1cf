package org.conftalks.search;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.SQL;

interface FacetRepository {

    EntityManager entityManager();

    /** How many talks have a value. */
    record Counted(String facet, String value, String label, Long count) {
    }

    /** The most frequent values of some facets among some talks, the most frequent first. */
    @SQL("""
            select facet, value, label, count from (with hit as (select t.id, t.kind, t.language_ranges, t.occurs_on, e.id as event_id, e.slug, e.name, e.series_id
                from talk t join event e on e.id = t.event_id where t.id = any(:talks)),
            counted as (
                select 'event' as facet, slug as value, name as label, count(*) as count from hit
                where 'event' = any(:facets) group by slug, name
                union all
                select 'series', r.slug, r.name, count(*) from hit join event_series r on r.id = hit.series_id
                where 'series' = any(:facets) and (r.seen or in_sight(r.id, :sight)) group by r.slug, r.name
                union all
                select 'year', cast(extract(year from occurs_on) as text), null, count(*) from hit
                where 'year' = any(:facets) and occurs_on is not null group by 2
                union all
                select 'language', language, null, count(*) from hit, unnest(language_ranges) language
                where 'language' = any(:facets) group by language
                union all
                select 'kind', kind, null, count(*) from hit where 'kind' = any(:facets) group by kind
                union all
                select 'topic', p.slug, p.name, count(*) from hit join talk_topic tt on tt.talk_id = hit.id
                join topic p on p.id = tt.topic_id
                where 'topic' = any(:facets) and (p.seen or in_sight(p.id, :sight)) group by p.slug, p.name
                union all
                select 'speaker', s.slug, s.name, count(distinct hit.id) from hit join contribution c on c.talk_id = hit.id
                join speaker s on s.id = c.speaker_id
                where 'speaker' = any(:facets) and (s.seen or in_sight(s.id, :sight)) group by s.slug, s.name
                union all
                select 'hasVideo', cast(there as text), null, count(*) from (select exists (select from video v
                    where v.talk_id = hit.id and (v.seen or in_sight(v.id, :sight))) as there from hit where 'hasVideo' = any(:facets)) held
                group by there
                union all
                select 'hasSlides', cast(there as text), null, count(*) from (select exists (select from slide_deck d
                    where d.talk_id = hit.id and (d.seen or in_sight(d.id, :sight))) as there from hit where 'hasSlides' = any(:facets)) held
                group by there),
            placed as (select counted.*, row_number() over (partition by facet order by count desc, value) as place from counted)
            select facet, value, label, count, place from placed where place <= :most) placed order by facet, place
            """)
    List<Counted> counted(UUID[] talks, String[] facets, UUID[] sight, int most);
}
