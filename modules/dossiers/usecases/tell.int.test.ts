import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { createPersonalVault } from '#modules/personal-vault/index.ts'
import { NotAllowed, NotFound } from '#platform/http/faults.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import type { DossierId, FileHash, Instant, Official } from '@motcua/terms'
import { application, citizen, KITE_OFFICE, kiteWorld, people, RETURN_COUNTER, type KiteWorld } from '../testing/kite-world.ts'
import { kiteWalk, known } from '../testing/kite-walk.ts'
import { checkReceipt } from './check-receipt.ts'
import { listMissingReceipts, listUncollected } from './lists-to-clear.ts'
import { remindUncollected } from './remind-uncollected.ts'
import { takeInAtCounter } from './take-in-at-counter.ts'
import { verifyChains } from './verify-chain.ts'

const database = testDatabase()
let office: KiteWorld
const walk = kiteWalk(() => office)
beforeAll(async () => {
  const world = await kiteWorld(database())
  const sameDay = await world.deps.procedures.get('x' as never)
  const procedure = { ...sameDay, pinned: { ...sameDay.pinned, sameDay: true } }
  office = {
    ...world,
    deps: {
      ...world.deps,
      procedures: { findInForce: async (code) => (code === procedure.pinned.code ? procedure : undefined), get: async () => procedure },
    },
  }
})
const page = { limit: 50, after: null }
const idsOf = (found: { lines: readonly { id: DossierId }[] }): DossierId[] => found.lines.map((line) => line.id)

/** What waits to be told about a dossier. */
async function announced(id: DossierId): Promise<{ kind: string; recipients: string[]; cause: string }[]> {
  const { rows } = await database().owner.pool.query<{ payload: { dossierId: string; kind: string; recipients: string[]; cause: string } }>(
    `select payload from province_worker._private_jobs j join province_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'tell-people' order by j.id`,
  )
  return rows.map((row) => row.payload).filter((payload) => payload.dossierId === id)
}
const onClock = async <T>(at: string, work: () => Promise<T>): Promise<T> => {
  office.clock.advanceTo(at as Instant)
  return work()
}

describe('A same-day dossier without a receipt', () => {
  it('R-024 is listed at closing time for its own counter, told to who took it in, and cleared by the receipt', async () => {
    const { dossierId: id, paperId } = known(
      await takeInAtCounter(office.deps, people.intake, application({ channel: 'IN_PERSON' }), crypto.randomUUID(), { receipt: false }),
    )
    expect(paperId).toBeNull()
    const { rows } = await sql<{ run_at: Instant }>`select run_at from scheduled_job where payload->>'dossierId' = ${id}`.execute(
      office.deps.db,
    )
    expect(rows).toEqual([{ run_at: '2026-03-02T17:00:00+07:00' }])
    expect(idsOf(await listMissingReceipts(office.deps, people.intake, page))).not.toContain(id)
    expect(await checkReceipt(office.deps, id)).toBe('IN_ORDER')
    await onClock('2026-03-02T17:00:00+07:00', async () => {
      expect(idsOf(await listMissingReceipts(office.deps, people.intake, page))).toContain(id)
      expect(await checkReceipt(office.deps, id)).toBe('RECEIPT_MISSING')
    })
    expect(await announced(id)).toMatchObject([{ kind: 'RECEIPT_MISSING', recipients: [people.intake.accountId] }])
    for (const viewer of [people.handler, people.auditor, citizen])
      await expect(listMissingReceipts(office.deps, viewer, page)).rejects.toThrow(NotAllowed)
    const issued = await walk.must(people.intake, id, 'issue-receipt', {})
    expect(issued.paperId).not.toBeNull()
    expect(idsOf(await listMissingReceipts(office.deps, people.intake, page))).not.toContain(id)
    expect(await checkReceipt(office.deps, id)).toBe('IN_ORDER')
  })
})

describe('An overdue step', () => {
  it('R-065 is urged by the center: handler and head are told, and the record holds', async () => {
    const id = await walk.submit()
    await walk.must(people.intake, id, 'accept', {})
    await walk.must(people.intake, id, 'hand-over', { token: await walk.token(id) })
    await walk.must(people.head, id, 'confirm-handover', { token: await walk.token(id) })
    expect(await walk.act(people.intake, id, 'urge', { token: await walk.token(id) })).toMatchObject({ code: 'urge.not-overdue' })
    await onClock('2026-03-04T09:00:00+07:00', async () => walk.must(people.intake, id, 'urge', { token: await walk.token(id) }))
    const [urged] = await announced(id)
    expect(urged).toMatchObject({ kind: 'STEP_URGED' })
    expect(new Set(urged!.recipients)).toEqual(new Set([people.head.accountId, people.leader.accountId]))
    await expect(walk.act(people.handler, id, 'urge', { token: await walk.token(id) })).rejects.toThrow(NotAllowed)
    expect(await verifyChains(office.deps.db)).toMatchObject({ broken: [] })
  })
})

describe('A result at the center', () => {
  const toReturn = async (): Promise<DossierId> => {
    const id = await walk.submit()
    await walk.toSignature(id)
    await walk.toReturn(id)
    return id
  }
  const uncollected = async (): Promise<DossierId[]> => idsOf(await listUncollected(office.deps, people.returns, page))

  it('R-077 is told to its applicant in the transaction that brings it there, R-078 reminded of and listed until it is collected', async () => {
    const id = await onClock('2026-03-05T09:00:00+07:00', toReturn)
    expect(await announced(id)).toMatchObject([{ kind: 'RESULT_READY', recipients: [citizen.accountId] }])
    const planned = async () =>
      (
        await sql<{ run_at: Instant; days: number }>`
        select run_at, (payload->>'days')::int as days from scheduled_job where job_key = ${`uncollected:${id}`}`.execute(office.deps.db)
      ).rows
    expect(await planned()).toEqual([{ run_at: '2026-04-04T09:00:00+07:00', days: 30 }])
    await onClock('2026-04-04T08:59:59+07:00', async () => expect(await uncollected()).not.toContain(id))
    await onClock('2026-04-04T09:00:00+07:00', async () => {
      expect(await uncollected()).toContain(id)
      expect(await remindUncollected(office.deps, id, 30)).toBe('REMINDED')
    })
    expect(await planned()).toEqual([{ run_at: '2026-05-04T09:00:00+07:00', days: 60 }])
    expect((await announced(id)).map((a) => a.cause)).toContain(`${id}/uncollected/30`)
    await expect(listUncollected(office.deps, people.leader, page)).rejects.toThrow(NotAllowed)
    await walk.must(people.returns, id, 'deliver-result', {
      ...{ token: await walk.token(id), channel: 'COUNTER', counterId: RETURN_COUNTER },
      ...{ recipientKind: 'APPLICANT', identityDocument: 'Căn cước', signedOnPaper: true },
    })
    expect(await uncollected()).not.toContain(id)
    expect(await remindUncollected(office.deps, id, 60)).toBe('LEFT_ALONE')
  })

  it('R-076 is kept in the applicant’s vault when it is delivered online; the acknowledgement proves the delivery', async () => {
    const id = await walk.submit()
    await walk.toSignature(id)
    const online = { channel: 'ONLINE', counterId: null, recipientKind: 'APPLICANT', identityDocument: '', signedOnPaper: false } as const
    await walk.toReturn(id)
    // The draft had no electronic file: nothing can be kept, and nothing is.
    expect(await walk.act(people.returns, id, 'deliver-result', { token: await walk.token(id), ...online })).toMatchObject({
      code: 'delivery.no-electronic-result',
    })
    const file = { hash: 'cd'.repeat(32) as FileHash, name: 'giay-phep.pdf', size: 2000, mediaType: 'application/pdf' }
    const signed = await walk.submit()
    await walk.toSignature(signed, [file])
    await walk.toReturn(signed)
    await walk.must(people.returns, signed, 'deliver-result', { token: await walk.token(signed), ...online })
    const { delivery } = await walk.stateOf(signed)
    const vault = createPersonalVault({ db: office.deps.db, vault: office.deps.vault, files: { open: async () => file } as never })
    const items = await vault.listOwn(citizen)
    expect(items).toMatchObject([
      { id: delivery?.proof, dossierId: signed, title: 'Giấy phép thả diều', agencyName: 'Sở Diều', files: [file] },
    ])
    expect(await vault.openFile(citizen, items[0]!.id, file.hash)).toMatchObject({ name: 'giay-phep.pdf' })
    const other = { ...citizen, citizenNumber: '096190000999' }
    expect(await vault.listOwn(other)).toEqual([])
    await expect(vault.openFile(other, items[0]!.id, file.hash)).rejects.toThrow(NotFound)
    await expect(vault.listOwn(people.returns)).rejects.toThrow(NotAllowed)
    expect(await announced(signed)).toMatchObject([{ kind: 'RESULT_READY' }, { kind: 'RESULT_DELIVERED_ONLINE' }])
  })

  it('R-063 does not leave the agency unscanned where the province says that its dossiers are archived', async () => {
    const { configuration } = office.deps
    const current = await configuration.current()
    const archived = {
      ...current,
      get: ((key: never, question: never) => (key === 'dossier.archive' ? true : current.get(key, question))) as typeof current.get,
    }
    const strict = { ...office.deps, configuration: { ...configuration, current: async () => archived } }
    const { dossierId: id } = known(
      await takeInAtCounter(
        strict,
        people.intake,
        application({
          channel: 'IN_PERSON',
          documents: application().documents.map((d) => ({ ...d, source: 'PAPER' as const, files: [] })),
        }),
        crypto.randomUUID(),
      ),
    )
    const strictly = kiteWalk(() => ({ ...office, deps: strict }))
    await strictly.toSignature(id, [], 'accepted')
    await expect(strictly.toReturn(id)).rejects.toThrow('archive.scan-required')
    const file = { hash: 'ab'.repeat(32) as FileHash, name: 'ban-quet.pdf', size: 2000, mediaType: 'application/pdf' }
    await strictly.must(people.clerk, id, 'scan-documents', { scans: [{ requiredDocumentId: 'd01', files: [file] }] })
    await strictly.must(people.clerk, id, 'hand-over', { token: await strictly.token(id) })
    const elsewhere: Official = {
      ...people.clerk,
      accountId: people.stranger.accountId,
      grants: [{ ...people.stranger.grants[0]!, agencyId: KITE_OFFICE }],
    }
    await expect(strictly.act(elsewhere, id, 'scan-documents', { scans: [] })).rejects.toThrow(NotAllowed)
  })
})
