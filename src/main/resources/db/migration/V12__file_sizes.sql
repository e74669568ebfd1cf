-- How large a file is, where somebody says so: podcasts have to tell.

alter table video add bytes bigint check (bytes > 0);
alter table slide_deck add bytes bigint check (bytes > 0);
