-- migrate: expand                                     module: dossiers
-- Why:   one application of one person, what was done about it and by whom: the records everything else is made from.
-- Locks: none; tables are added.
-- Undo:  drop the tables; refused once a dossier has been accepted.

create table dossier (
  id uuid primary key,
  seq integer not null,
  status text not null,
  code text unique,
  lookup_code text not null unique,
  procedure_code text not null,
  procedure_name text not null,
  procedure_version_id uuid not null,
  process_version_id uuid,
  intake_unit_id uuid not null,
  competent_agency_id uuid not null,
  channel text not null,
  owner_account_id uuid,
  submitted_at timestamptz not null,
  answer_due_at timestamptz,
  accepted_at timestamptz,
  due_at timestamptz,
  first_due_at timestamptz,
  finished_at timestamptz,
  returned_at timestamptz,
  ended_at timestamptz,
  timeliness text,
  awaiting_supplement boolean not null default false,
  interim boolean not null default false,
  last_hash bytea not null,
  state jsonb not null,
  updated_at timestamptz not null,
  check (status in ('NEW','ACCEPTED','NOT_ACCEPTED','PROCESSING','SUPPLEMENT_REQUIRED','PAYMENT_REQUIRED','WITHDRAWN','STOPPED','DONE','RETURNED'))
);
comment on table dossier is 'One application for one procedure: what lists and decisions need, beside its events.';
comment on column dossier.id is 'UUIDv7 of the moment of submission; the opaque id of the API.';
comment on column dossier.seq is 'Number of the newest event; the optimistic lock.';
comment on column dossier.status is 'DossierStatus of forms.md section 12.';
comment on column dossier.code is 'dossierCode, assigned at acceptance, never reused (R-037).';
comment on column dossier.lookup_code is 'Unguessable code given at submission.';
comment on column dossier.procedure_code is 'National code of the procedure.';
comment on column dossier.procedure_name is 'Name of the pinned version, for lists.';
comment on column dossier.procedure_version_id is 'The version pinned at submission (R-017).';
comment on column dossier.process_version_id is 'The process version pinned at acceptance.';
comment on column dossier.intake_unit_id is 'The one-stop unit that took it in.';
comment on column dossier.competent_agency_id is 'The agency that decides (R-152: may lie elsewhere than the unit).';
comment on column dossier.channel is 'How it was filed; never changes (R-029).';
comment on column dossier.owner_account_id is 'The citizen account that filed it; null when filed at a counter.';
comment on column dossier.submitted_at is 'When the system received it.';
comment on column dossier.answer_due_at is 'Until when an official must answer an online submission (R-031).';
comment on column dossier.accepted_at is 'Official acceptance: the clock starts (R-040).';
comment on column dossier.due_at is 'The promised hour; null before acceptance and while the clock is paused.';
comment on column dossier.first_due_at is 'The hour promised first; statistics keep it (R-085).';
comment on column dossier.finished_at is 'The result reached the center (R-051).';
comment on column dossier.returned_at is 'The result was delivered.';
comment on column dossier.ended_at is 'Refused, withdrawn or stopped for good.';
comment on column dossier.timeliness is 'EARLY, ON_TIME or LATE once finished (R-050).';
comment on column dossier.awaiting_supplement is 'Before acceptance: waits for papers the applicant was asked for.';
comment on column dossier.interim is 'Taken in under a version without its publication decision (R-011).';
comment on column dossier.last_hash is 'Hash of the newest event, the next one''s previous hash.';
comment on column dossier.state is 'The state folded from the events, so that one read is enough to decide.';
comment on column dossier.updated_at is 'Time of the newest event.';

create index dossier_intake on dossier (intake_unit_id, status, submitted_at, id);
create index dossier_competent on dossier (competent_agency_id, status, due_at, id);
create index dossier_owner on dossier (owner_account_id, submitted_at desc, id desc) where owner_account_id is not null;
create index dossier_code_ending on dossier (reverse(code) text_pattern_ops) where code is not null;
create index dossier_code_prefix on dossier (code text_pattern_ops) where code is not null;
create index dossier_accepted on dossier (competent_agency_id, accepted_at) where accepted_at is not null;

create table dossier_event (
  dossier_id uuid not null,
  seq integer not null,
  type text not null,
  data jsonb not null,
  actor_kind text not null,
  actor_id uuid,
  official_id uuid,
  at timestamptz not null,
  command_id uuid not null,
  prev_hash bytea not null,
  hash bytea not null,
  primary key (dossier_id, seq)
) partition by range (dossier_id);
comment on table dossier_event is 'What happened, in order; never changed and never removed (R-155).';
comment on column dossier_event.dossier_id is 'The dossier.';
comment on column dossier_event.seq is '1, 2, 3 ... without a gap.';
comment on column dossier_event.type is 'Past tense: DossierAccepted.';
comment on column dossier_event.data is 'What the event says; no personal data.';
comment on column dossier_event.actor_kind is 'citizen, official, visitor or system.';
comment on column dossier_event.actor_id is 'The account that acted; null for the system and for visitors.';
comment on column dossier_event.official_id is 'The official behind the account, for names on papers.';
comment on column dossier_event.at is 'Business time, to the second.';
comment on column dossier_event.command_id is 'The command that caused it.';
comment on column dossier_event.prev_hash is 'Hash of the event before; of the first: 32 zero bytes.';
comment on column dossier_event.hash is 'SHA-256 over the previous hash and the canonical text of this event.';

-- UUIDv7 begins with the time, so a range of ids is a range of years.
create table dossier_event_2023 partition of dossier_event for values from ('01856aa0-c800-0000-0000-000000000000') to ('018cc251-f400-0000-0000-000000000000');
create table dossier_event_2024 partition of dossier_event for values from ('018cc251-f400-0000-0000-000000000000') to ('01941f29-7c00-0000-0000-000000000000');
create table dossier_event_2025 partition of dossier_event for values from ('01941f29-7c00-0000-0000-000000000000') to ('019b76da-a800-0000-0000-000000000000');
create table dossier_event_2026 partition of dossier_event for values from ('019b76da-a800-0000-0000-000000000000') to ('01a2ce8b-d400-0000-0000-000000000000');
create table dossier_event_2027 partition of dossier_event for values from ('01a2ce8b-d400-0000-0000-000000000000') to ('01aa263d-0000-0000-0000-000000000000');
create table dossier_event_2028 partition of dossier_event for values from ('01aa263d-0000-0000-0000-000000000000') to ('01b18314-8800-0000-0000-000000000000');
create table dossier_event_2029 partition of dossier_event for values from ('01b18314-8800-0000-0000-000000000000') to ('01b8dac5-b400-0000-0000-000000000000');
create table dossier_event_2030 partition of dossier_event for values from ('01b8dac5-b400-0000-0000-000000000000') to ('01c03276-e000-0000-0000-000000000000');
create table dossier_event_other partition of dossier_event default;
create index dossier_event_time on dossier_event using brin (at);

create table dossier_command (
  id uuid primary key,
  dossier_id uuid not null,
  name text not null,
  seq integer not null,
  account_id uuid,
  at timestamptz not null
);
comment on table dossier_command is 'Commands carried out, so that one sent twice is carried out once; kept 90 days.';
comment on column dossier_command.id is 'The caller''s Idempotency-Key.';
comment on column dossier_command.dossier_id is 'The dossier it acted on.';
comment on column dossier_command.name is 'Which command: the same key with another command is a mistake of the caller.';
comment on column dossier_command.seq is 'Number of the event it led to.';
comment on column dossier_command.account_id is 'Who sent it: nobody else gets its answer.';
comment on column dossier_command.at is 'When.';

create index dossier_command_age on dossier_command (at);

create table dossier_person (
  dossier_id uuid primary key references dossier,
  sealed bytea not null,
  applicant_name_fold text not null,
  id_number_hash bytea,
  phone_hash bytea
);
comment on table dossier_person is 'Personal data of a dossier, apart from its events so that erasure does not break their chain.';
comment on column dossier_person.dossier_id is 'The dossier.';
comment on column dossier_person.sealed is 'Applicant, submitter, form answers and the look-up secret, encrypted.';
comment on column dossier_person.applicant_name_fold is 'Name without accents, for search; erasure clears it.';
comment on column dossier_person.id_number_hash is 'Keyed hash of the citizen number or tax code, for exact look-up.';
comment on column dossier_person.phone_hash is 'Keyed hash of the telephone number, for exact look-up.';

create index dossier_person_name on dossier_person using gin (applicant_name_fold gin_trgm_ops);
create index dossier_person_id_number on dossier_person (id_number_hash) where id_number_hash is not null;
create index dossier_person_phone on dossier_person (phone_hash) where phone_hash is not null;

create table work_item (
  dossier_id uuid not null references dossier,
  token integer not null,
  node text not null,
  name text not null,
  kind text not null,
  agency_id uuid not null,
  role text not null,
  assignee_id uuid,
  opened_at timestamptz not null,
  started_at timestamptz,
  due_at timestamptz,
  allotted_minutes integer not null,
  primary key (dossier_id, token)
);
comment on table work_item is 'Steps that are open now, in the lists of those who do them.';
comment on column work_item.dossier_id is 'The dossier.';
comment on column work_item.token is 'Token of the process engine.';
comment on column work_item.node is 'Step of the process.';
comment on column work_item.name is 'Name of the step as approved.';
comment on column work_item.kind is 'transfer, assignment, appraisal, approval, numbering, resultTransfer, delivery ...';
comment on column work_item.agency_id is 'Whose work it is (a one-stop unit is an agency too).';
comment on column work_item.role is 'Role of the step.';
comment on column work_item.assignee_id is 'The official it was given to; null = anyone with the role.';
comment on column work_item.opened_at is 'When it was handed over.';
comment on column work_item.started_at is 'When the receiver confirmed it (R-058); null = not confirmed yet.';
comment on column work_item.due_at is 'Due time of the step in the plan (R-056).';
comment on column work_item.allotted_minutes is 'Working minutes allotted.';

create index work_item_role on work_item (agency_id, role, due_at, dossier_id);
create index work_item_assignee on work_item (assignee_id, due_at, dossier_id) where assignee_id is not null;

create table dossier_code_serial (
  agency_code text not null,
  day date not null,
  last integer not null,
  primary key (agency_code, day)
);
comment on table dossier_code_serial is 'Last serial of each agency and day; gap-free, since it moves in the transaction that uses it (R-037).';
comment on column dossier_code_serial.agency_code is 'Identifier at the head of the code.';
comment on column dossier_code_serial.day is 'Day of intake.';
comment on column dossier_code_serial.last is 'Last serial given.';

create table paper_number (
  agency_id uuid not null,
  suffix text not null,
  year integer not null,
  last integer not null,
  primary key (agency_id, suffix, year)
);
comment on table paper_number is 'Last number of each kind of paper, unit and year.';
comment on column paper_number.agency_id is 'The issuer.';
comment on column paper_number.suffix is 'TNHS, HDHS, TCHS ...';
comment on column paper_number.year is 'Year of issue.';
comment on column paper_number.last is 'Last number given.';

create table paper (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  form text not null,
  form_set text not null,
  number text,
  sealed bytea not null,
  issued_at timestamptz not null,
  issued_by uuid,
  print_count integer not null default 0
);
comment on table paper is 'Papers that were issued: what each says, so that a reprint says the same.';
comment on column paper.id is 'Opaque id.';
comment on column paper.dossier_id is 'The dossier.';
comment on column paper.form is 'RECEIPT, SUPPLEMENT_REQUEST, REFUSAL_NOTICE, STOP_NOTICE, CONTROL_SLIP.';
comment on column paper.form_set is 'Set of the first print; a reprint keeps it.';
comment on column paper.number is 'Number with its suffix.';
comment on column paper.sealed is 'The view model, encrypted.';
comment on column paper.issued_at is 'When it was issued.';
comment on column paper.issued_by is 'The account that issued it.';
comment on column paper.print_count is 'How often it was printed; above 1 a print carries the mark of a reprint.';

create index paper_dossier on paper (dossier_id, issued_at);

create table application_draft (
  id uuid primary key,
  account_id uuid not null,
  procedure_code text not null,
  procedure_version_id uuid not null,
  sealed bytea not null,
  updated_at timestamptz not null,
  dossier_id uuid
);
comment on table application_draft is 'What a citizen has filled in and not yet sent.';
comment on column application_draft.id is 'Opaque id; becomes the idempotency key of the submission.';
comment on column application_draft.account_id is 'The citizen.';
comment on column application_draft.procedure_code is 'National code of the procedure.';
comment on column application_draft.procedure_version_id is 'Version it was begun under.';
comment on column application_draft.sealed is 'Case, answers, files and choices, encrypted.';
comment on column application_draft.updated_at is 'Last change.';
comment on column application_draft.dossier_id is 'The dossier it became.';

create index application_draft_account on application_draft (account_id, updated_at desc);

create table file_upload (
  account_id uuid not null,
  hash text not null,
  name text not null,
  size bigint not null,
  media_type text not null,
  at timestamptz not null,
  primary key (account_id, hash)
);
comment on table file_upload is 'Who brought which file: only own uploads may be handed in, so that nobody reaches a file by its hash alone.';
comment on column file_upload.account_id is 'The account that uploaded it.';
comment on column file_upload.hash is 'SHA-256 of the content.';
comment on column file_upload.name is 'Name as cleaned for display.';
comment on column file_upload.size is 'Bytes.';
comment on column file_upload.media_type is 'Type by content.';
comment on column file_upload.at is 'When it was uploaded last.';

create table access_record (
  id bigint generated always as identity primary key,
  dossier_id uuid not null,
  account_id uuid not null,
  at timestamptz not null,
  purpose text not null
);
comment on table access_record is 'Who read a dossier: shown to its citizen, never changed.';
comment on column access_record.id is 'Order of reading.';
comment on column access_record.dossier_id is 'The dossier.';
comment on column access_record.account_id is 'The official who read it.';
comment on column access_record.at is 'When.';
comment on column access_record.purpose is 'OPEN, PRINT, FILE or EXPORT.';

create index access_record_dossier on access_record (dossier_id, id desc);

create table lookup_attempt (
  source bytea not null,
  code text not null,
  failures integer not null,
  last_at timestamptz not null,
  blocked_until timestamptz,
  primary key (source, code)
);
comment on table lookup_attempt is 'Wrong tries at looking up a dossier by its code (R-148).';
comment on column lookup_attempt.source is 'Keyed hash of the address it came from.';
comment on column lookup_attempt.code is 'The code that was asked for.';
comment on column lookup_attempt.failures is 'Wrong tries in a row.';
comment on column lookup_attempt.last_at is 'Time of the last one.';
comment on column lookup_attempt.blocked_until is 'Until when this source may not ask for this code.';
