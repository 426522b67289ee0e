import type { Db } from '#platform/database/connect.ts'
import type { DossierId } from '@motcua/terms'
import { foldDossier } from '../domain/dossier-state.ts'
import { copiedColumnsOf, workColumnsOf } from '../storage/dossier-row.ts'
import { hashOfEvent, NO_HASH, sameJson } from '../storage/event-chain.ts'
import { FIRST, LAST, listMilestones, listOrphans, readChains, type DossierHead } from '../storage/read-chains.ts'
import type { StoredEvent } from '../storage/load-dossier.ts'

/** The first place where a dossier's record does not hold. `what` says which fact, in words an auditor can quote. */
export type BrokenLink = {
  readonly dossierId: DossierId
  readonly seq: number
  readonly what: 'GAP' | 'LINK' | 'CONTENT' | 'STATE' | 'ROW' | 'MISSING'
}
export type Verification = { readonly dossiers: number; readonly events: number; readonly broken: readonly BrokenLink[] }

/** Dossiers after one id, up to and including another. */
export type VerifyRange = { readonly after: DossierId; readonly until: DossierId }

const BATCH = 200

/** Recomputes every hash, every state and everything copied from it for lists; names the first broken place of each dossier. */
export async function verifyChains(db: Db): Promise<Verification> {
  const found = await verifyRange(db, { after: FIRST, until: LAST })
  return { ...found, broken: [...found.broken, ...(await findOrphans(db))] }
}

/** The same for a part of the dossiers, so that several threads can share the work; `findOrphans` completes it. */
export async function verifyRange(db: Db, range: VerifyRange): Promise<Verification> {
  let dossiers = 0
  let events = 0
  const broken: BrokenLink[] = []
  let { after } = range
  // The next ones are read while these are checked.
  let reading = readChains(db, { after, until: range.until }, BATCH)
  for (;;) {
    const chains = await reading
    const last = chains.at(-1)
    if (!last) return { dossiers, events, broken }
    after = last.head.id
    reading = readChains(db, { after, until: range.until }, BATCH)
    for (const { head, stored } of chains) {
      dossiers++
      events += stored.length
      const fault = faultOf(head, stored)
      if (fault) broken.push(fault)
    }
  }
}

/** Ranges of about `size` dossiers that hold all of them, those that are made meanwhile too. */
export async function listVerifyRanges(db: Db, size: number): Promise<VerifyRange[]> {
  const milestones = await listMilestones(db, size)
  return [...milestones, LAST].map((until, i) => ({ after: milestones[i - 1] ?? FIRST, until }))
}

/** Events whose dossier is gone. */
export async function findOrphans(db: Db): Promise<BrokenLink[]> {
  return (await listOrphans(db)).map((orphan) => ({ ...orphan, what: 'MISSING' }))
}

/** Checks one dossier's events against their links, and its row, columns and open work against the events. */
function faultOf(
  { id, seq: rowSeq, last_hash, state, columns, work }: DossierHead,
  stored: readonly StoredEvent[],
): BrokenLink | undefined {
  let previous: Buffer = NO_HASH
  for (const [index, link] of stored.entries()) {
    const { seq } = link.event
    if (seq !== index + 1) return { dossierId: id, seq: index + 1, what: 'GAP' }
    if (!link.prevHash.equals(previous)) return { dossierId: id, seq, what: 'LINK' }
    if (!link.hash.equals(hashOfEvent(id, link.event, link.commandId, previous))) return { dossierId: id, seq, what: 'CONTENT' }
    previous = link.hash
  }
  if (stored.length !== rowSeq || !last_hash.equals(previous)) return { dossierId: id, seq: stored.length + 1, what: 'MISSING' }
  const folded = foldDossier(
    id,
    stored.map((s) => s.event),
  )
  if (folded === null || !sameJson(folded, state)) return { dossierId: id, seq: rowSeq, what: 'STATE' }
  const holds = sameJson(copiedColumnsOf(folded), columns) && sameJson(workColumnsOf(folded), work)
  return holds ? undefined : { dossierId: id, seq: rowSeq, what: 'ROW' }
}
