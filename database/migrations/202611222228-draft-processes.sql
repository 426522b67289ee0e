-- migrate: expand                                     module: processes
-- Why:   officials write, prove and approve processes here; what they typed is kept as typed, and who did what stays known (R-018, R-175).
-- Locks: brief ACCESS EXCLUSIVE on process_version; no rewrite (nullable, or a constant default).
-- Undo:  drop the trigger, the table and the columns; refused once a draft was written here, because its sheet would be lost.

alter table process_version
  add column sheet jsonb,
  add column revision integer not null default 1,
  add column notes jsonb not null default '[]'::jsonb;
comment on column process_version.sheet is 'The step table as it was typed, cell by cell; null = the version was not written here.';
comment on column process_version.revision is 'Counts the changes of a draft; who sends an older one is told that somebody else has changed it.';
comment on column process_version.notes is 'What was found when the table was pasted or imported; new at each import.';

create table process_change (
  process_version_id uuid not null references process_version (id) on delete cascade,
  seq integer not null,
  kind text not null check (kind in ('DRAFTED', 'SAVED', 'IMPORTED', 'APPROVED')),
  by text not null,
  at timestamptz not null,
  data jsonb not null default '{}'::jsonb,
  primary key (process_version_id, seq)
);
comment on table process_change is 'Who drafted, changed and approved which version of a process, and when.';
comment on column process_change.process_version_id is 'The version.';
comment on column process_change.seq is '1, 2, 3 ... within the version.';
comment on column process_change.kind is 'DRAFTED, SAVED, IMPORTED or APPROVED.';
comment on column process_change.by is 'Account of the official.';
comment on column process_change.at is 'When, by the business clock.';
comment on column process_change.data is 'Name of the file, revision, decision: nothing about a person.';

create function keep_approved_process() returns trigger language plpgsql as $$
begin
  if old.status = 'APPROVED' and (to_jsonb(new) - 'status') is distinct from (to_jsonb(old) - 'status') then
    raise exception 'an approved process version never changes';
  end if;
  return new;
end $$;
create trigger keep_approved_process before update on process_version for each row execute function keep_approved_process();
