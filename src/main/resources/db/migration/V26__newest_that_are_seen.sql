-- an index of a large table may take longer than a request may
set local statement_timeout = 0;

-- The newest talks of a catalogue may be many drafts, which were all read to find the newest that are seen.
create index talk_seen_idx on talk (occurs_at, id) where seen;
