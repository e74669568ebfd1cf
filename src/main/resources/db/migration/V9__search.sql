-- Full text search. Every series, event, talk, speaker and topic has a document of the words by which it is found, made by
-- triggers at the end of the transaction that changes any of them, whoever writes.
--
-- Texts are prepared here before PostgreSQL's parser sees them: that one takes node.js for a host and C++ for a C, depends on
-- the locale of the database, and leaves a sentence in Japanese as one word.

do $$
declare
    missing text;
begin
    foreach missing in array array['unaccent', 'pg_trgm'] loop
        if not exists (select from pg_extension where extname = missing) then
            execute format('create extension %I', missing);
        end if;
    end loop;
exception when others then
    raise exception 'The search needs the extensions unaccent and pg_trgm in this database, and % could not be created: %.',
        missing, sqlerrm using hint = 'Install PostgreSQL''s contrib modules, and let who may do so run: '
        || 'create extension unaccent; create extension pg_trgm', errcode = sqlstate;
end $$;

-- ---------------------------------------------------------------- words

-- The extension's function is only stable, because its dictionary is found by the search path: here it is named in full.
do $$
declare
    home text := (select quote_ident(nspname) from pg_extension join pg_namespace on pg_namespace.oid = extnamespace
                  where extname = 'unaccent');
begin
    execute format('create function without_accents(given text) returns text language sql immutable parallel safe strict
        return %s.unaccent(%L::regdictionary, given)', home, home || '.unaccent');
end $$;

create function search_text(given text, written boolean default false) returns text
    language plpgsql immutable parallel safe strict as $$
declare
    prepared text := given;
begin
    if octet_length(given) <> length(given) then
        prepared := normalize(prepared, NFKC);
    end if;
    prepared := lower(without_accents(prepared));
    if prepared ~ '[[:alnum:]](\+\+|#|\.js)|\.net' then
        prepared := regexp_replace(prepared, '([[:alnum:]])\+\+', '\1plusplus', 'g');
        prepared := regexp_replace(prepared, '\m([a-z])#', '\1sharp', 'g');
        prepared := regexp_replace(prepared, '([[:alnum:]]+)\.js\M', case when written then '\1js \1 js' else '\1js' end, 'g');
        prepared := regexp_replace(prepared, '(^|[^[:alnum:]])\.net\M', '\1dotnet', 'g');
    end if;
    prepared := regexp_replace(prepared, '[^[:alnum:]]+', ' ', 'g');
    if prepared ~ '[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]' then
        prepared := regexp_replace(prepared, '([\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])', ' \1 ', 'g');
    end if;
    return prepared;
end $$;
comment on function search_text is 'Words in lower case without accents, a space between them; node.js is nodejs, C++ is '
    'cplusplus, C# csharp, .NET dotnet; each Chinese, Japanese, Korean or Thai character is a word, so that any part of a '
    'sentence is found as a phrase. What is written is found by the parts of node.js, too.';

-- One configuration a language. English leaves out its words without a meaning (the, of); others keep theirs, because one
-- language's "die" is another's.
do $$
declare
    stemmer text;
begin
    foreach stemmer in array array['arabic', 'basque', 'catalan', 'danish', 'dutch', 'english', 'finnish', 'french', 'german',
            'greek', 'hindi', 'hungarian', 'indonesian', 'irish', 'italian', 'lithuanian', 'norwegian', 'portuguese',
            'romanian', 'russian', 'spanish', 'swedish', 'turkish', 'words'] loop
        execute format('create text search configuration search_%s (parser = default)', stemmer);
        if stemmer <> 'words' then
            execute format('create text search dictionary search_%1$s_stem (template = snowball, language = %1$s%2$s)',
                stemmer, case when stemmer = 'english' then ', stopwords = english' else '' end);
        end if;
        execute format('alter text search configuration search_%s add mapping for asciiword, word with %s',
            stemmer, case when stemmer = 'words' then 'simple' else format('search_%s_stem', stemmer) end);
        execute format('alter text search configuration search_%s add mapping for numword, int, uint, float, sfloat, version,
            hword, asciihword, numhword, hword_part, hword_asciipart, hword_numpart with simple', stemmer);
    end loop;
end $$;

create function search_config(languages varchar[], written text) returns regconfig
    language sql immutable parallel safe
    return case split_part(languages[1], '-', 1)
        when 'en' then 'search_english' when 'de' then 'search_german' when 'fr' then 'search_french'
        when 'es' then 'search_spanish' when 'pt' then 'search_portuguese' when 'it' then 'search_italian'
        when 'nl' then 'search_dutch' when 'da' then 'search_danish' when 'sv' then 'search_swedish'
        when 'no' then 'search_norwegian' when 'nb' then 'search_norwegian' when 'nn' then 'search_norwegian'
        when 'fi' then 'search_finnish' when 'hu' then 'search_hungarian' when 'ro' then 'search_romanian'
        when 'tr' then 'search_turkish' when 'ca' then 'search_catalan' when 'eu' then 'search_basque'
        when 'lt' then 'search_lithuanian' when 'ga' then 'search_irish' when 'id' then 'search_indonesian'
        when 'ru' then 'search_russian' when 'el' then 'search_greek' when 'ar' then 'search_arabic'
        when 'hi' then 'search_hindi'
        else case
            when languages[1] is not null then 'search_words'
            when written ~ '[\u0400-\u04ff]' then 'search_russian'
            else 'search_english'
        end
    end::regconfig;
comment on function search_config is 'by the first language; words as they stand where PostgreSQL has no stems for it; where it
    is not known English, or Russian by its letters';

-- the stems of a word by all languages of its script, and the word itself
create function search_stems(word text) returns text[]
    language sql immutable parallel safe strict
    return (select array_agg(distinct stem) from (
        select word as stem
        union all
        select unnest(ts_lexize(dictionary, word)) from unnest(case
            when word ~ '[\u0400-\u04ff]' then '{search_russian_stem}'
            when word ~ '[\u0370-\u03ff]' then '{search_greek_stem}'
            when word ~ '[\u0600-\u06ff]' then '{search_arabic_stem}'
            when word ~ '[\u0900-\u097f]' then '{search_hindi_stem}'
            when word ~ '^[a-z]{3,}$' then '{search_basque_stem, search_catalan_stem, search_danish_stem, search_dutch_stem,
                search_english_stem, search_finnish_stem, search_french_stem, search_german_stem, search_hungarian_stem,
                search_indonesian_stem, search_irish_stem, search_italian_stem, search_lithuanian_stem, search_norwegian_stem,
                search_portuguese_stem, search_romanian_stem, search_spanish_stem, search_swedish_stem, search_turkish_stem}'
            else '{}'
        end::regdictionary[]) dictionary) stems);

create function search_word_array(given text) returns text[]
    language sql immutable parallel safe strict
    return coalesce(string_to_array(nullif(trim(regexp_replace(search_text(given), ' +', ' ', 'g')), ''), ' '), '{}');

-- ---------------------------------------------------------------- what is asked

create function search_words_query(words text[], begun boolean) returns tsquery
    language plpgsql immutable parallel safe as $$
declare
    word     text;
    stem     text;
    one      tsquery;
    phrase   tsquery;
    distance int := 1;
begin
    for i in 1 .. cardinality(words) loop
        word := words[i];
        one := null;
        foreach stem in array search_stems(word) loop
            one := coalesce(one || stem::tsquery, stem::tsquery);
        end loop;
        if begun and i = cardinality(words) and length(word) > 1 then
            one := one || (word || ':*')::tsquery;
        end if;
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
comment on function search_words_query is 'words that follow each other; of the last one its begin suffices where it has begun';

create function search_query(asked text, begun boolean default true) returns tsquery
    language plpgsql immutable parallel safe strict as $$
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
            one := coalesce(one || search_words_query(words, begun and part.last and not part.quoted),
                search_words_query(words, begun and part.last and not part.quoted));
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
comment on function search_query is 'What is found by a text as people write it: all words, "a phrase", -not this, this or '
    'that; null where it has no word to look for. Words without a meaning need not occur; the begin of the last word suffices '
    'where it has begun. Alternatives within a word are separated by U+001F.';

-- ---------------------------------------------------------------- documents

create table search_document (
    id      uuid     primary key,
    type    text     not null check (type in ('series', 'event', 'talk', 'speaker', 'topic')),
    -- what the vectors are made of beside long texts, without the names of what the public does not see
    title   text     not null,
    speaker text,
    topic   text,
    event   text,
    -- title A, speaker B, topic C, event D
    names   tsvector not null,
    -- all that, and the long texts as D
    words   tsvector not null
);
-- Talks are many, and what is found beside them is not looked for among them. What is new is found in a list of its own
-- until it is sorted in, and every search goes through that list: it is kept short.
create index search_talk_names on search_document using gin (names) with (gin_pending_list_limit = 256) where type = 'talk';
create index search_talk_words on search_document using gin (words) with (gin_pending_list_limit = 256) where type = 'talk';
create index search_other_names on search_document using gin (names) with (gin_pending_list_limit = 256) where type <> 'talk';
create index search_other_words on search_document using gin (words) with (gin_pending_list_limit = 256) where type <> 'talk';

-- Words that titles and names have, to find what a misspelt one may mean. They stay when the last document that has them is
-- gone, and mean nothing without one. Two transactions may enter the same one.
create table search_word (word text collate "C" not null);
create index on search_word (word);
create index on search_word using gin (word gin_trgm_ops);

-- What transactions that are running have changed: documents are made at their end, once, however many statements there were.
create unlogged table search_change (
    transaction xid8   not null default pg_current_xact_id(),
    type        text   not null,
    ids         uuid[] not null
);
create index on search_change (transaction);

create view search_source as
    select t.id, 'talk' as type, concat_ws(E'\n', t.title, t.subtitle, t.original_title) as title,
        (select string_agg(concat_ws(', ', s.name, nullif(c.credited_as, s.name), c.affiliation), E'\n' order by c.position)
            from contribution c join speaker s on s.id = c.speaker_id where c.talk_id = t.id and s.seen) as speaker,
        (select string_agg(p.name, E'\n' order by p.name_sort) from talk_topic tt join topic p on p.id = tt.topic_id
            where tt.talk_id = t.id and p.seen) as topic,
        concat_ws(E'\n', e.name, r.name) as event,
        concat_ws(E'\n', left(t.abstract, 50000), left(t.description, 50000)) as text,
        case when t.languages = '{}' then e.languages else t.languages end as languages
    from talk t join event e on e.id = t.event_id left join event_series r on r.id = e.series_id and r.seen
    union all
    select e.id, 'event', e.name, null, null, concat_ws(E'\n', r.name, e.city, e.venue), left(e.description, 50000), e.languages
    from event e left join event_series r on r.id = e.series_id and r.seen
    union all
    select id, 'series', name, null, null, null, left(description, 50000), '{}' from event_series
    union all
    select id, 'speaker', name, null, null, null, left(bio, 50000), '{}' from speaker
    union all
    select id, 'topic', name, null, null, null, left(description, 50000), '{}' from topic;

create function search_store(changed text, changed_ids uuid[]) returns void language plpgsql as $$
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
    select distinct lexeme from named, unnest(tsvector_to_array(names)) lexeme
    where lexeme ~ '^[[:alpha:]]{4,40}$' and not exists (select from search_word where word = lexeme);
end $$;

-- An import makes documents while others do: they share the lock. One that renames what documents of others mention waits
-- for those that may not have seen its change, and then finds all that mention it.
create function search_end() returns trigger language plpgsql as $$
declare
    changes search_change[];
    change  record;
begin
    with taken as (delete from search_change where transaction = pg_current_xact_id() returning search_change.*)
    select array_agg(taken) into changes from taken;
    if changes is null then
        return null;
    end if;
    if exists (select from unnest(changes) where type like '% of talks') then
        perform pg_advisory_xact_lock(hashtext('search'));
    else
        perform pg_advisory_xact_lock_shared(hashtext('search'));
    end if;
    for change in
        with given as (select distinct type, id from unnest(changes) made, unnest(made.ids) id),
        meant as (
            select type, id from given where type not like '% of talks'
            union
            select 'talk', c.talk_id from given join contribution c on c.speaker_id = given.id where type = 'speaker of talks'
            union
            select 'talk', tt.talk_id from given join talk_topic tt on tt.topic_id = given.id where type = 'topic of talks'
            union
            select 'talk', t.id from given join talk t on t.event_id = given.id where type = 'event of talks'
            union
            select 'event', e.id from given join event e on e.series_id = given.id where type = 'series of talks'
            union
            select 'talk', t.id from given join event e on e.series_id = given.id join talk t on t.event_id = e.id
            where type = 'series of talks'
        )
        select type, array_agg(id order by id) as ids from meant group by type order by type
    loop
        perform search_store(change.type, change.ids);
    end loop;
    return null;
end $$;
create constraint trigger make_documents after insert on search_change deferrable initially deferred
    for each row execute function search_end();

create function search_note_made() returns trigger language plpgsql as $$
begin
    insert into search_change (type, ids) select tg_argv[0], array_agg(distinct id) from made having count(*) > 0;
    return null;
end $$;

create function search_note_gone() returns trigger language plpgsql as $$
begin
    insert into search_change (type, ids) select tg_argv[0], array_agg(distinct id) from gone having count(*) > 0;
    return null;
end $$;

create function search_note_parts_made() returns trigger language plpgsql as $$
begin
    insert into search_change (type, ids) select 'talk', array_agg(distinct talk_id) from made having count(*) > 0;
    return null;
end $$;

create function search_note_parts_gone() returns trigger language plpgsql as $$
begin
    insert into search_change (type, ids) select 'talk', array_agg(distinct talk_id) from gone having count(*) > 0;
    return null;
end $$;

create function search_note_changed() returns trigger language plpgsql as $$
begin
    insert into search_change (type, ids) values (tg_argv[0], array[new.id]);
    return null;
end $$;

do $$
declare
    noun record;
begin
    for noun in select * from (values
            ('event_series', 'series', '{name, description, seen}', '{name, seen}'),
            ('event', 'event', '{name, description, series_id, city, venue, languages}', '{name, series_id, languages}'),
            ('talk', 'talk', '{title, subtitle, original_title, abstract, description, languages, event_id}', null),
            ('speaker', 'speaker', '{name, bio}', '{name, seen}'),
            ('topic', 'topic', '{name, description}', '{name, seen}'))
        nouns (noun, type, own, mentioned)
    loop
        execute format('create trigger search_made after insert on %I referencing new table as made
            for each statement execute function search_note_made(%L)', noun.noun, noun.type);
        execute format('create trigger search_gone after delete on %I referencing old table as gone
            for each statement execute function search_note_gone(%L)', noun.noun, noun.type);
        execute format('create trigger search_changed after update on %I for each row when ((%s) is distinct from (%s))
            execute function search_note_changed(%L)', noun.noun,
            (select string_agg('new.' || name, ', ') from unnest(noun.own::text[]) name),
            (select string_agg('old.' || name, ', ') from unnest(noun.own::text[]) name), noun.type);
        if noun.mentioned is not null then
            execute format('create trigger search_mention_changed after update on %I for each row
                when ((%s) is distinct from (%s)) execute function search_note_changed(%L)', noun.noun,
                (select string_agg('new.' || name, ', ') from unnest(noun.mentioned::text[]) name),
                (select string_agg('old.' || name, ', ') from unnest(noun.mentioned::text[]) name), noun.type || ' of talks');
        end if;
    end loop;
    foreach noun.noun in array array['contribution', 'talk_topic'] loop
        execute format('create trigger search_made after insert on %I referencing new table as made
            for each statement execute function search_note_parts_made()', noun.noun);
        execute format('create trigger search_gone after delete on %I referencing old table as gone
            for each statement execute function search_note_parts_gone()', noun.noun);
    end loop;
end $$;
create trigger search_changed after update on contribution referencing new table as made
    for each statement execute function search_note_parts_made();

-- what is there already
select search_store(type, array_agg(id)) from (
    select type, id, (row_number() over (partition by type order by id) - 1) / 1000 as part from search_source) parts
group by type, part;

-- ---------------------------------------------------------------- what is not written as it was asked for

create function search_similar(given text) returns table (word text, similarity real) language plpgsql as $$
declare
    asked text := (search_word_array(given))[1];
begin
    -- in a short word one letter is much
    perform set_config('pg_trgm.similarity_threshold', case when length(asked) < 7 then '0.1' else '0.25' end, true);
    return query select distinct w.word, similarity(w.word, asked) from search_word w
        where w.word % asked and length(w.word) between length(asked) - 2 and length(asked) + 2
        order by 2 desc, 1 limit 100;
end $$;

create function search_estimate(asked tsquery) returns bigint language plpgsql stable as $$
declare
    plan json;
begin
    execute format('explain (format json) select from search_document where words @@ %L::tsquery', asked) into plan;
    return (plan -> 0 -> 'Plan' ->> 'Plan Rows')::bigint;
end $$;
comment on function search_estimate is 'how many documents would be found, as the planner guesses it';

-- ---------------------------------------------------------------- how well it fits

-- In titles and names what counts is the weight of the field and how much else stands there; in long texts also how near the
-- words are to each other. What is in titles and names scores half a billion or more, what is in long texts less.
create function search_names_score(names tsvector, ranked tsquery) returns int
    language sql immutable parallel safe
    return 500000000 + cast(400000000 * least(ts_rank('{0.1, 0.2, 0.4, 1}', names, ranked, 1), 1) as int);
create function search_words_score(words tsvector, ranked tsquery) returns int
    language sql immutable parallel safe
    return cast(400000000 * least(ts_rank_cd('{0.1, 0.2, 0.4, 1}', words, ranked, 2), 1) as int);
