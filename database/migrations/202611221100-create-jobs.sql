-- migrate: expand                                     module: jobs
-- Why:   commands enqueue their follow-up work in their own transaction; timers follow business time, which a training clock may shift;
--        jobs of a worker that died must not stay locked.
-- Locks: none; two tables and two functions are added.
-- Undo:  drop them; waiting timers would be lost.
create table scheduled_job (
  id bigint generated always as identity primary key,
  name text not null,
  payload jsonb not null,
  run_at timestamptz not null,
  job_key text unique
);
create index scheduled_job_run_at on scheduled_job (run_at);
comment on table scheduled_job is 'Jobs that wait for a moment of business time. When it has come they move to the job queue, in one transaction.';
comment on column scheduled_job.id is 'Internal key.';
comment on column scheduled_job.name is 'Name of the job, as defined by a module.';
comment on column scheduled_job.payload is 'What the job needs to know: ids and codes, no personal data.';
comment on column scheduled_job.run_at is 'Business time from which it runs.';
comment on column scheduled_job.job_key is 'Name of this one wait, so that it can be moved or taken back; null = it cannot.';

create table worker_heartbeat (
  worker_id text primary key,
  host text not null,
  process_id integer not null,
  beat_at timestamptz not null
);
comment on table worker_heartbeat is 'Workers that live. The jobs locked by a worker that is not here, or whose beat is old, are given back to the queue.';
comment on column worker_heartbeat.worker_id is 'Name of the worker in the job queue.';
comment on column worker_heartbeat.host is 'Machine it runs on.';
comment on column worker_heartbeat.process_id is 'Process it runs in.';
comment on column worker_heartbeat.beat_at is 'Last sign of life, by the clock of the database: real time, the one clock that all workers share.';

-- The application may put a job into the queue and take it back, and nothing else there: these two run as the owner of the tables.
do $do$
declare worker text := current_schema() || '_worker';
begin
  execute format($sql$
    create function enqueue_job(job_name text, job_payload json, key text default null) returns void
    language plpgsql security definer set search_path = pg_catalog
    as $body$ begin perform %1$I.add_job(job_name, job_payload, job_key := key); end $body$;
    create function forget_job(key text) returns void
    language plpgsql security definer set search_path = pg_catalog
    as $body$ begin perform %1$I.remove_job(key); end $body$;
  $sql$, worker);
end $do$;
comment on function enqueue_job(text, json, text) is 'Adds a job to the queue in the caller''s transaction; one with the same key that has not begun is replaced.';
comment on function forget_job(text) is 'Takes back the job with this key, unless it has begun.';
