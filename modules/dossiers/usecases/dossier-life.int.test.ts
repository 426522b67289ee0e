import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { recount } from '#modules/reporting/index.ts'
import { instantOf } from '#platform/clock/clock.ts'
import { StaleCopy, NotAllowed, NotFound } from '#platform/http/faults.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { isRefused, type DossierId, type Instant, type Refused, type Viewer } from '@motcua/terms'
import type { CommandName, Commands } from '../domain/commands.ts'
import { findDossier } from '../storage/load-dossier.ts'
import { application, citizen, INTAKE_COUNTER, kiteWorld, people, RETURN_COUNTER, type KiteWorld } from '../testing/kite-world.ts'
import { carryOut, type CommandDone } from './carry-out.ts'
import { lookUpDossier } from './look-up-dossier.ts'
import { openDossier } from './open-dossier.ts'
import { stopUnanswered } from './stop-unanswered.ts'
import { submitDossier, type Submitted } from './submit-dossier.ts'
import { takeInAtCounter } from './take-in-at-counter.ts'
import { verifyChains } from './verify-chain.ts'
import { countWork, findDossiers, listQueue } from './work-lists.ts'

const database = testDatabase()
let world: KiteWorld
beforeAll(async () => {
  world = await kiteWorld(database())
})

const must = <T>(value: T | Refused): T => {
  if (isRefused(value)) throw new Error(`${value.code} ${JSON.stringify(value.data)}`)
  return value
}
const submit = async (commandId: string = crypto.randomUUID()): Promise<Submitted> =>
  must(await submitDossier(world.deps, citizen, application(), commandId))
const stateOf = async (id: DossierId) => (await findDossier(world.deps.db, id))!.state
async function act<Name extends CommandName>(
  viewer: Viewer,
  id: DossierId,
  name: Name,
  command: Commands[Name],
  key: { commandId?: string; expectedSeq?: number } = {},
): Promise<CommandDone | Refused> {
  const expectedSeq = key.expectedSeq ?? (await stateOf(id)).seq
  return carryOut(world.deps, viewer, id, name, command, { commandId: key.commandId ?? crypto.randomUUID(), expectedSeq })
}
const tokenOf = async (id: DossierId): Promise<number> => (await stateOf(id)).work[0]!.token

describe('A dossier from submission to delivery', () => {
  it('goes through its approved process, each act by the right person, and its record holds', async () => {
    const { dossierId: id, lookupCode } = await submit()
    expect(lookupCode).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    expect((await listQueue(world.deps, people.intake, 'intake', null, { limit: 50, after: null })).lines.map((l) => l.id)).toContain(id)
    const accepted = must(await act(people.intake, id, 'accept', {}))
    expect(accepted.paperId).not.toBeNull()
    const { acceptance } = await stateOf(id)
    expect(acceptance?.code).toMatch(/^H99\.07-260302-\d{4}$/)
    expect(acceptance?.firstDueAt.slice(0, 16)).toBe('2026-03-09T09:00')
    must(await act(people.intake, id, 'hand-over', { token: await tokenOf(id) }))
    expect((await stateOf(id)).work[0]).toMatchObject({ kind: 'assignment', startedAt: null, givenBy: people.intake.officialId })
    expect(await act(people.head, id, 'assign', { token: await tokenOf(id), officialId: people.handler.officialId })).toMatchObject({
      code: 'handover.unsigned',
    })
    must(await act(people.head, id, 'confirm-handover', { token: await tokenOf(id) }))
    must(await act(people.head, id, 'assign', { token: await tokenOf(id), officialId: people.handler.officialId }))
    must(await act(people.handler, id, 'confirm-handover', { token: await tokenOf(id) }))
    expect((await listQueue(world.deps, people.handler, 'mine', 'nguyen', { limit: 50, after: null })).lines.map((l) => l.id)).toContain(id)
    must(
      await act(people.handler, id, 'complete-step', {
        token: await tokenOf(id),
        draft: { outcome: 'GRANTED', title: 'Giấy phép thả diều', reason: null, legalBasis: null, files: [] },
      }),
    )
    must(await act(people.leader, id, 'confirm-handover', { token: await tokenOf(id) }))
    must(await act(people.leader, id, 'send-back', { token: await tokenOf(id), comments: 'Ghi rõ chiều dài dây' }))
    must(await act(people.handler, id, 'confirm-handover', { token: await tokenOf(id) }))
    must(await act(people.handler, id, 'complete-step', { token: await tokenOf(id) }))
    must(await act(people.leader, id, 'confirm-handover', { token: await tokenOf(id) }))
    expect(await act(people.leader, id, 'sign', { token: await tokenOf(id) })).toMatchObject({ code: 'result.not-approved' })
    must(await act(people.leader, id, 'approve', { token: await tokenOf(id), authorityLine: 'KT.' }))
    must(await act(people.leader, id, 'sign', { token: await tokenOf(id) }))
    must(await act(people.clerk, id, 'confirm-handover', { token: await tokenOf(id) }))
    must(await act(people.clerk, id, 'number', { token: await tokenOf(id), book: 'GPTD' }))
    must(await act(people.clerk, id, 'hand-over', { token: await tokenOf(id) }))
    must(await act(people.returns, id, 'confirm-handover', { token: await tokenOf(id) }))
    expect(await stateOf(id)).toMatchObject({ status: 'DONE', timeliness: 'EARLY', result: { number: '1/GPTD' } })
    const delivery = { channel: 'COUNTER', recipientKind: 'APPLICANT', identityDocument: 'Căn cước', signedOnPaper: true } as const
    expect(
      await act(people.returns, id, 'deliver-result', { token: await tokenOf(id), ...delivery, counterId: INTAKE_COUNTER }),
    ).toMatchObject({ code: 'delivery.return-counter-only' })
    must(await act(people.returns, id, 'deliver-result', { token: await tokenOf(id), ...delivery, counterId: RETURN_COUNTER }))
    const opened = await openDossier(world.deps, citizen, id)
    expect(opened.state.status).toBe('RETURNED')
    expect(opened.handovers.map((h) => h.toStep)).toEqual([
      'Phân công',
      'Thẩm định',
      'Phê duyệt',
      'Thẩm định',
      'Phê duyệt',
      'Vào số',
      'Trả kết quả',
    ])
    expect(opened.handovers.every((h) => h.receivedBy !== null && h.receivedBy !== h.givenBy)).toBe(true)
    expect(opened.road.at(-1)).toMatchObject({ name: 'Trả kết quả', state: 'PAST' })
    expect(await verifyChains(world.deps.db)).toMatchObject({ broken: [] })
  })
})

describe('Two at once', () => {
  it('R-037 gives a day gap-free serials, however many clerks accept at the same moment', async () => {
    const filed = await Promise.all(Array.from({ length: 12 }, () => submit()))
    const before = await world.deps.db.selectFrom('dossier_code_serial').select('last').executeTakeFirst()
    await Promise.all(filed.map((f, i) => act(i % 2 ? people.intake : people.otherIntake, f.dossierId, 'accept', {})))
    const codes = await Promise.all(filed.map(async (f) => Number((await stateOf(f.dossierId)).acceptance!.code.slice(-4))))
    expect(codes.sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => (before?.last ?? 0) + 1 + i))
  })
  it('tells the second of two clerks who accept the same dossier that somebody was faster', async () => {
    const { dossierId: id } = await submit()
    const both = await Promise.allSettled([act(people.intake, id, 'accept', {}), act(people.otherIntake, id, 'accept', {})])
    expect(both.filter((b) => b.status === 'fulfilled')).toHaveLength(1)
    expect(both.find((b) => b.status === 'rejected')).toMatchObject({ reason: expect.any(StaleCopy) as unknown })
  })
  it('files one dossier for a form that is sent twice, also at the same moment', async () => {
    const commandId = crypto.randomUUID()
    const both = await Promise.all([submit(commandId), submit(commandId), submit(commandId)])
    expect(new Set(both.map((b) => b.dossierId)).size).toBe(1)
  })
  it('carries out a command once that is sent twice, and refuses its key for another', async () => {
    const { dossierId: id, seq } = await submit()
    const key = { commandId: crypto.randomUUID(), expectedSeq: seq }
    const first = must(await act(people.intake, id, 'accept', {}, key))
    expect(must(await act(people.intake, id, 'accept', {}, key))).toMatchObject({ seq: first.seq, replayed: true })
    expect(await act(people.intake, id, 'refuse', { reasonCode: 'OTHER', reason: 'lý do rất dài', legalBasis: 'x' }, key)).toMatchObject({
      code: 'dossier.command-reused',
    })
  })
  it('refuses an old copy', async () => {
    const { dossierId: id, seq } = await submit()
    must(await act(people.intake, id, 'check-documents', { checks: [{ requiredDocumentId: 'd01', verdict: 'OK', note: null }] }))
    await expect(act(people.otherIntake, id, 'accept', {}, { expectedSeq: seq })).rejects.toBeInstanceOf(StaleCopy)
  })
})

describe('At the counter', () => {
  it('R-023 files and accepts in one act, with code and receipt, and once only', async () => {
    const commandId = crypto.randomUUID()
    const both = await Promise.all(
      [1, 2].map(() => takeInAtCounter(world.deps, people.intake, application({ channel: 'IN_PERSON' }), commandId)),
    )
    const [first, second] = both.map(must)
    expect(first!.code).toBe(second!.code)
    expect((await stateOf(first!.dossierId)).status).toBe('ACCEPTED')
  })
  it('stores nothing when a paper is missing, and uses no serial', async () => {
    const count = async () =>
      Number(
        (
          await world.deps.db
            .selectFrom('dossier')
            .select((e) => e.fn.countAll().as('n'))
            .executeTakeFirstOrThrow()
        ).n,
      )
    const before = await count()
    const refused = await takeInAtCounter(
      world.deps,
      people.intake,
      application({ channel: 'IN_PERSON', documents: [] }),
      crypto.randomUUID(),
    )
    expect(refused).toMatchObject({ code: 'dossier.documents-missing', data: { missing: ['Đơn xin thả diều', 'Bản vẽ con diều'] } })
    expect(await count()).toBe(before)
  })
  it('names every faulty field of the applicant at once', async () => {
    const faulty = application({ channel: 'IN_PERSON' })
    const refused = await takeInAtCounter(
      world.deps,
      people.intake,
      { ...faulty, person: { ...faulty.person, applicant: { ...faulty.person.applicant, idNumber: '123', phone: 'abc', fullName: '' } } },
      crypto.randomUUID(),
    )
    expect(refused).toMatchObject({ code: 'dossier.person-faulty' })
    expect(((refused as Refused).data['fields'] as { field: string }[]).map((f) => f.field)).toEqual([
      'applicant.fullName',
      'applicant.idNumber',
      'applicant.phone',
    ])
  })
})

describe('Supplement, refusal, withdrawal', () => {
  it('R-090 stops the clock until the paper is there, and R-047 moves the promised hour by the wait', async () => {
    const { dossierId: id } = await submit()
    must(await act(people.intake, id, 'accept', {}))
    const item = { requiredDocumentId: 'd02', wrong: 'Thiếu kích thước', fix: 'Ghi kích thước' }
    const asked = must(
      await act(people.intake, id, 'request-supplement', { items: [item], places: ['CENTER', 'PORTAL'], legalBasis: 'Điều 1' }),
    )
    expect(asked.paperId).not.toBeNull()
    expect(await stateOf(id)).toMatchObject({ status: 'SUPPLEMENT_REQUIRED', dueAt: null })
    expect(await act(people.intake, id, 'hand-over', { token: await tokenOf(id) })).toMatchObject({ code: 'dossier.clock-paused' })
    world.clock.advanceTo('2026-03-04T09:00:00+07:00' as Instant)
    must(
      await act(citizen, id, 'supplement', {
        place: 'PORTAL',
        documents: application().documents.filter((d) => d.requiredDocumentId === 'd02'),
      }),
    )
    const after = await stateOf(id)
    expect(after).toMatchObject({ status: 'PROCESSING', revision: 2, supplement: null })
    expect(after.dueAt?.slice(0, 16)).toBe('2026-03-11T09:00')
    expect(await act(people.intake, id, 'request-supplement', { items: [item], places: ['CENTER'], legalBasis: 'Điều 1' })).toMatchObject({
      code: 'supplement.already-issued',
    })
  })
  it('R-092 stops a dossier whose applicant has not answered by the last day, and leaves an answered one alone', async () => {
    const { dossierId: id } = await submit()
    must(await act(people.intake, id, 'accept', {}))
    const item = { requiredDocumentId: 'd02', wrong: 'Thiếu kích thước', fix: 'Ghi kích thước' }
    must(await act(people.intake, id, 'request-supplement', { items: [item], places: ['CENTER'], legalBasis: 'Điều 1' }))
    const { number, answerBy } = (await stateOf(id)).supplement!
    expect(await stopUnanswered(world.deps, id, number)).toBe('LEFT_ALONE')
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from scheduled_job where payload->>'dossierId' = ${id}`.execute(
      world.deps.db,
    )
    expect(rows[0]?.n).toBe(1)
    world.clock.advanceTo(instantOf(Date.parse(answerBy) + 60_000))
    expect(await stopUnanswered(world.deps, id, number)).toBe('STOPPED')
    expect(await stateOf(id)).toMatchObject({ status: 'STOPPED', stopped: { final: false } })
    expect(await stopUnanswered(world.deps, id, number)).toBe('LEFT_ALONE')
  })
  it('R-026 refuses in writing, and takes no code', async () => {
    const { dossierId: id } = await submit()
    const refused = must(
      await act(people.intake, id, 'refuse', { reasonCode: 'NOT_ELIGIBLE', reason: 'Không thuộc đối tượng', legalBasis: 'Điều 2' }),
    )
    expect(refused.paperId).not.toBeNull()
    expect(await stateOf(id)).toMatchObject({ status: 'NOT_ACCEPTED', acceptance: null })
  })
  it('R-094 lets the applicant withdraw before the result is signed', async () => {
    const { dossierId: id } = await submit()
    must(await act(people.intake, id, 'accept', {}))
    must(await act(citizen, id, 'withdraw', { reason: '' }))
    expect(await stateOf(id)).toMatchObject({ status: 'WITHDRAWN', work: [] })
  })
})

describe('Who may', () => {
  it('hides a dossier from strangers and refuses what a role does not allow', async () => {
    const { dossierId: id } = await submit()
    await expect(openDossier(world.deps, people.stranger, id)).rejects.toBeInstanceOf(NotFound)
    await expect(openDossier(world.deps, { ...citizen, accountId: people.intake.accountId }, id)).rejects.toBeInstanceOf(NotFound)
    await expect(act(people.auditor, id, 'accept', {})).rejects.toBeInstanceOf(NotAllowed)
    await expect(act(citizen, id, 'accept', {})).rejects.toBeInstanceOf(NotAllowed)
    expect((await openDossier(world.deps, people.auditor, id)).state.id).toBe(id)
  })
  it("finds by name without accents, by telephone, by number and by the end of a code, within one's agencies", async () => {
    const taken = must(await takeInAtCounter(world.deps, people.intake, application({ channel: 'IN_PERSON' }), crypto.randomUUID()))
    const find = async (text: string, viewer: Viewer = people.head) =>
      (await findDossiers(world.deps, viewer, { text, statuses: [] }, { limit: 100, after: null })).lines.map((l) => l.id)
    for (const text of ['nguyen thi anh', 'NGUYỄN THỊ ÁNH', '0912 345 678', '096190000123', taken.code, taken.code.slice(-4)])
      expect(await find(text)).toContain(taken.dossierId)
    expect(await find('nguyen thi anh', people.stranger)).toEqual([])
    expect((await countWork(world.deps, people.intake)).mine).toBeGreaterThan(0)
  })
})

describe('R-148 Looking up by code', () => {
  it('asks for the secret or the end of the telephone, and blocks after five wrong tries', async () => {
    const taken = must(await takeInAtCounter(world.deps, people.intake, application({ channel: 'IN_PERSON' }), crypto.randomUUID()))
    const look = (answer: string, source = '10.0.0.1') =>
      lookUpDossier(world.deps, { kind: 'anonymous' }, { code: taken.code, answer }, source)
    expect(must(await look('5678'))).toMatchObject({ applicantInitials: 'N.T.A.', code: taken.code })
    for (let i = 0; i < 4; i++) expect(await look('0000', '10.0.0.2')).toMatchObject({ code: 'lookup.not-found' })
    expect(await look('0000', '10.0.0.2')).toMatchObject({ code: 'lookup.blocked' })
    expect(await look('5678', '10.0.0.2')).toMatchObject({ code: 'lookup.blocked' })
    expect(must(await look('5678'))).toBeDefined()
    expect(must(await lookUpDossier(world.deps, { kind: 'anonymous' }, { code: taken.lookupCode, answer: '' }, '10.0.0.2'))).toBeDefined()
  })
  it('R-147 shows no name, number or telephone', async () => {
    const taken = must(await takeInAtCounter(world.deps, people.intake, application({ channel: 'IN_PERSON' }), crypto.randomUUID()))
    const view = JSON.stringify(must(await lookUpDossier(world.deps, { kind: 'anonymous' }, { code: taken.lookupCode, answer: '' }, 'x')))
    for (const secret of ['Nguyễn Thị Ánh', '096190000123', '0912345678', 'đường Gió']) expect(view).not.toContain(secret)
  })
})

describe('R-155 Records that cannot be altered', () => {
  it('lets the application neither change nor remove an event', async () => {
    await submit()
    await expect(world.deps.db.updateTable('dossier_event').set({ type: 'x' }).execute()).rejects.toThrow(/permission denied/)
    await expect(world.deps.db.deleteFrom('dossier_event').execute()).rejects.toThrow(/permission denied/)
  })
  it('names the event in which one byte was changed', async () => {
    const { dossierId } = await submit()
    await database()
      .owner.db.updateTable('dossier_event')
      .set({ data: JSON.stringify({ setCount: 2 }) })
      .where('dossier_id', '=', dossierId)
      .where('seq', '=', 1)
      .execute()
    expect((await verifyChains(world.deps.db)).broken).toEqual([{ dossierId, seq: 1, what: 'CONTENT' }])
  })
})

describe('Figures', () => {
  it('R-153 follow every act in its own transaction: counting all dossiers anew says the same', async () => {
    const counted = await recount(world.deps.db)
    expect(counted.dossiers).toBeGreaterThan(20)
    expect(counted.first).toBe(null)
  })
})
