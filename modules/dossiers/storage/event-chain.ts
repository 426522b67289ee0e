import { createHash } from 'node:crypto'
import type { DossierId } from '@motcua/terms'
import type { DossierEvent } from '../domain/dossier-event.ts'

/** Before the first event. */
export const NO_HASH: Buffer = Buffer.alloc(32)

/** An event as it is stored: links included. */
export type ChainedEvent = { readonly event: DossierEvent; readonly commandId: string; readonly prevHash: Buffer; readonly hash: Buffer }

/** Text of a JSON value that does not depend on the order of keys: PostgreSQL does not keep it. */
export function canonicalJson(value: unknown): string {
  // Joined by hand: every event is hashed when it is written and again whenever its record is verified.
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value)
    case 'number':
      return Number.isFinite(value) ? String(value) : 'null'
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      if (value === null) return 'null'
      return Array.isArray(value) ? canonicalList(value) : canonicalFields(value as Readonly<Record<string, unknown>>)
    default:
      return 'null'
  }
}

function canonicalList(items: readonly unknown[]): string {
  let text = '['
  for (let i = 0; i < items.length; i++) text += i === 0 ? canonicalJson(items[i]) : `,${canonicalJson(items[i])}`
  return `${text}]`
}

function canonicalFields(fields: Readonly<Record<string, unknown>>): string {
  const keys = Object.keys(fields)
  if (keys.length > 40) keys.sort()
  // A handful of keys, mostly in order already: inserting each where it belongs is faster than the general sort.
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i]!
    let at = i
    for (; at > 0 && keys[at - 1]! > key; at--) keys[at] = keys[at - 1]!
    keys[at] = key
  }
  let text = '{'
  for (const key of keys) {
    const value = fields[key]
    if (value !== undefined) text += `${text.length === 1 ? '' : ','}${keyText(key)}${canonicalJson(value)}`
  }
  return `${text}}`
}

const keyTexts = new Map<string, string>()
/** Names of fields recur in every event; those of processes and forms may be many, so not all are kept. */
function keyText(key: string): string {
  const known = keyTexts.get(key)
  if (known !== undefined) return known
  const text = `${JSON.stringify(key)}:`
  if (keyTexts.size < 1000) keyTexts.set(key, text)
  return text
}

/** Do two JSON values say the same? Faster than comparing their canonical texts; a field that is undefined is not there. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => sameJson(item, b[i]))
  const [left, right] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>]
  let fields = 0
  for (const key of Object.keys(left)) {
    if (left[key] === undefined) continue
    if (!Object.hasOwn(right, key) || !sameJson(left[key], right[key])) return false
    fields++
  }
  return Object.keys(right).filter((key) => right[key] !== undefined).length === fields
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
