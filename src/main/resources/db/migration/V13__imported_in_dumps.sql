-- What sources said stands in the dump, in the same order in every database.

alter table imported
    alter type type text collate "C",
    alter source type text collate "C",
    alter value type text collate "C";
