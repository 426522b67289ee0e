-- migrate: expand                                     module: dossiers
-- Why:   what is sealed cannot be made smaller: trying takes time with every paper that is issued.
-- Locks: brief ACCESS EXCLUSIVE on paper; no rewrite, rows that are there stay as they are.
-- Undo:  set the storage back to extended.

alter table paper alter column sealed set storage external;
