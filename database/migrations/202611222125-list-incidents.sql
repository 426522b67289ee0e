-- migrate: expand                                     module: dossiers
-- Why:   a dossier whose process cannot go on must be found at once, among millions that go on.
-- Locks: brief ACCESS EXCLUSIVE on dossier; no rewrite (constant default). One pass over dossier marks those that are stuck now.
-- Undo:  drop the column; the state of a dossier still says what holds it.

alter table dossier add column incident_count smallint not null default 0;
comment on column dossier.incident_count is 'How many places of its process wait for a person to decide; follows from the state.';
update dossier set incident_count = jsonb_array_length(state -> 'incidents') where jsonb_array_length(state -> 'incidents') > 0;
create index dossier_incident on dossier (updated_at desc, id desc) where incident_count > 0;
