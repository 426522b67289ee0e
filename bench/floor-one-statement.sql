-- The same acceptance written in one statement: what no client of several round trips can reach.
\set n :client_id * 1000 + random(1, 1000)
\set agency random(1, :agencies)
with found as (
  select d.id, d.seq from numbered n join dossier d on d.id = n.id where n.n = :n
), receipt as (
  insert into paper_number (agency_id, suffix, year, last) values (('00000000-0000-0000-0000-0000000000' || lpad(:agency::text, 2, '0'))::uuid, 'TNHS', 2026, 1)
  on conflict (agency_id, suffix, year) do update set last = paper_number.last + 1 returning last
), serial as (
  insert into dossier_code_serial (agency_code, day, last) values ('H12.' || :agency::text, current_date, 1)
  on conflict (agency_code, day) do update set last = dossier_code_serial.last + 1 returning last
), moved as (
  update dossier d set seq = d.seq + 1, state = :state::jsonb, last_hash = sha256(d.last_hash), status = 'ACCEPTED', code = gen_random_uuid()::text,
    accepted_at = now(), due_at = now() + interval '5 days', first_due_at = now() + interval '5 days', updated_at = now()
  from found where d.id = found.id and d.seq = found.seq returning d.id, d.seq
), event as (
  insert into dossier_event (dossier_id, seq, type, data, actor_kind, actor_id, official_id, at, command_id, prev_hash, hash)
  select id, seq, 'DossierAccepted', :event::jsonb, 'official', gen_random_uuid(), gen_random_uuid(), now(), gen_random_uuid(), sha256('a'), sha256('b') from moved
), mark as (
  insert into dossier_command (id, dossier_id, name, seq, account_id, at)
  select gen_random_uuid(), id, 'accept', seq, gen_random_uuid(), now() from moved
), counted as (
  insert into dossier_count_delta (agency_id, procedure_code, channel, status, accepted, month, over_month, due_month, timeliness, n)
  select gen_random_uuid(), '1.001612', 'ONLINE', 'ACCEPTED', true, date_trunc('month', now()), 'infinity', date_trunc('month', now()), 'NONE', n
  from moved, (values (1), (-1)) as v(n)
), opened as (
  insert into work_item (dossier_id, token, node, name, kind, agency_id, role, opened_at, due_at, allotted_minutes, paused)
  select id, seq, 'S1', 'Thẩm định hồ sơ, dự thảo kết quả', 'appraisal', gen_random_uuid(), 'HANDLER', now(), now() + interval '2 days', 1200, false from moved
  on conflict (dossier_id, token) do update set opened_at = excluded.opened_at
)
insert into paper (id, dossier_id, form, form_set, number, sealed, issued_at, issued_by)
select gen_random_uuid(), moved.id, 'RECEIPT', 'TT03_2025', receipt.last::text || '/TNHS', decode(:view, 'hex'), now(), gen_random_uuid() from moved, receipt, serial;
