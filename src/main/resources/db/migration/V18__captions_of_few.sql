-- The same as before. Most videos have none: a query within an expression of PL/pgSQL is begun and ended with each call, also where
-- the expression does not come to it, which made it a sixth of what a page of talks costs.
create or replace function captions(languages varchar[], collection text) returns json
    language plpgsql immutable strict parallel safe as $$
begin
    if languages = '{}' then
        return '[]';
    end if;
    return (select json_agg(json_build_object('language', language, 'self', collection || language) order by place)
        from unnest(languages) with ordinality as track (language, place));
end $$;
