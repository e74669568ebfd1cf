-- an index of a large table may take longer than a request may
set local statement_timeout = 0;

-- Of what has all words in titles and names only so many are ranked, those with the words in the title first.
create index search_talk_titles on search_document using gin (ts_filter(names, '{a}')) with (gin_pending_list_limit = 256)
    where type = 'talk';
