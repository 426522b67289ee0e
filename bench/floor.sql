-- One acceptance as seven round trips in one transaction, by a client that does nothing else: begin, read, numbers, row, history, paper, commit.
-- Variables: agencies (how many share the work), state, event and view (as large as a real acceptance's).
\set n :client_id * 1000 + random(1, 1000)
\set agency random(1, :agencies)
begin;
select d.id, d.seq, d.last_hash, d.lookup_code, d.state as before, c.name as replayed
from numbered n join dossier d on d.id = n.id left join dossier_command c on c.id = gen_random_uuid() where n.n = :n \gset
with receipt as (
  insert into paper_number (agency_id, suffix, year, last) values (('00000000-0000-0000-0000-0000000000' || lpad(:agency::text, 2, '0'))::uuid, 'TNHS', 2026, 1)
  on conflict (agency_id, suffix, year) do update set last = paper_number.last + 1 returning last
), serial as (
  insert into dossier_code_serial (agency_code, day, last) values ('H12.' || :agency::text, current_date, 1)
  on conflict (agency_code, day) do update set last = dossier_code_serial.last + 1 returning last
)
select receipt.last as receipt, serial.last as serial from receipt, serial \gset
update dossier set seq = seq + 1, state = :state::jsonb, last_hash = sha256(last_hash), status = 'ACCEPTED', code = gen_random_uuid()::text,
  accepted_at = now(), due_at = now() + interval '5 days', first_due_at = now() + interval '5 days', updated_at = now()
where id = :id::uuid and seq = :seq::int;
with event as (
  insert into dossier_event (dossier_id, seq, type, data, actor_kind, actor_id, official_id, at, command_id, prev_hash, hash)
  values (:id::uuid, :seq::int + 1, 'DossierAccepted', :event::jsonb, 'official', gen_random_uuid(), gen_random_uuid(), now(), gen_random_uuid(),
    sha256('a'), sha256('b'))
), mark as (
  insert into dossier_command (id, dossier_id, name, seq, account_id, at) values (gen_random_uuid(), :id::uuid, 'accept', :seq::int + 1, gen_random_uuid(), now())
), counted as (
  insert into dossier_count_delta (agency_id, procedure_code, channel, status, accepted, month, over_month, due_month, timeliness, n)
  select gen_random_uuid(), '1.001612', 'ONLINE', 'ACCEPTED', true, date_trunc('month', now()), 'infinity', date_trunc('month', now()), 'NONE', n
  from (values (1), (-1)) as v(n)
)
insert into work_item (dossier_id, token, node, name, kind, agency_id, role, opened_at, due_at, allotted_minutes, paused)
values (:id::uuid, :seq::int, 'S1', 'Thẩm định hồ sơ, dự thảo kết quả', 'appraisal', gen_random_uuid(), 'HANDLER', now(), now() + interval '2 days', 1200, false)
on conflict (dossier_id, token) do update set opened_at = excluded.opened_at;
insert into paper (id, dossier_id, form, form_set, number, sealed, issued_at, issued_by)
values (gen_random_uuid(), :id::uuid, 'RECEIPT', 'TT03_2025', :receipt::text || '/TNHS', decode(:view, 'hex'), now(), gen_random_uuid());
commit;
