import { createHash } from 'node:crypto'
import type { DossierId } from '@motcua/terms'
import type { DossierEvent } from '../domain/dossier-event.ts'

/** Before the first event. */
export const NO_HASH: Buffer = Buffer.alloc(32)

/** An event as it is stored: links included. */
export type ChainedEvent = { readonly event: DossierEvent; readonly commandId: string; readonly prevHash: Buffer; readonly hash: Buffer }

/** Text of a JSON value that does not depend on the order of keys: PostgreSQL does not keep it. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined)
    entries.sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`).join(',')}}`
  }
  return JSON.stringify(value ?? null)
}

/** SHA-256 over the previous hash and everything the event says (R-155). */
export function hashOfEvent(dossierId: DossierId, event: DossierEvent, commandId: string, prevHash: Buffer): Buffer {
  const { seq, at, actor, type, ...data } = event
  return createHash('sha256')
    .update(prevHash)
    .update(canonicalJson([dossierId, seq, type, at, actor.kind, actor.accountId, actor.officialId, commandId, data]))
    .digest()
}

/** The events with their links, going on from `prevHash`. */
export function chain(dossierId: DossierId, events: readonly DossierEvent[], commandId: string, prevHash: Buffer): ChainedEvent[] {
  let previous = prevHash
  return events.map((event) => {
    const hash = hashOfEvent(dossierId, event, commandId, previous)
    const link = { event, commandId, prevHash: previous, hash }
    previous = hash
    return link
  })
}
