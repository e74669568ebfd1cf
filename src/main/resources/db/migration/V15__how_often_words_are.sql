-- How often a word is found decides whether its talks are looked up, or the newest looked through until enough of them have it. With
-- PostgreSQL's usual 100 it knows a thousand words, takes others for more frequent than they are, and looks through too many.
set local statement_timeout = 0;
alter table search_document alter column words set statistics 400;
analyze search_document (words);
