-- The same as before, but of what no word can be no more than the begin is looked for: PostgreSQL refuses words of 2,047 bytes.
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
        word := left(words[i], 500);
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
