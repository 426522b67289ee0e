-- migrate: expand                                     module: dossiers
-- Why:   the pieces of a name are borne by a whole province: read within the agencies that may see them, a search looks at what it finds and little else.
-- Locks: SHARE on dossier_person and dossier while an index of each is built once (half a minute for a million).
-- Undo:  build the former index; the function and its index follow from the names.

create function name_terms(name text, intake_unit_id uuid, competent_agency_id uuid) returns tsvector language sql immutable parallel safe cost 1000
  as $$ select array_to_tsvector(array(
    select agency || ' ' || word from unnest(array[intake_unit_id::text, competent_agency_id::text, '']) as agency, unnest(string_to_array(name, ' ')) as word)) $$;
comment on function name_terms(text, uuid, uuid) is 'The words of a folded name, each as it is looked up in one of both agencies and in all of the province.';

drop index dossier_person_name;
create index dossier_person_name on dossier_person using gin (name_terms(applicant_name_fold, intake_unit_id, competent_agency_id));

-- Every agency gives the same serial on every day: which of those that end alike may be seen is answered from the index.
drop index dossier_code_ending;
create index dossier_code_ending on dossier (reverse(code) text_pattern_ops) include (intake_unit_id, competent_agency_id) where code is not null;
