import { createHash } from 'node:crypto'
import type { DossierId } from '@motcua/terms'
import type { DossierEvent } from '../domain/dossier-event.ts'

/** Before the first event. */
export const NO_HASH: Buffer = Buffer.alloc(32)

/** An event as it is stored: links included. */
export type ChainedEvent = { readonly event: DossierEvent; readonly commandId: string; readonly prevHash: Buffer; readonly hash: Buffer }

/** Text of a JSON value that does not depend on the order of keys: PostgreSQL does not keep it. */
export function canonicalJson(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  // Joined by hand: every event is hashed when it is written and again whenever its record is verified.
  let text = ''
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) text += i === 0 ? canonicalJson(value[i]) : `,${canonicalJson(value[i])}`
    return `[${text}]`
  }
  const fields = value as Readonly<Record<string, unknown>>
  for (const key of Object.keys(fields).sort()) {
    if (fields[key] === undefined) continue
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(fields[key])}`
  }
  return `{${text}}`
}

/** SHA-256 over the previous hash and everything the event says. */
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
