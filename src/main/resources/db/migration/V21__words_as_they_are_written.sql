-- documents of large catalogues may take longer than a request may
set local statement_timeout = 0;

-- The same as before, and C++20 is C++ and 20; ASP.NET is ASP and .NET, as is what else Microsoft calls so, but no address.
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

select search_store(type, array_agg(id)) from (
    select type, id, (row_number() over (partition by type order by id) - 1) / 1000 as part from search_source
    where concat_ws(' ', title, speaker, topic, event, text) ~* '[[:alnum:]]\+\+[[:alnum:]]|\m(asp|ado|vb|ml)\.net\M') parts
group by type, part;

-- Letters that are none in the locale of the database have no trigrams: they stand for others here. Which ones does not matter,
-- since how far a word is from another is told by the words themselves.
create function search_spelling(word text) returns text
    language sql immutable parallel safe strict
    return case when octet_length(word) = length(word) then word else (
        select string_agg(case when ascii(letter) < 128 then letter else chr(97 + ascii(letter) % 26) end, '' order by place)
        from unnest(string_to_array(word, null)) with ordinality as letters (letter, place)) end;

create index search_word_spelling_idx on search_word using gin (search_spelling(word) gin_trgm_ops);
drop index search_word_word_idx1;

-- the same as before, by that
create or replace function search_similar(given text) returns table (word text, similarity real) language plpgsql as $$
declare
    asked text := (search_word_array(given))[1];
    spelt text := search_spelling(asked);
begin
    -- in a short word one letter is much
    perform set_config('pg_trgm.similarity_threshold', case when length(asked) < 7 then '0.1' else '0.25' end, true);
    return query select distinct w.word, similarity(search_spelling(w.word), spelt) from search_word w
        where search_spelling(w.word) % spelt and length(w.word) between length(asked) - 2 and length(asked) + 2
        order by 2 desc, 1 limit 100;
end $$;
