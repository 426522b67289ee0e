-- migrate: expand                                     module: dossiers
-- Why:   figures of months must not count a million rows each time, and must be provably the same as if they did.
-- Locks: ACCESS EXCLUSIVE on dossier while it is read once for the first counts and its indexes are built.
-- Undo:  drop the tables and the column; everything in them follows from the dossiers.

alter table dossier add column paused tstzmultirange;
comment on column dossier.paused is 'When the clock stood still, each span without its first and with its last second; null: never.';
update dossier set paused = (
  select range_agg(tstzrange((p->>'from')::timestamptz, (p->>'to')::timestamptz, '(]')) from jsonb_array_elements(state->'pauses') p)
where jsonb_array_length(state->'pauses') > 0;

create table dossier_count_delta (
  id bigint generated always as identity primary key,
  agency_id uuid not null,
  procedure_code text not null,
  channel text not null,
  status text not null,
  accepted boolean not null,
  month date not null,
  over_month date not null,
  due_month date not null,
  timeliness text not null,
  n integer not null
);
comment on table dossier_count_delta is 'What commands changed in the figures since the last folding; written in the command''s own statement.';
comment on column dossier_count_delta.id is 'Order of writing.';
comment on column dossier_count_delta.agency_id is 'The competent agency.';
comment on column dossier_count_delta.procedure_code is 'National code of the procedure.';
comment on column dossier_count_delta.channel is 'How it was filed.';
comment on column dossier_count_delta.status is 'DossierStatus.';
comment on column dossier_count_delta.accepted is 'Accepted dossiers are the received ones (R-154).';
comment on column dossier_count_delta.month is 'First day of the month of acceptance; of submission while it is not accepted. In Vietnam''s time, as all months here.';
comment on column dossier_count_delta.over_month is 'Month in which it was finished or ended; infinity: it is not over.';
comment on column dossier_count_delta.due_month is 'Month of the promised hour, the first one while the clock stands still; infinity: none is promised.';
comment on column dossier_count_delta.timeliness is 'EARLY, ON_TIME, LATE, or NONE while there is none.';
comment on column dossier_count_delta.n is '1: one dossier more is counted here; -1: one less.';

create table agency_dossier_count (
  agency_id uuid not null,
  month date not null,
  status text not null,
  accepted boolean not null,
  channel text not null,
  timeliness text not null,
  over_month date not null,
  due_month date not null,
  n integer not null,
  primary key (agency_id, month, status, accepted, channel, timeliness, over_month, due_month)
);
comment on table agency_dossier_count is 'How many dossiers of an agency stand where, up to the last folding; what came since is in dossier_count_delta.';
comment on column agency_dossier_count.agency_id is 'The competent agency.';
comment on column agency_dossier_count.month is 'As in dossier_count_delta.';
comment on column agency_dossier_count.status is 'DossierStatus.';
comment on column agency_dossier_count.accepted is 'As in dossier_count_delta.';
comment on column agency_dossier_count.channel is 'How they were filed.';
comment on column agency_dossier_count.timeliness is 'As in dossier_count_delta.';
comment on column agency_dossier_count.over_month is 'As in dossier_count_delta.';
comment on column agency_dossier_count.due_month is 'As in dossier_count_delta.';
comment on column agency_dossier_count.n is 'How many.';
create index agency_dossier_count_none on agency_dossier_count (n) where n = 0;

create table procedure_dossier_count (
  procedure_code text not null,
  month date not null,
  status text not null,
  accepted boolean not null,
  timeliness text not null,
  n integer not null,
  primary key (procedure_code, month, status, accepted, timeliness)
);
comment on table procedure_dossier_count is 'How many dossiers of a procedure stand where, up to the last folding; what came since is in dossier_count_delta.';
comment on column procedure_dossier_count.procedure_code is 'National code of the procedure.';
comment on column procedure_dossier_count.month is 'As in dossier_count_delta.';
comment on column procedure_dossier_count.status is 'DossierStatus.';
comment on column procedure_dossier_count.accepted is 'As in dossier_count_delta.';
comment on column procedure_dossier_count.timeliness is 'As in dossier_count_delta.';
comment on column procedure_dossier_count.n is 'How many.';
create index procedure_dossier_count_none on procedure_dossier_count (n) where n = 0;

create temporary table counted on commit drop as
select competent_agency_id as agency_id, procedure_code, channel, status, accepted_at is not null as accepted, coalesce(timeliness, 'NONE') as timeliness,
  date_trunc('month', coalesce(accepted_at, submitted_at) at time zone 'Asia/Ho_Chi_Minh')::date as month,
  coalesce(date_trunc('month', coalesce(finished_at, ended_at) at time zone 'Asia/Ho_Chi_Minh')::date, 'infinity') as over_month,
  coalesce(date_trunc('month', coalesce(due_at, first_due_at) at time zone 'Asia/Ho_Chi_Minh')::date, 'infinity') as due_month
from dossier;
insert into agency_dossier_count (agency_id, month, status, accepted, channel, timeliness, over_month, due_month, n)
select agency_id, month, status, accepted, channel, timeliness, over_month, due_month, count(*) from counted group by 1, 2, 3, 4, 5, 6, 7, 8;
insert into procedure_dossier_count (procedure_code, month, status, accepted, timeliness, n)
select procedure_code, month, status, accepted, timeliness, count(*) from counted group by 1, 2, 3, 4, 5;

-- What a month is still being counted by rows: taken in, over, standing, paused.
drop index dossier_accepted;
create index dossier_accepted_at on dossier (accepted_at) include (competent_agency_id, channel) where accepted_at is not null;
create index dossier_over_at on dossier ((coalesce(finished_at, ended_at))) where accepted_at is not null and coalesce(finished_at, ended_at) is not null;
create index dossier_standing on dossier (competent_agency_id) include (accepted_at, due_at, first_due_at, paused)
  where accepted_at is not null and finished_at is null and ended_at is null;
create index dossier_paused on dossier using gist (paused) where paused is not null;
-- The book of a one-stop unit.
create index dossier_book on dossier (intake_unit_id, accepted_at, code) where accepted_at is not null;
