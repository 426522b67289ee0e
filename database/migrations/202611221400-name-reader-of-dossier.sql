-- migrate: expand                                     module: dossiers
-- Why:   a citizen must see which official read the dossier; an account alone says nothing to anybody.
-- Locks: brief ACCESS EXCLUSIVE on access_record; no rewrite (nullable, no default).
-- Undo:  drop the column; readings recorded since then lose the name of their reader.

alter table access_record add column official_id uuid;
comment on column access_record.official_id is 'Who held the account at that moment; null for readings before names were kept.';
