-- migrate: expand                                     module: notices
-- Why:   people are told what concerns them in the product itself, once, whatever other ways are added later.
-- Locks: none; a table is added.
-- Undo:  drop the table; notices that were not read yet are lost, the records of dossiers are not.

create table notice (
  id uuid primary key,
  recipient_id uuid not null,
  cause text not null,
  kind text not null,
  dossier_id uuid,
  data jsonb not null,
  at timestamptz not null,
  read_at timestamptz,
  unique (cause, recipient_id)
);
comment on table notice is 'What somebody was told, one row for a person and a cause: a cause told twice is told once.';
comment on column notice.id is 'UUIDv7 of the moment it was written.';
comment on column notice.recipient_id is 'The account it is for.';
comment on column notice.cause is 'What it comes from: dossier and number of the event, or the day of a reminder.';
comment on column notice.kind is 'Which sentence it is: RESULT_READY, STEP_URGED ...';
comment on column notice.dossier_id is 'The dossier it is about; null when it is about none.';
comment on column notice.data is 'Codes, names of procedures and moments the sentence needs; no personal data.';
comment on column notice.at is 'Business time of the cause.';
comment on column notice.read_at is 'When its reader put it aside; null = unread.';

create index notice_recipient on notice (recipient_id, at desc, id desc);
create index notice_unread on notice (recipient_id) where read_at is null;
