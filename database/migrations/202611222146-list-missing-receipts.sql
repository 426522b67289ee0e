-- migrate: expand                                     module: dossiers
-- Why:   the closing check lists same-day dossiers that were accepted without a receipt and are still open (R-024).
-- Locks: brief ACCESS EXCLUSIVE on dossier; no rewrite (nullable, no default). Every dossier so far has its receipt.
-- Undo:  drop the column; the state of a dossier still says what it owes.

alter table dossier add column receipt_due_at timestamptz;
comment on column dossier.receipt_due_at is 'Closing time of the day it was accepted without a receipt and did not end; null = nothing is owed.';
create index dossier_receipt_missing on dossier (intake_unit_id, receipt_due_at, id) where receipt_due_at is not null;
