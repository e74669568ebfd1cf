-- documents of large catalogues may take longer than a request may
set local statement_timeout = 0;
-- whoever writes makes his documents before or after
select pg_advisory_xact_lock(hashtext('search'));

-- The same as before, and C#8 is C# and 8.
create or replace function search_text(given text, written boolean default false) returns text
    language plpgsql immutable parallel safe strict as $$
declare
    prepared text := given;
begin
    if octet_length(given) <> length(given) then
        prepared := normalize(prepared, NFKC);
    end if;
    prepared := lower(without_accents(prepared));
    if prepared ~ '[[:alnum:]](\+\+|#|\.js)|\.net' then
        prepared := regexp_replace(prepared, '([[:alnum:]])\+\+(?=[[:alnum:]])', '\1plusplus ', 'g');
        prepared := regexp_replace(prepared, '([[:alnum:]])\+\+', '\1plusplus', 'g');
        prepared := regexp_replace(prepared, '\m([a-z])#(?=[[:alnum:]])', '\1sharp ', 'g');
        prepared := regexp_replace(prepared, '\m([a-z])#', '\1sharp', 'g');
        prepared := regexp_replace(prepared, '([[:alnum:]]+)\.js\M', case when written then '\1js \1 js' else '\1js' end, 'g');
        if written and prepared ~ '\m(asp|ado|vb|ml)\.net\M' then
            prepared := prepared || ' net';
        end if;
        prepared := regexp_replace(prepared, '\m(asp|ado|vb|ml)\.net\M', '\1 dotnet', 'g');
        prepared := regexp_replace(prepared, '(^|[^[:alnum:]])\.net\M', '\1dotnet', 'g');
    end if;
    prepared := regexp_replace(prepared, '[^[:alnum:]]+', ' ', 'g');
    if prepared ~ '[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]' then
        prepared := regexp_replace(prepared, '([\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])', ' \1 ', 'g');
    end if;
    return prepared;
end $$;

-- A word was looked for by its stems of all languages in documents of all: 'thead' found all that has 'the', because Hungarian leaves
-- that of it. Stems of other languages than English have an X at their end here, which no word has, in documents and in what is asked
-- for: they are found only in what is written in one of these languages. What is too long to be looked for stays as it is.
create function search_marked(stems tsvector) returns tsvector
    language sql immutable parallel safe
    return regexp_replace(stems::text, '''([[:alnum:]]{1,255})''', '''\1X''', 'g')::tsvector;
comment on function search_marked is 'stems of another language than English';

create function search_is_marked(config regconfig) returns boolean
    language sql immutable parallel safe
    return config not in ('search_english'::regconfig, 'search_words'::regconfig);
comment on function search_is_marked is 'whether a configuration is that of another language than English';

-- Eighteen languages beside English have Latin letters: where one leaves three letters or less of a long word, it is hardly a word of
-- that language. As it is written it is found nevertheless.
create or replace function search_stems(word text) returns text[]
    language sql immutable parallel safe strict
    return (select array_agg(distinct stem) from (
        select word as stem
        union all
        select unnest(ts_lexize('search_english_stem', word)) where word ~ '^[a-z]{3,}$'
        union all
        select stem || 'X' from unnest(case
            when word ~ '[\u0400-\u04ff]' then '{search_russian_stem}'
            when word ~ '[\u0370-\u03ff]' then '{search_greek_stem}'
            when word ~ '[\u0600-\u06ff]' then '{search_arabic_stem}'
            when word ~ '[\u0900-\u097f]' then '{search_hindi_stem}'
            when word ~ '^[a-z]{3,}$' then '{search_basque_stem, search_catalan_stem, search_danish_stem, search_dutch_stem,
                search_finnish_stem, search_french_stem, search_german_stem, search_hungarian_stem,
                search_indonesian_stem, search_irish_stem, search_italian_stem, search_lithuanian_stem, search_norwegian_stem,
                search_portuguese_stem, search_romanian_stem, search_spanish_stem, search_swedish_stem, search_turkish_stem}'
            else '{}'
        end::regdictionary[]) dictionary, unnest(ts_lexize(dictionary, word)) stem
        where word ~ '[^a-z]' or length(stem) > 3 or 5 * length(stem) >= 3 * length(word)) stems);
comment on function search_stems is 'what a word is looked for by: itself, its English stem, and those of other languages of its script';

create function search_is_trivial(word text) returns boolean
    language sql immutable parallel safe
    return coalesce(ts_lexize('search_english_stem', word) = '{}', false);
comment on function search_is_trivial is 'whether English texts are kept without a word, because it has no meaning';

create function search_are_trivial(words text[]) returns boolean
    language sql immutable parallel safe
    return (select bool_and(search_is_trivial(word)) from unnest(words) word);

-- The same as before, but words without a meaning are left out wherever they stand in a phrase that has others: "Python's" is
-- Python, "doesn't" need not occur, and of what has no meaning nothing is excluded.
create or replace function search_words_query(words text[], begun boolean) returns tsquery
    language plpgsql immutable parallel safe as $$
declare
    word     text;
    stem     text;
    one      tsquery;
    phrase   tsquery;
    distance int := 1;
    open     boolean;
    trivial  boolean := search_are_trivial(words);
begin
    for i in 1 .. cardinality(words) loop
        word := left(words[i], 500);
        open := begun and i = cardinality(words) and length(word) > 1;
        one := case when open then (word || ':*')::tsquery end;
        foreach stem in array search_stems(word) loop
            continue when open and starts_with(stem, word);
            one := coalesce(one || stem::tsquery, stem::tsquery);
        end loop;
        if not open and not trivial and search_is_trivial(word) then
            distance := distance + 1;
        elsif phrase is null then
            phrase := one;
            distance := 1;
        else
            phrase := tsquery_phrase(phrase, one, distance);
            distance := 1;
        end if;
    end loop;
    return phrase;
end $$;

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
        if one is null or part.excluded and search_are_trivial(words) then
            continue;
        elsif part.excluded then
            excluded := coalesce(excluded || one, one);
        elsif not part.quoted and search_are_trivial(words) then
            trivial := coalesce(trivial && one, one);
        else
            wanted := coalesce(wanted && one, one);
        end if;
    end loop;
    return found;
end $$;

-- The same as before, with marked stems, and beside them the words of long texts as they are written.
create or replace function search_store(changed text, changed_ids uuid[]) returns void language plpgsql as $$
begin
    -- two that change the same thing come one after the other, and the second sees what the first has done
    perform from search_document where id = any(changed_ids) order by id for no key update;
    delete from search_document d where d.id = any(changed_ids)
        and not exists (select from search_source s where s.id = d.id and s.type = changed);
    with prepared as materialized (
        select s.*, search_config(languages, title || text) as config, search_text(title, true) as titled,
            coalesce(search_text(topic, true), '') as topics, coalesce(search_text(text, true), '') as said
        from search_source s where s.type = changed and s.id = any(changed_ids)
    ), stemmed as materialized (
        select p.*, case when search_is_marked(config) then search_marked(to_tsvector(config, titled))
                else to_tsvector(config, titled) end as title_stems,
            case when search_is_marked(config) then search_marked(to_tsvector(config, topics))
                else to_tsvector(config, topics) end as topic_stems,
            case when search_is_marked(config)
                then to_tsvector('search_words', said) || search_marked(to_tsvector(config, said))
                else to_tsvector(config, said) end as text_words
        from prepared p
    ), named as materialized (
        select s.*, setweight(to_tsvector('search_words', titled) || title_stems, 'A')
            || setweight(to_tsvector('search_words', coalesce(search_text(speaker, true), '')), 'B')
            || setweight(to_tsvector('search_words', topics) || topic_stems, 'C')
            || setweight(to_tsvector('search_words', coalesce(search_text(event, true), '')), 'D') as names
        from stemmed s
    ), written as (
        insert into search_document (id, type, title, speaker, topic, event, names, words)
        select id, type, title, speaker, topic, event, names, names || text_words from named
        on conflict (id) do update set title = excluded.title, speaker = excluded.speaker, topic = excluded.topic,
            event = excluded.event, names = excluded.names, words = excluded.words
    )
    insert into search_word
    select lexeme from (select distinct lexeme from named, unnest(tsvector_to_array(names)) lexeme
        where lexeme ~ '^[[:alpha:]]{4,40}$' and right(lexeme, 1) <> 'X') said
    where (select true from search_word where word = lexeme limit 1) is null;
end $$;

select search_store(type, array_agg(id)) from (
    select type, id, (row_number() over (partition by type order by id) - 1) / 1000 as part from search_source
    where search_is_marked(search_config(languages, title || text))
        or concat_ws(' ', title, speaker, topic, event, text) ~* '\m[a-z]#[[:alnum:]]') parts
group by type, part;
