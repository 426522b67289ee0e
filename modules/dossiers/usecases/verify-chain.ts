import type { Db } from '#platform/database/connect.ts'
import type { DossierId } from '@motcua/terms'
import { foldDossier } from '../domain/dossier-state.ts'
import { canonicalJson, hashOfEvent, NO_HASH } from '../storage/event-chain.ts'
import { FIRST, listHeads, listOrphans } from '../storage/list-heads.ts'
import { listEvents, type StoredEvent } from '../storage/load-dossier.ts'

/** The first place where a dossier's record does not hold. `what` says which fact, in words an auditor can quote. */
export type BrokenLink = {
  readonly dossierId: DossierId
  readonly seq: number
  readonly what: 'GAP' | 'LINK' | 'CONTENT' | 'STATE' | 'MISSING'
}
export type Verification = { readonly dossiers: number; readonly events: number; readonly broken: readonly BrokenLink[] }

const BATCH = 500

/** Recomputes every hash and every state from the events; names the first broken place of each dossier. */
export async function verifyChains(db: Db, options: { readonly onProgress?: (dossiers: number) => void } = {}): Promise<Verification> {
  let dossiers = 0
  let events = 0
  const broken: BrokenLink[] = []
  let after: DossierId = FIRST
  for (;;) {
    const rows = await listHeads(db, after, BATCH)
    if (rows.length === 0) break
    for (const row of rows) {
      const stored = await listEvents(db, row.id)
      events += stored.length
      const fault = faultOf(row.id, stored, row)
      if (fault) broken.push(fault)
    }
    dossiers += rows.length
    after = rows.at(-1)!.id
    options.onProgress?.(dossiers)
  }
  const orphans = await listOrphans(db)
  broken.push(...orphans.map((o) => ({ ...o, what: 'MISSING' as const })))
  return { dossiers, events, broken }
}

/** Checks one dossier's events against their links and the row against the events. */
export function faultOf(
  id: DossierId,
  stored: readonly StoredEvent[],
  row: { seq: number; last_hash: Buffer; state: unknown },
): BrokenLink | undefined {
  let previous: Buffer = NO_HASH
  for (const [index, link] of stored.entries()) {
    const { seq } = link.event
    if (seq !== index + 1) return { dossierId: id, seq: index + 1, what: 'GAP' }
    if (!link.prevHash.equals(previous)) return { dossierId: id, seq, what: 'LINK' }
    if (!link.hash.equals(hashOfEvent(id, link.event, link.commandId, previous))) return { dossierId: id, seq, what: 'CONTENT' }
    previous = link.hash
  }
  if (stored.length !== row.seq || !row.last_hash.equals(previous)) return { dossierId: id, seq: stored.length + 1, what: 'MISSING' }
  const state = foldDossier(
    id,
    stored.map((s) => s.event),
  )
  return canonicalJson(state) === canonicalJson(row.state) ? undefined : { dossierId: id, seq: row.seq, what: 'STATE' }
}
