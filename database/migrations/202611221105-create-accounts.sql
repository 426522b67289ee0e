-- migrate: expand                                     module: accounts
-- Why:   officials sign in with password and one-time code, citizens with the national e-ID; rights are dated and end at the instant.
-- Locks: none; new tables only.
-- Undo:  drop the tables; everybody would have to be enrolled again.
create table user_account (
  id uuid primary key,
  login text unique check (login = lower(login)),
  kind text not null check (kind in ('official', 'citizen')),
  official_id uuid unique references official (id),
  status text not null check (status in ('ACTIVE', 'DISABLED')),
  is_demo boolean not null default false,
  password_hash text,
  totp_sealed bytea,
  totp_pending_sealed bytea,
  totp_last_step bigint,
  created_at timestamptz not null,
  check ((kind = 'official') = (official_id is not null))
);
comment on table user_account is 'Who can sign in. An official''s account points to the official, a citizen''s to the identity proven by the e-ID.';
comment on column user_account.id is 'Internal key.';
comment on column user_account.login is 'Name typed at sign-in, in small letters; null = only by the e-ID.';
comment on column user_account.kind is 'official or citizen.';
comment on column user_account.official_id is 'The official; null for citizens.';
comment on column user_account.status is 'ACTIVE, or DISABLED by an administrator.';
comment on column user_account.is_demo is 'Made for the demo; refused in production mode.';
comment on column user_account.password_hash is 'argon2id with its parameters; null = no password.';
comment on column user_account.totp_sealed is 'Secret of the one-time codes, encrypted; null = not enrolled.';
comment on column user_account.totp_pending_sealed is 'Secret shown for enrolment and not yet confirmed by a code, encrypted.';
comment on column user_account.totp_last_step is 'Number of the half minute whose code was used last: each code opens once.';
comment on column user_account.created_at is 'When it was made, business time.';

create table role_grant (
  id uuid primary key,
  account_id uuid not null references user_account (id),
  role text not null check (role in (
    'INTAKE_OFFICER', 'RETURN_OFFICER', 'CENTER_DIRECTOR', 'CENTER_DEPUTY_DIRECTOR', 'DIVISION_HEAD', 'HANDLER', 'AGENCY_HEAD', 'RECORDS_CLERK',
    'PROCEDURE_CONTROL_OFFICER', 'AUDITOR', 'ADMINISTRATOR')),
  agency_id uuid not null references agency (id),
  valid_from timestamptz not null,
  valid_to timestamptz,
  check (valid_to is null or valid_to >= valid_from)
);
create index role_grant_account on role_grant (account_id);
create index role_grant_agency on role_grant (agency_id, role);
comment on table role_grant is 'Dated rights: this account holds this role in this agency from one instant to another.';
comment on column role_grant.id is 'Internal key.';
comment on column role_grant.account_id is 'Whose right.';
comment on column role_grant.role is 'Role of the glossary.';
comment on column role_grant.agency_id is 'Agency in which it holds; a service center is an agency too.';
comment on column role_grant.valid_from is 'First instant at which it holds, business time.';
comment on column role_grant.valid_to is 'First instant at which it no longer holds; null = until further notice.';

create table session (
  id uuid primary key,
  token_hash bytea not null unique,
  account_id uuid not null references user_account (id),
  kind text not null check (kind in ('browser', 'script')),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ends_at timestamptz not null
);
create index session_account on session (account_id);
create index session_ends on session (ends_at);
comment on table session is 'Who is signed in. Only the hash of the token is kept: a stolen table opens nothing.';
comment on column session.id is 'Name of the session, safe to show to its owner.';
comment on column session.token_hash is 'SHA-256 of the token.';
comment on column session.account_id is 'Whose session.';
comment on column session.kind is 'browser (cookie) or script (Bearer token).';
comment on column session.created_at is 'Signed in at, real time.';
comment on column session.last_seen_at is 'Last request, real time, to the minute.';
comment on column session.ends_at is 'Ends then in any case, real time.';

create table sign_in_attempt (
  bucket bytea primary key,
  failures integer not null,
  last_failure_at timestamptz not null,
  locked_until timestamptz
);
create index sign_in_attempt_last on sign_in_attempt (last_failure_at);
comment on table sign_in_attempt is 'Failed sign-ins, for locking. Names that do not exist are counted alike, so that nobody learns which do.';
comment on column sign_in_attempt.bucket is 'Keyed hash of the typed name, alone or with the address it came from: people type passwords into the wrong field.';
comment on column sign_in_attempt.failures is 'Failures since the last success.';
comment on column sign_in_attempt.last_failure_at is 'Real time of the last one.';
comment on column sign_in_attempt.locked_until is 'No try counts before then, real time; null = open.';

create table citizen_identity (
  account_id uuid primary key references user_account (id),
  issuer text not null,
  subject text not null,
  citizen_number_hash bytea not null unique,
  citizen_number_sealed bytea not null,
  name_sealed bytea not null,
  profile_sealed bytea not null,
  proven_at timestamptz not null,
  unique (issuer, subject)
);
comment on table citizen_identity is 'Identity of a citizen as the identity provider proved it last. Personal data is encrypted.';
comment on column citizen_identity.account_id is 'Account of the citizen.';
comment on column citizen_identity.issuer is 'Identity provider.';
comment on column citizen_identity.subject is 'The provider''s own name of the person.';
comment on column citizen_identity.citizen_number_hash is 'Keyed hash of the citizen number, for exact look-up.';
comment on column citizen_identity.citizen_number_sealed is 'Citizen number, encrypted.';
comment on column citizen_identity.name_sealed is 'Full name, encrypted.';
comment on column citizen_identity.profile_sealed is 'Date of birth, phone, address and assurance level, encrypted; for filling in forms.';
comment on column citizen_identity.proven_at is 'Last sign-in with the provider, real time.';

create table account_history (
  id bigint generated always as identity primary key,
  account_id uuid not null references user_account (id),
  kind text not null,
  data jsonb not null,
  changed_by uuid references user_account (id),
  changed_at timestamptz not null
);
create index account_history_account on account_history (account_id, id);
comment on table account_history is 'Every change of an account and its rights, in order. Rows are only added.';
comment on column account_history.id is 'Internal key; its order is the order of the changes.';
comment on column account_history.account_id is 'Account that was changed.';
comment on column account_history.kind is 'What happened, in the past tense: RoleGranted, RoleRevoked, PasswordChanged ...';
comment on column account_history.data is 'The change itself: roles, agencies, instants; no personal data, no secrets.';
comment on column account_history.changed_by is 'Account that did it; null = the system itself, such as the loading of the demo.';
comment on column account_history.changed_at is 'When, business time.';
