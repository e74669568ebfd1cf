-- The finished JSON of what a search finds first, made by PostgreSQL: ranked by the same functions, with its own headlines. @KEY@ is what is
-- asked for; it stands in a sub-select, so that it is worked out each time, as for the service.
with asked as materialized (
    select search_query(key, true) as found, search_query(key, false) as ranked, websearch_to_tsquery('english', key) as marked
    from (select (select '@KEY@') as key) given
), titled as materialized (
    select d.id, search_names_score(d.names, ranked) as score from asked, search_document d
    where d.type = 'talk' and (select true from search_hidden h where h.id = d.id limit 1) is null
        and ts_filter(d.names, '{a}') @@ ranked limit 1000
), whole as materialized (
    select * from titled
    union all
    (select d.id, search_names_score(d.names, ranked) from asked, search_document d
        where d.type = 'talk' and (select true from search_hidden h where h.id = d.id limit 1) is null
            and d.names @@ ranked and not ts_filter(d.names, '{a}') @@ ranked limit 1000 - (select count(*) from titled))
), names as materialized (
    select * from whole
    union all
    (select d.id, search_names_score(d.names, ranked) from asked, search_document d
        where (select count(*) from whole) <= 25 and d.type = 'talk' and (select true from search_hidden h where h.id = d.id limit 1) is null
            and d.names @@ found and not d.names @@ ranked limit 1000)
    union all
    (select d.id, search_names_score(d.names, ranked) from asked, search_document d
        where d.type <> 'talk' and d.names @@ found and (select true from search_hidden h where h.id = d.id limit 1) is null limit 1000)
), words as materialized (
    (select d.id, search_words_score(d.words, ranked) as score from asked, search_document d
        where (select count(*) from names) <= 25 and d.type = 'talk' and (select true from search_hidden h where h.id = d.id limit 1) is null
            and d.words @@ found and not d.names @@ found limit 1000)
    union all
    (select d.id, search_words_score(d.words, ranked) from asked, search_document d
        where (select count(*) from names) <= 25 and d.type <> 'talk' and d.words @@ found and not d.names @@ found
            and (select true from search_hidden h where h.id = d.id limit 1) is null limit 1000)
), hit as (
    select id, score from (select * from names union all select * from words) ranked order by score desc, id desc limit 25
)
select json_build_object('items', json_agg(json_build_object('type', d.type,
        'resource', json_build_object('id', d.id, 'slug', coalesce(t.slug, e.slug, s.slug, p.slug), 'title', coalesce(t.title, d.title),
            'self', '@BASE@/v1/' || d.type || 's/' || d.id),
        'score', round(hit.score / 500.0) / 1000000.0,
        'snippet', ts_headline('english', concat_ws(E'\n', d.title, d.speaker, d.topic, d.event, t.abstract, t.description, e.description,
            s.bio, p.description), marked)) order by hit.score desc, hit.id desc),
    'page', json_build_object('limit', 25))
from hit join search_document d on d.id = hit.id left join talk t on t.id = d.id left join event e on e.id = d.id
    left join speaker s on s.id = d.id left join topic p on p.id = d.id, asked;
