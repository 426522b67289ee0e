-- migrate: expand                                     module: organisation
-- Why:   who may be posted where is decided from rank, years in the field and rating; papers print names and positions.
-- Locks: none; new tables only.
-- Undo:  drop the tables; refused once an account or a dossier names an official.
create table official (
  id uuid primary key,
  full_name text not null,
  position text not null,
  position_kind text not null check (position_kind in (
    'CHAIR', 'VICE_CHAIR', 'OFFICE_CHIEF', 'OFFICE_DEPUTY_CHIEF', 'HEAD', 'DEPUTY_HEAD', 'DIVISION_HEAD', 'DIVISION_DEPUTY_HEAD', 'STAFF')),
  category text not null check (category in ('CADRE', 'CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'CONTRACT_WORKER', 'POSTAL_STAFF', 'ARMED_FORCES')),
  rank text not null,
  agency_id uuid not null references agency (id)
);
create index official_agency on official (agency_id);
comment on table official is 'Cadres, civil servants and others who work on dossiers.';
comment on column official.id is 'Internal key; stays when the official moves to another agency.';
comment on column official.full_name is 'Full name, as papers print it.';
comment on column official.position is 'Title, as papers print it.';
comment on column official.position_kind is 'The title as rules of appointment read it.';
comment on column official.category is 'Kind of employment.';
comment on column official.rank is 'Rank (ngạch), a code of the setting posting.ranks.';
comment on column official.agency_id is 'Agency of the official, not the unit of a posting.';

create table official_seniority (
  official_id uuid not null references official (id),
  field_code text not null,
  since date not null,
  primary key (official_id, field_code)
);
comment on table official_seniority is 'Since when an official has worked in a field (thâm niên trong lĩnh vực).';
comment on column official_seniority.official_id is 'Official.';
comment on column official_seniority.field_code is 'Code of the field, as in the procedure catalogue.';
comment on column official_seniority.since is 'First day of work in that field.';

create table performance_rating (
  official_id uuid not null references official (id),
  year integer not null,
  rating text not null check (rating in ('EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED')),
  primary key (official_id, year)
);
comment on table performance_rating is 'Yearly rating of an official; the last one before a posting counts.';
comment on column performance_rating.official_id is 'Official.';
comment on column performance_rating.year is 'Year that was rated.';
comment on column performance_rating.rating is 'EXCELLENT, GOOD, COMPLETED or NOT_COMPLETED.';

create table posting (
  id uuid primary key,
  official_id uuid not null references official (id),
  unit_id uuid not null references one_stop_unit (id),
  agency_id uuid not null references agency (id),
  duty text not null check (duty in (
    'INTAKE', 'RETURN', 'APPRAISAL', 'MONITORING', 'ADMINISTRATION', 'CASHIER', 'NETWORK_ADMIN', 'EQUIPMENT', 'PREMISES')),
  fields text[] not null,
  first_day date not null,
  last_day date,
  substitute_id uuid references official (id),
  decision text,
  check (last_day is null or last_day >= first_day),
  check (substitute_id is distinct from official_id)
);
create index posting_unit on posting (unit_id, first_day);
create index posting_official on posting (official_id, first_day);
comment on table posting is 'Officials sent by their agency to work at a one-stop unit.';
comment on column posting.id is 'Internal key.';
comment on column posting.official_id is 'Who is posted.';
comment on column posting.unit_id is 'Where.';
comment on column posting.agency_id is 'Agency that posts.';
comment on column posting.duty is 'What for.';
comment on column posting.fields is 'Codes of the fields served; empty = none in particular.';
comment on column posting.first_day is 'First day of the posting.';
comment on column posting.last_day is 'Last day of the posting, still included; null = until further notice.';
comment on column posting.substitute_id is 'Who stands in, named in advance; null = nobody yet.';
comment on column posting.decision is 'Number and date of the decision; null = not entered.';

create table unit_appointment (
  unit_id uuid not null references one_stop_unit (id),
  official_id uuid not null references official (id),
  role text not null check (role in ('CENTER_DIRECTOR', 'CENTER_DEPUTY_DIRECTOR', 'RECEPTION_HEAD')),
  first_day date not null,
  last_day date,
  decision text,
  primary key (unit_id, official_id, first_day),
  check (last_day is null or last_day >= first_day)
);
comment on table unit_appointment is 'Directors and deputy directors of centers, heads of reception units.';
comment on column unit_appointment.unit_id is 'Unit that is led.';
comment on column unit_appointment.official_id is 'Who leads it.';
comment on column unit_appointment.role is 'Director, deputy director or head of a reception unit.';
comment on column unit_appointment.first_day is 'First day of the appointment.';
comment on column unit_appointment.last_day is 'Last day, still included; null = until further notice.';
comment on column unit_appointment.decision is 'Number and date of the decision; null = not entered.';
