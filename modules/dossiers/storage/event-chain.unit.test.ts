import type { DossierId } from '@motcua/terms'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DossierEvent } from '../domain/dossier-event.ts'
import { accept, approve, assign, complete, confirm, deliver, draft, handOver, number, sign, submit } from '../testing/dossier-acts.ts'
import { dossierId } from '../testing/dossier-scene.ts'
import { play } from '../testing/given.ts'
import { officials } from '../testing/kite-office.ts'
import { kiteFlyingPermit } from '../testing/kite-procedures.ts'
import { canonicalJson, chain, hashOfEvent, NO_HASH, type ChainedEvent } from './event-chain.ts'

const commandId = '00000000-0000-7000-8000-000000000001'
const { events } = play(
  kiteFlyingPermit,
  submit(),
  accept(),
  handOver(),
  confirm(),
  assign(officials.chau),
  confirm(),
  complete({ draft: draft() }),
  confirm(),
  approve(),
  sign(),
  confirm(),
  number(),
  handOver(),
  confirm(),
  deliver(),
)
const links = chain(dossierId, events, commandId, NO_HASH)

/** The number of the first event whose link does not hold, or null. */
function firstBroken(stored: readonly ChainedEvent[], id: DossierId = dossierId): number | null {
  let previous: Buffer = NO_HASH
  for (const { event, commandId: command, prevHash, hash } of stored) {
    if (!prevHash.equals(previous) || !hash.equals(hashOfEvent(id, event, command, previous))) return event.seq
    previous = hash
  }
  return null
}
const changed = (at: number, change: (event: DossierEvent) => DossierEvent): ChainedEvent[] =>
  links.map((link, i) => (i === at ? { ...link, event: change(link.event) } : link))

describe('The chain of events', () => {
  it('R-155 holds for a dossier from submission to delivery', () => {
    expect(events).toHaveLength(15)
    expect(firstBroken(links)).toBe(null)
  })

  it('R-155 holds for 10,000 events', () => {
    const many = Array.from({ length: 10_000 }, (_, i): DossierEvent => ({ ...events[i % events.length]!, seq: i + 1 }))
    const stored = chain(dossierId, many, commandId, NO_HASH)
    expect(firstBroken(stored)).toBe(null)
    const forged = stored.map((link, i) =>
      i === 7_776 ? { ...link, event: { ...link.event, at: events[0]!.at.replace(':00+', ':01+') as typeof link.event.at } } : link,
    )
    expect(firstBroken(forged)).toBe(7_777)
  })

  it('R-155 finds one changed byte anywhere in what an event says', () => {
    fc.assert(
      fc.property(fc.nat(events.length - 1), fc.nat(), (index, place) => {
        const forged = changed(index, (event) => withOneByteChanged(event, place))
        expect(firstBroken(forged)).toBe(forged[index]!.event.seq)
      }),
    )
  })

  it('R-155 finds another actor, hour, order, dossier or command', () => {
    const { actor } = events[1]!
    expect(firstBroken(changed(1, (e) => ({ ...e, actor: { ...actor, officialId: officials.ha.officialId } })))).toBe(2)
    expect(firstBroken(changed(1, (e) => ({ ...e, actor: { ...actor, kind: 'system' } })))).toBe(2)
    expect(firstBroken(links, 'dossier-2' as DossierId)).toBe(1)
    expect(firstBroken(links.map((l, i) => (i === 4 ? { ...l, commandId: commandId.replace('1', '2') } : l)))).toBe(5)
    expect(firstBroken([links[0]!, ...links.slice(2)])).toBe(3)
    expect(firstBroken([links[0]!, links[2]!, links[1]!, ...links.slice(3)])).toBe(3)
  })

  it('R-155 finds a changed event whose own hash was made to fit, by the next link', () => {
    const forged = { ...events[3]!, at: events[14]!.at } as DossierEvent
    const previous = links[3]!.prevHash
    const refitted = links.map((l, i) => (i === 3 ? { ...l, event: forged, hash: hashOfEvent(dossierId, forged, commandId, previous) } : l))
    expect(firstBroken(refitted)).toBe(forged.at === events[3]!.at ? null : 5)
  })

  it('goes on where it ended: two commands make the same chain as one', () => {
    const first = chain(dossierId, events.slice(0, 6), commandId, NO_HASH)
    const rest = chain(dossierId, events.slice(6), commandId, first.at(-1)!.hash)
    expect([...first, ...rest].map((l) => l.hash.toString('hex'))).toEqual(links.map((l) => l.hash.toString('hex')))
  })

  it('does not depend on the order of keys, which PostgreSQL does not keep', () => {
    const reordered = links.map((link) => ({ ...link, event: reversedKeys(link.event) as DossierEvent }))
    expect(canonicalJson(reordered.map((l) => l.event))).toBe(canonicalJson(links.map((l) => l.event)))
    expect(firstBroken(reordered)).toBe(null)
  })
})

describe('The canonical text of a value', () => {
  it.each([
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    [{ a: { d: 1, c: [{ z: 1, y: 2 }] } }, '{"a":{"c":[{"y":2,"z":1}],"d":1}}'],
    [{ 10: 'x', 9: 'y' }, '{"10":"x","9":"y"}'],
    [{ a: undefined, b: null }, '{"b":null}'],
    [[1, undefined, null], '[1,null,null]'],
    [undefined, 'null'],
    [[], '[]'],
    [{}, '{}'],
    ['Đơn "A"\n\\', '"Đơn \\"A\\"\\n\\\\"'],
    [-0, '0'],
    [1e21, '1e+21'],
    [true, 'true'],
  ])('of %j is %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })

  it('tells apart what differs: composed and decomposed letters, text and number, order in a list, empty and absent', () => {
    const different = ['Hoà', 'Hoà'.normalize('NFD'), '1', 1, [1, 2], [2, 1], [], [[]], {}, { a: null }, { a: '' }, null, false]
    expect(new Set(different.map(canonicalJson)).size).toBe(different.length)
  })

  it('is the same after a trip through JSON, as the database takes it, and reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const stored = JSON.parse(JSON.stringify(value)) as unknown
        expect(canonicalJson(stored)).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(stored)
      }),
    )
  })
})

/** The same event with one of its values changed: a character of a text, or a number by one. */
function withOneByteChanged(event: DossierEvent, place: number): DossierEvent {
  let values = 0
  JSON.stringify(event, (_key, value: unknown) => {
    if (isChangeable(value)) values += 1
    return value
  })
  const target = place % values
  let seen = -1
  return JSON.parse(
    JSON.stringify(event, (_key, value: unknown) => {
      if (!isChangeable(value)) return value
      seen += 1
      if (seen !== target) return value
      return typeof value === 'number' ? value + 1 : `${value.slice(0, -1)}${value.endsWith('x') ? 'y' : 'x'}`
    }),
  ) as DossierEvent
}

const isChangeable = (value: unknown): value is string | number => typeof value === 'number' || (typeof value === 'string' && value !== '')

function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([k, v]) => [k, reversedKeys(v)]),
  )
}
