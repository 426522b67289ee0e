-- migrate: expand                                     module: dossiers
-- Why:   until acceptance the citizen may correct what was filed; what stood before stays provable, and the correction is prepared as a draft.
-- Locks: brief ACCESS EXCLUSIVE on application_draft; no rewrite (nullable, no default).
-- Undo:  drop the table and the columns; earlier personal data of corrected dossiers and unsent corrections are lost.

create table dossier_person_version (
  dossier_id uuid not null references dossier,
  seq integer not null,
  sealed bytea not null,
  primary key (dossier_id, seq)
);
comment on table dossier_person_version is 'Personal data as it stood before each correction; the events name its keyed digest. Erasure removes it with dossier_person.';
comment on column dossier_person_version.dossier_id is 'The dossier.';
comment on column dossier_person_version.seq is 'Number of the correction that replaced it.';
comment on column dossier_person_version.sealed is 'Applicant, submitter, form answers and the look-up secret as they were, encrypted.';

alter table application_draft add column corrects_id uuid references dossier;
alter table application_draft add column corrects_seq integer;
comment on column application_draft.corrects_id is 'The filed dossier that this draft corrects; null for a new application.';
comment on column application_draft.corrects_seq is 'The newest event the citizen had seen when the correction was begun or taken up again.';
create unique index application_draft_correction on application_draft (corrects_id) where corrects_id is not null and dossier_id is null;
