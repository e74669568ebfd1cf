-- What came into the catalogue last, and the newest recordings of a provider: podcasts are those that are files.

create index on talk (created_at, id);
create index on video (provider, published_sort, id);
