import { sql } from 'kysely'
import type { Db } from '#platform/database/connect.ts'
import type { DossierId } from '@motcua/terms'

/** What a dossier's row says of its chain. */
export type DossierHead = { readonly id: DossierId; readonly seq: number; readonly last_hash: Buffer; readonly state: unknown }

/** Before every id. */
export const FIRST = '00000000-0000-0000-0000-000000000000' as DossierId

/** The next heads in the order of their ids, for walking through all dossiers. */
export async function listHeads(db: Db, after: DossierId, limit: number): Promise<DossierHead[]> {
  const { rows } =
    await sql<DossierHead>`select id, seq, last_hash, state from dossier where id > ${after}::uuid order by id limit ${limit}`.execute(db)
  return rows
}

/** Events whose dossier is gone: the row was removed behind the application's back. */
export async function listOrphans(db: Db): Promise<{ dossierId: DossierId; seq: number }[]> {
  const { rows } = await sql<{ dossierId: DossierId; seq: number }>`
    select e.dossier_id as "dossierId", min(e.seq) as seq from dossier_event e left join dossier d on d.id = e.dossier_id
    where d.id is null group by e.dossier_id limit 100`.execute(db)
  return rows
}
