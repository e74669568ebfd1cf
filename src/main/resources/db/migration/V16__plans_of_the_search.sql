-- Once a statement has been used a few times PostgreSQL would keep one plan for whatever is looked for, and sort all that is
-- found by "python" as if it were rare. At this price no plan is kept that works out what is asked for each time it runs: it is
-- worked out when the statement is planned, and the plan is made for how often its words are.
alter function search_query(text, boolean) cost 10000000;

-- The same as before, but for the words that are new: one is looked up after the other. A join was planned for tables of which
-- nothing was known yet, and read all words that there are each time.
create or replace function search_store(changed text, changed_ids uuid[]) returns void language plpgsql as $$
begin
    -- two that change the same thing come one after the other, and the second sees what the first has done
    perform from search_document where id = any(changed_ids) order by id for no key update;
    delete from search_document d where d.id = any(changed_ids)
        and not exists (select from search_source s where s.id = d.id and s.type = changed);
    with prepared as materialized (
        select s.*, search_config(languages, title || text) as config, search_text(title, true) as said
        from search_source s where s.type = changed and s.id = any(changed_ids)
    ), named as materialized (
        select p.*, setweight(to_tsvector('search_words', said) || to_tsvector(config, said), 'A')
            || setweight(to_tsvector('search_words', coalesce(search_text(speaker, true), '')), 'B')
            || setweight(to_tsvector('search_words', coalesce(search_text(topic, true), ''))
                || to_tsvector(config, coalesce(search_text(topic, true), '')), 'C')
            || setweight(to_tsvector('search_words', coalesce(search_text(event, true), '')), 'D') as names
        from prepared p
    ), written as (
        insert into search_document (id, type, title, speaker, topic, event, names, words)
        select id, type, title, speaker, topic, event, names,
            names || to_tsvector(config, coalesce(search_text(text, true), ''))
        from named
        on conflict (id) do update set title = excluded.title, speaker = excluded.speaker, topic = excluded.topic,
            event = excluded.event, names = excluded.names, words = excluded.words
    )
    insert into search_word
    select lexeme from (select distinct lexeme from named, unnest(tsvector_to_array(names)) lexeme
        where lexeme ~ '^[[:alpha:]]{4,40}$') said
    where (select true from search_word where word = lexeme limit 1) is null;
end $$;
