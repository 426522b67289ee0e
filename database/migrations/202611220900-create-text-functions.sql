-- migrate: expand                                     module: platform
-- Why:   Hòa and Hoà, Đ and D, composed and decomposed letters must find each other in every search.
-- Locks: none; two functions are added.
-- Undo:  drop the functions; nothing is lost.
create function unaccent_immutable(value text) returns text language sql immutable strict parallel safe
  as $$ select public.unaccent('public.unaccent'::regdictionary, value) $$;
create function vn_fold(value text) returns text language sql immutable strict parallel safe
  as $$ select lower(unaccent_immutable(normalize(value, NFC))) $$;
comment on function unaccent_immutable(text) is 'unaccent() with its dictionary named, so that indexes may use it.';
comment on function vn_fold(text) is 'Lower case without accents: the one folding used by every search and its index.';
