-- migrate: expand                                     module: dossiers
-- Why:   a page of a list or a search must cost what it shows, not what lies behind it: the same in a province of a million dossiers as in a small one.
-- Locks: ACCESS EXCLUSIVE on dossier_person and work_item while both are filled and indexed once (a minute for a million). Breaks the version before, which does not fill the new columns.
-- Undo:  drop the columns and build the former indexes; everything in them follows from the dossiers.

alter table dossier_person add column intake_unit_id uuid, add column competent_agency_id uuid;
update dossier_person p set intake_unit_id = d.intake_unit_id, competent_agency_id = d.competent_agency_id from dossier d where d.id = p.dossier_id;
alter table dossier_person alter column intake_unit_id set not null, alter column competent_agency_id set not null;
comment on column dossier_person.intake_unit_id is 'As in dossier, where it never changes: a search by name is bounded by who may see what it finds.';
comment on column dossier_person.competent_agency_id is 'As in dossier, where it never changes.';

drop index dossier_person_name;
create index dossier_person_name on dossier_person using gin ((array[intake_unit_id, competent_agency_id]), applicant_name_fold gin_trgm_ops);
create index dossier_person_unit on dossier_person (intake_unit_id, dossier_id);
create index dossier_person_agency on dossier_person (competent_agency_id, dossier_id);

alter table work_item add column paused boolean not null default false;
update work_item w set paused = true from dossier d where d.id = w.dossier_id and d.status in ('SUPPLEMENT_REQUIRED', 'PAYMENT_REQUIRED', 'STOPPED');
alter table work_item alter column paused drop default;
comment on column work_item.paused is 'The clock of its dossier stands still: the step waits for somebody outside.';

-- Every queue is one range of one of these, in the order in which it is shown; what has no hour comes last.
drop index work_item_role;
drop index work_item_assignee;
create index work_item_post on work_item (agency_id, role, paused, (started_at is not null), (coalesce(due_at, 'infinity'::timestamptz)), dossier_id, token)
  where assignee_id is null;
create index work_item_assignee on work_item (assignee_id, (coalesce(due_at, 'infinity'::timestamptz)), dossier_id, token) where assignee_id is not null;
create index work_item_agency on work_item (agency_id, (coalesce(due_at, 'infinity'::timestamptz)), dossier_id, token);
