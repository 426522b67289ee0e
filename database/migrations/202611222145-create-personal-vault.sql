-- migrate: expand                                     module: personal-vault
-- Why:   an electronic result is kept for the person it belongs to, whoever filed for it and from which account.
-- Locks: none; a table is added.
-- Undo:  drop the table; refused once a result was delivered online, since its entry is the proof of delivery.

create table vault_item (
  id uuid primary key,
  holder_hash bytea not null,
  dossier_id uuid not null unique,
  sealed bytea not null,
  stored_at timestamptz not null
);
comment on table vault_item is 'PersonalDataVault: results kept for their holder; an entry is never changed.';
comment on column vault_item.id is 'The acknowledgement: proof that the result was delivered.';
comment on column vault_item.holder_hash is 'Keyed hash of the holder''s citizen number or tax code.';
comment on column vault_item.dossier_id is 'The dossier it came from; one entry each.';
comment on column vault_item.sealed is 'Code, procedure, title, number and files of the result, encrypted.';
comment on column vault_item.stored_at is 'When it was delivered.';

create index vault_item_holder on vault_item (holder_hash, stored_at desc, id desc);
