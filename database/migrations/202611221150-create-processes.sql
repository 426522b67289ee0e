-- migrate: expand                                     module: processes
-- Why:   each procedure has an approved internal process and its executable form; a dossier pins one version (R-018, R-055).
-- Locks: none; a table is added.
-- Undo:  drop the table; refused once a dossier pins a version.
create table process_version (
  id uuid primary key,
  procedure_code text,
  key text not null,
  name text not null,
  version_number integer not null,
  status text not null check (status in ('DRAFT', 'APPROVED', 'RETIRED')),
  illustrative boolean not null default false,
  step_table jsonb,
  bpmn text,
  graph jsonb,
  findings jsonb not null,
  decision_number text,
  decision_date date,
  decision_signer text,
  effective_from date,
  source text,
  created_at timestamptz not null,
  unique (key, version_number),
  check (status <> 'APPROVED' or (graph is not null and effective_from is not null and procedure_code is not null))
);
create index process_version_in_force on process_version (procedure_code, effective_from desc) where status = 'APPROVED';
comment on table process_version is 'Versions of internal processes: the step table as officials write it, its BPMN 2.0 and the compiled graph.';
comment on column process_version.id is 'Opaque id; what a dossier pins.';
comment on column process_version.procedure_code is 'National code of the procedure; null where a source names none.';
comment on column process_version.key is 'Name of the process across its versions.';
comment on column process_version.name is 'Name shown to people.';
comment on column process_version.version_number is '1, 2, 3 ... within the key.';
comment on column process_version.status is 'DRAFT, APPROVED (immutable) or RETIRED.';
comment on column process_version.illustrative is 'Written for the demo, not issued by an authority: shown as "minh họa".';
comment on column process_version.step_table is 'Order, unit, role, work, hours, product, form.';
comment on column process_version.bpmn is 'BPMN 2.0 XML with its layout.';
comment on column process_version.graph is 'Compiled once, run by the engine.';
comment on column process_version.findings is 'What the import and the check found, in words.';
comment on column process_version.decision_number is 'Decision that approved it.';
comment on column process_version.decision_date is 'Date of the decision.';
comment on column process_version.decision_signer is 'Who signed it.';
comment on column process_version.effective_from is 'First day on which new dossiers run on it.';
comment on column process_version.source is 'Where a table was taken from.';
comment on column process_version.created_at is 'When this version was stored.';
