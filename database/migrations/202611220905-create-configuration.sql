-- migrate: expand                                     module: configuration
-- Why:   every rule of the province is dated configuration with its legal basis, who approved it, and its history (transition.md section 3).
-- Locks: none; two tables are added.
-- Undo:  drop the tables; refused once a setting differs from what the product ships.
create table configuration (
  id bigint generated always as identity primary key,
  key text not null,
  scope text not null default 'province',
  value jsonb not null,
  valid_from date not null,
  valid_to date,
  legal_basis text not null,
  approved_by text not null,
  changed_at timestamptz not null,
  unique (key, scope, valid_from),
  check (valid_to is null or valid_to > valid_from)
);
comment on table configuration is 'Rules of the province that may differ in time or place. One row a period.';
comment on column configuration.id is 'Internal key.';
comment on column configuration.key is 'Name of the setting, as in the registry of modules/configuration.';
comment on column configuration.scope is 'national, province, agency:<code> or procedure:<code>; the narrowest that is set wins.';
comment on column configuration.value is 'The setting itself; its shape is checked by the registry.';
comment on column configuration.valid_from is 'First day on which it holds.';
comment on column configuration.valid_to is 'First day on which it no longer holds; null = until further notice.';
comment on column configuration.legal_basis is 'Text, article or decision it rests on; "design" where the law is silent.';
comment on column configuration.approved_by is 'Who approved it: an office, or the account of an administrator.';
comment on column configuration.changed_at is 'When this row was written.';

create table configuration_history (
  id bigint generated always as identity primary key,
  key text not null,
  scope text not null,
  before jsonb,
  after jsonb,
  legal_basis text not null,
  changed_by text not null,
  changed_at timestamptz not null
);
comment on table configuration_history is 'Every change of a setting, in order. Rows are only added.';
comment on column configuration_history.id is 'Internal key; its order is the order of the changes.';
comment on column configuration_history.key is 'Name of the setting.';
comment on column configuration_history.scope is 'Scope of the setting.';
comment on column configuration_history.before is 'Periods and values before the change; null = the setting was new.';
comment on column configuration_history.after is 'Periods and values after the change; null = it was removed.';
comment on column configuration_history.legal_basis is 'Ground of the change.';
comment on column configuration_history.changed_by is 'Account or office that changed it.';
comment on column configuration_history.changed_at is 'When.';
