import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '#platform/testing/test-database.ts'
import type { DossierEvent } from '../domain/dossier-event.ts'
import { evolve } from '../domain/dossier-state.ts'
import { appendEvents } from '../storage/append-events.ts'
import { findDossier } from '../storage/load-dossier.ts'
import { kiteWalk } from '../testing/kite-walk.ts'
import { kiteWorld, type KiteWorld } from '../testing/kite-world.ts'
import { verifyChains } from './verify-chain.ts'

const database = testDatabase()
let office: KiteWorld
const walk = kiteWalk(() => office)
beforeAll(async () => {
  office = await kiteWorld(database())
})

describe('A long record', () => {
  it('R-155 a chain of 10,000 events holds; one changed byte in one of them fails, and is named', { timeout: 60_000 }, async () => {
    const { deps } = office
    const dossierId = await walk.submit()
    const loaded = (await findDossier(deps.db, dossierId))!
    const at = deps.clock.now()
    let { state } = loaded
    const events = Array.from({ length: 9_999 }, (_, i): DossierEvent => {
      const checks = [{ requiredDocumentId: 'd01', verdict: 'OK' as const, note: `lần ${i}` }]
      const event: DossierEvent = {
        type: 'DocumentsChecked',
        checks,
        seq: i + 2,
        at,
        actor: { kind: 'system', accountId: null, officialId: null },
      }
      state = evolve(dossierId, state, event)
      return event
    })
    const command = { id: crypto.randomUUID(), name: 'check-documents', accountId: null, at }
    await deps.transactions
      .transaction()
      .execute((tx) => appendEvents(tx, { before: loaded.state, state, events, prevHash: loaded.lastHash, command }))
    expect(await verifyChains(deps.db)).toEqual({ dossiers: 1, events: 10_000, broken: [] })
    const note = (text: string) =>
      sql`update dossier_event set data = jsonb_set(data, '{checks,0,note}', ${JSON.stringify(text)}::jsonb) where seq = 7000`
    await note('lần 6997').execute(database().owner.db)
    expect((await verifyChains(deps.db)).broken).toEqual([{ dossierId, seq: 7000, what: 'CONTENT' }])
    await note('lần 6998').execute(database().owner.db)
    expect((await verifyChains(deps.db)).broken).toEqual([])
  })

  it('R-059 R-155 an attempt to edit the second row is rejected by the database itself, and the record stands', async () => {
    const { db } = office.deps
    const edit = db.updateTable('dossier_event').set({ data: '{}' }).where('seq', '=', 2).execute()
    await expect(edit).rejects.toThrow(/permission denied/)
    expect((await verifyChains(db)).broken).toEqual([])
  })
})
