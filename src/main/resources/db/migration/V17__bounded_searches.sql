-- indexes of large tables take longer than a request may
set local statement_timeout = 0;

-- A function that explains may not say that it changes nothing: it could not be called, and totals of more than 10,000 hits failed.
alter function search_estimate(tsquery) volatile;

-- As with search_query, at this price no plan is kept for whatever is looked for; but here all but reading it has been done before.
create function search_found(worked_out text) returns tsquery
    language plpgsql immutable parallel safe strict cost 10000000 as $$
begin
    return worked_out::tsquery;
end $$;
comment on function search_found is 'what search_query has made of a text, as text';

-- Each document has what it is about, which is hidden or is not. Whether events are seen was asked by reading all of them.
create index talk_hidden_idx on talk (id) where not seen;
create index event_hidden_idx on event (id) where not seen;
create index speaker_hidden_idx on speaker (id) where not seen;
create index topic_hidden_idx on topic (id) where not seen;
create view search_hidden as
    select id from talk where not seen union all select id from event where not seen
    union all select id from speaker where not seen union all select id from topic where not seen;
comment on view search_hidden is 'what can be found and the public does not see';

-- The same as before, but where a begin suffices it stands for all that begins with it: 'python' need not be read beside 'python':*.
create or replace function search_words_query(words text[], begun boolean) returns tsquery
    language plpgsql immutable parallel safe as $$
declare
    word     text;
    stem     text;
    one      tsquery;
    phrase   tsquery;
    distance int := 1;
    open     boolean;
begin
    for i in 1 .. cardinality(words) loop
        word := words[i];
        open := begun and i = cardinality(words) and length(word) > 1;
        one := case when open then (word || ':*')::tsquery end;
        foreach stem in array search_stems(word) loop
            continue when open and starts_with(stem, word);
            one := coalesce(one || stem::tsquery, stem::tsquery);
        end loop;
        if phrase is null then
            phrase := one;
        elsif ts_lexize('search_english_stem', word) = '{}' and i < cardinality(words) then
            distance := distance + 1;
        else
            phrase := tsquery_phrase(phrase, one, distance);
            distance := 1;
        end if;
    end loop;
    return phrase;
end $$;

-- Of a word that is excluded only the whole word is: -go leaves Google.
create or replace function search_query(asked text, begun boolean default true) returns tsquery
    language plpgsql immutable parallel safe strict cost 10000000 as $$
declare
    part     record;
    variant  text;
    words    text[];
    one      tsquery;
    wanted   tsquery;
    trivial  tsquery;
    excluded tsquery;
    found    tsquery;
begin
    for part in
        select given[1] = '-' as excluded, given[2] is not null as quoted, coalesce(given[2], given[3]) as text,
            given[1] = '' and lower(given[3]) = 'or' as alternative, place = count(*) over () as last
        from regexp_matches(left(asked, 1000), '(-?)(?:"([^"]*)(?:"|$)|(\S+))', 'g') with ordinality parts (given, place)
        union all
        select false, false, null, true, true
    loop
        if part.alternative then
            wanted := coalesce(wanted, trivial);
            wanted := coalesce(wanted && !!excluded, wanted);
            found := coalesce(found || wanted, wanted, found);
            wanted := null;
            trivial := null;
            excluded := null;
            continue;
        end if;
        one := null;
        foreach variant in array string_to_array(part.text, U&'\001F') loop
            words := search_word_array(variant);
            continue when words = '{}';
            one := coalesce(one || search_words_query(words, begun and part.last and not part.quoted and not part.excluded),
                search_words_query(words, begun and part.last and not part.quoted and not part.excluded));
        end loop;
        if one is null then
            continue;
        elsif part.excluded then
            excluded := coalesce(excluded || one, one);
        elsif cardinality(words) = 1 and not part.quoted and ts_lexize('search_english_stem', words[1]) = '{}' then
            trivial := coalesce(trivial && one, one);
        else
            wanted := coalesce(wanted && one, one);
        end if;
    end loop;
    return found;
end $$;

-- Of what is ranked, what has the last word as it was asked for comes before what only begins with it.
create or replace function search_names_score(names tsvector, ranked tsquery) returns int
    language sql immutable parallel safe
    return 500000000 + case when names @@ ranked then 200000000 else 0 end
        + cast(200000000 * least(ts_rank('{0.1, 0.2, 0.4, 1}', names, ranked, 1), 1) as int);
