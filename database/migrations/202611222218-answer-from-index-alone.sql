-- migrate: expand                                     module: dossiers
-- Why:   whose code ends in those four figures, and who of the newest bears that name, is asked of thousands of rows: an index that holds all that is asked for answers alone.
-- Locks: SHARE on dossier and dossier_person while three indexes are built once (seconds for a million).
-- Undo:  build the former indexes.

drop index dossier_code_ending;
create index dossier_code_ending on dossier (reverse(code) text_pattern_ops) include (code, id, intake_unit_id, competent_agency_id) where code is not null;

drop index dossier_person_unit;
drop index dossier_person_agency;
create index dossier_person_unit on dossier_person (intake_unit_id, dossier_id) include (applicant_name_fold);
create index dossier_person_agency on dossier_person (competent_agency_id, dossier_id) include (applicant_name_fold);
