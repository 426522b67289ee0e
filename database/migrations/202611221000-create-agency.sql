-- migrate: expand                                     module: organisation
-- Why:   every dossier, account and paper names an agency, a one-stop unit or a counter; they begin, end and have successors.
-- Locks: none; new tables only.
-- Undo:  drop the tables; refused once a dossier or an account names one of their rows.
create table agency (
  id uuid primary key,
  code text not null unique,
  name text not null,
  short_name text not null,
  kind text not null check (kind in (
    'MINISTRY', 'PROVINCIAL_COMMITTEE', 'PROVINCIAL_OFFICE', 'PROVINCIAL_DEPARTMENT', 'PROVINCIAL_DIVISION', 'PUBLIC_UNIT', 'VERTICAL',
    'DISTRICT_COMMITTEE', 'COMMUNE_COMMITTEE', 'COMMUNE_DIVISION', 'SERVICE_CENTER', 'RECEPTION_UNIT')),
  level text not null check (level in ('MINISTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE')),
  parent_id uuid references agency (id),
  is_vertical boolean not null default false,
  address text,
  phone text,
  admin_unit_code text,
  also_named text[] not null default '{}',
  sort_order integer not null default 0,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to > valid_from),
  check (parent_id is distinct from id)
);
create index agency_parent on agency (parent_id);
comment on table agency is 'State bodies of the province, their divisions and one-stop units; ended ones stay.';
comment on column agency.id is 'Internal key; the same in every installation that loads the same catalogue.';
comment on column agency.code is 'Official electronic identifier (mã định danh điện tử), such as H12.05.';
comment on column agency.name is 'Full official name, as papers print it.';
comment on column agency.short_name is 'Name for lists, without the province.';
comment on column agency.kind is 'What sort of body it is.';
comment on column agency.level is 'Level of government; DISTRICT only for history.';
comment on column agency.parent_id is 'Body it belongs to.';
comment on column agency.is_vertical is 'Local office of a central body: tax, police, social insurance.';
comment on column agency.address is 'Where it sits; null = the source does not say.';
comment on column agency.phone is 'Public phone number; null = the source does not say.';
comment on column agency.admin_unit_code is 'Code of the province (2 digits) or commune (5 digits) it governs or serves.';
comment on column agency.also_named is 'Other words by which texts of procedures name it.';
comment on column agency.sort_order is 'Place in lists, as official lists have it; then by name.';
comment on column agency.valid_from is 'First day of its existence.';
comment on column agency.valid_to is 'First day on which it no longer exists; null = it exists.';

create table agency_successor (
  agency_id uuid not null references agency (id),
  successor_id uuid not null references agency (id),
  from_day date not null,
  legal_basis text not null,
  primary key (agency_id, successor_id),
  check (agency_id <> successor_id)
);
comment on table agency_successor is 'Who took over from an agency that ended; several when it was split.';
comment on column agency_successor.agency_id is 'Agency that ended.';
comment on column agency_successor.successor_id is 'Agency that took over.';
comment on column agency_successor.from_day is 'First day of the successor''s competence.';
comment on column agency_successor.legal_basis is 'Decision or law that says so.';

create table agency_code_alias (
  code text primary key,
  agency_id uuid not null references agency (id),
  note text not null
);
create index agency_code_alias_agency on agency_code_alias (agency_id);
comment on table agency_code_alias is 'Former and other identifiers by which an agency is still found (old dossier codes stay valid).';
comment on column agency_code_alias.code is 'The other identifier, such as 000.00.05.H12 or H04.';
comment on column agency_code_alias.agency_id is 'Agency that answers to it today.';
comment on column agency_code_alias.note is 'Where it comes from.';

create table one_stop_unit (
  id uuid primary key references agency (id),
  kind text not null check (kind in ('SERVICE_CENTER', 'RECEPTION_UNIT')),
  has_seal boolean not null,
  head_kind text not null check (head_kind in ('OFFICE_LEADER', 'COMMUNE_VICE_CHAIR', 'DEPARTMENT_OFFICE_LEADER', 'AGENCY_LEADER')),
  operates_from date not null,
  kept_by_decision text
);
comment on table one_stop_unit is 'Places that take in dossiers and return results; each is an agency too.';
comment on column one_stop_unit.id is 'Key of its agency row.';
comment on column one_stop_unit.kind is 'Service center, or reception unit where no center exists.';
comment on column one_stop_unit.has_seal is 'Has a seal and account of its own.';
comment on column one_stop_unit.head_kind is 'From among whom its head is appointed.';
comment on column one_stop_unit.operates_from is 'First day on which it takes in dossiers.';
comment on column one_stop_unit.kept_by_decision is 'Decision by which a reception unit stays open beside a center; null = none.';

create table intake_point (
  id uuid primary key,
  unit_id uuid not null references one_stop_unit (id),
  name text not null,
  address text,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to > valid_from)
);
create index intake_point_unit on intake_point (unit_id);
comment on table intake_point is 'Branches and further places at which a unit serves.';
comment on column intake_point.id is 'Internal key.';
comment on column intake_point.unit_id is 'Unit that serves there.';
comment on column intake_point.name is 'Name of the place.';
comment on column intake_point.address is 'Where it is; null = the source does not say.';
comment on column intake_point.valid_from is 'First day of service.';
comment on column intake_point.valid_to is 'First day without service; null = it serves.';

create table counter (
  id uuid primary key,
  unit_id uuid not null references one_stop_unit (id),
  intake_point_id uuid references intake_point (id),
  kind text not null check (kind in ('INTAKE', 'RETURN')),
  number integer not null check (number between 1 and 999),
  name text not null,
  valid_from date not null,
  valid_to date,
  unique (unit_id, number),
  check (valid_to is null or valid_to > valid_from)
);
comment on table counter is 'Counters of a one-stop unit. Results are returned at RETURN counters only (R-074).';
comment on column counter.id is 'Internal key.';
comment on column counter.unit_id is 'Unit it belongs to.';
comment on column counter.intake_point_id is 'Place where it stands; null = the unit''s seat.';
comment on column counter.kind is 'INTAKE or RETURN.';
comment on column counter.number is 'Number over the counter, unique in its unit.';
comment on column counter.name is 'What the sign says.';
comment on column counter.valid_from is 'First day it is open.';
comment on column counter.valid_to is 'First day it is closed for good; null = it is open.';

create table organisation_change (
  id bigint generated always as identity primary key,
  kind text not null,
  subject_id uuid,
  data jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null
);
comment on table organisation_change is 'Every change of agencies, units, counters and postings, in order. Rows are only added.';
comment on column organisation_change.id is 'Internal key; its order is the order of the changes, the highest is the version of the directory.';
comment on column organisation_change.kind is 'What happened, in the past tense: AgencyEnded, OfficialPosted ...';
comment on column organisation_change.subject_id is 'Agency, counter or posting it happened to; null = many at once.';
comment on column organisation_change.data is 'The change itself, without personal data beyond internal keys.';
comment on column organisation_change.changed_by is 'Account or office that did it.';
comment on column organisation_change.changed_at is 'When.';
