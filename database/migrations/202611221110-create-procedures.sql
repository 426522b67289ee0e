-- migrate: expand                                     module: procedures
-- Why:   every dossier pins the version of the procedure it was filed under; versions, their publication and the search need tables.
-- Locks: none; tables are added.
-- Undo:  drop the tables; refused once a dossier pins a version.

create table procedure (
  id integer generated always as identity primary key,
  code text not null unique,
  imported_at timestamptz not null
);
comment on table procedure is 'One administrative procedure (thủ tục hành chính); what it says stands in its versions.';
comment on column procedure.id is 'Internal key.';
comment on column procedure.code is 'National code such as 2.000635, without local suffix; LT-... is a placeholder.';
comment on column procedure.imported_at is 'When a source was last read for it, changed or not (R-015).';

create table procedure_version (
  id uuid primary key,
  procedure_id integer not null references procedure (id),
  version_number integer not null,
  content jsonb not null,
  eform json not null,
  content_hash text not null,
  outcome text not null check (outcome in ('imported', 'mended')),
  imported_by text not null,
  imported_at timestamptz not null,
  unique (procedure_id, version_number)
);
comment on table procedure_version is 'What a procedure says, as read from a source. Rows are never changed: another content is another version.';
comment on column procedure_version.id is 'ProcedureVersionId; dossiers pin it (R-017).';
comment on column procedure_version.procedure_id is 'The procedure.';
comment on column procedure_version.version_number is '1 for the first; counts on.';
comment on column procedure_version.content is 'ProcedureContent, with the findings of its import.';
comment on column procedure_version.eform is 'Electronic form of this version; json and not jsonb, since the order of its questions matters.';
comment on column procedure_version.content_hash is 'SHA-256 of content and form without findings and date of reading: equal means nothing changed.';
comment on column procedure_version.outcome is 'imported: taken as it stands; mended: the importer changed something.';
comment on column procedure_version.imported_by is 'Account that imported it, or the name of the load.';
comment on column procedure_version.imported_at is 'When this version was stored.';

create table publication_decision (
  id uuid primary key,
  number text not null,
  decided_on date not null,
  agency text not null,
  unique (number, decided_on, agency)
);
comment on table publication_decision is 'Quyết định công bố thủ tục hành chính (R-011). One decision may publish many versions.';
comment on column publication_decision.id is 'Internal key.';
comment on column publication_decision.number is 'Number and symbol, such as 163/QĐ-BTP.';
comment on column publication_decision.decided_on is 'Its date.';
comment on column publication_decision.agency is 'Who issued it.';

create table procedure_publication (
  id uuid primary key,
  procedure_id integer not null references procedure (id),
  procedure_version_id uuid not null references procedure_version (id),
  decision_id uuid references publication_decision (id),
  interim_basis text,
  online_level text not null check (online_level in ('FULL', 'PARTIAL', 'INFO_ONLY')),
  effective_from date not null,
  effective_to date,
  published_by text not null,
  published_at timestamptz not null,
  end_reason text,
  ended_by text,
  ended_at timestamptz,
  check (effective_to is null or effective_to >= effective_from),
  check ((decision_id is null) <> (interim_basis is null)),
  -- Ranges of one number: equality for a GiST index without another extension.
  constraint procedure_publication_no_overlap exclude using gist
    (int4range(procedure_id, procedure_id, '[]') with &&, daterange(effective_from, effective_to) with &&)
);
create index procedure_publication_version on procedure_publication (procedure_version_id);
comment on table procedure_publication is 'The days on which a version is in force, and on what ground. Periods of one procedure never overlap.';
comment on column procedure_publication.id is 'Internal key.';
comment on column procedure_publication.procedure_id is 'The procedure.';
comment on column procedure_publication.procedure_version_id is 'The version in force.';
comment on column procedure_publication.decision_id is 'Decision that publishes it; null = interim.';
comment on column procedure_publication.interim_basis is 'Legal text under which it is taken in while the decision is late (R-011); null = published by decision.';
comment on column procedure_publication.online_level is 'FULL, PARTIAL or INFO_ONLY, as decided at publication (R-019, R-020).';
comment on column procedure_publication.effective_from is 'First day in force.';
comment on column procedure_publication.effective_to is 'First day no longer in force; null = until further notice; equal to the first day = taken back before it began.';
comment on column procedure_publication.published_by is 'Account that published it, or the name of the load.';
comment on column procedure_publication.published_at is 'When it was published here.';
comment on column procedure_publication.end_reason is 'Why it ends: reason or text of the withdrawal, or the version that follows.';
comment on column procedure_publication.ended_by is 'Account that ended it.';
comment on column procedure_publication.ended_at is 'When its end was entered.';

create table procedure_search (
  publication_id uuid primary key references procedure_publication (id),
  code text not null,
  folded_name text not null,
  folded_short_name text not null,
  words tsvector not null,
  name text not null,
  short_name text,
  field_code text,
  field_name text,
  levels text[] not null,
  agency text,
  channels text[] not null,
  applicant_kinds text[] not null,
  online_level text not null,
  interim boolean not null,
  time_limit text not null,
  fee text not null
);
create index procedure_search_words on procedure_search using gin (words);
create index procedure_search_field on procedure_search (field_code);
create index procedure_search_code on procedure_search (code text_pattern_ops);
comment on table procedure_search is 'One line a publication: what lists show and how people find it. Made again from the version at any time.';
comment on column procedure_search.publication_id is 'The publication; its dates say when the line counts.';
comment on column procedure_search.code is 'National code.';
comment on column procedure_search.folded_name is 'Name in lower case without accents, at most 200 characters: for exact and leading matches, and as order.';
comment on column procedure_search.folded_short_name is 'The same of the short name; empty when there is none.';
comment on column procedure_search.words is 'Folded words: name and short name A, field B, results C, agency D.';
comment on column procedure_search.name is 'Name as shown.';
comment on column procedure_search.short_name is 'Short name as shown.';
comment on column procedure_search.field_code is 'fieldCode; null = the source does not say.';
comment on column procedure_search.field_name is 'Name of the field.';
comment on column procedure_search.levels is 'Levels that handle it: MINISTRY, PROVINCE, COMMUNE, OTHER.';
comment on column procedure_search.agency is 'Implementing agency as the source writes it.';
comment on column procedure_search.channels is 'Ways to file that are open: IN_PERSON, ONLINE, POSTAL.';
comment on column procedure_search.applicant_kinds is 'Whom it serves.';
comment on column procedure_search.online_level is 'As published.';
comment on column procedure_search.interim is 'Taken in under a legal text while the decision is late.';
comment on column procedure_search.time_limit is 'Time limit in words, for lists.';
comment on column procedure_search.fee is 'Fees in words, for lists.';
