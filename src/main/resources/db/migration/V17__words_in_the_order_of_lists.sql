-- A function that explains may not say that it changes nothing: it could not be called, and totals of more than 10,000 hits failed.
alter function search_estimate(tsquery) volatile;

-- As with search_query, at this price no plan is kept for whatever is looked for; but here all but reading it has been done before.
create function search_found(worked_out text) returns tsquery
    language plpgsql immutable parallel safe strict cost 10000000 as $$
begin
    return worked_out::tsquery;
end $$;
comment on function search_found is 'what search_query has made of a text, as text';
