import type { ProcessGraph } from '@motcua/process-engine'
import { beforeAll, describe, expect, it } from 'vitest'
import { NotAllowed, NotFound } from '#platform/http/faults.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import type { AccountId, DossierId, Official } from '@motcua/terms'
import { CENTER, citizen, kiteWorld, people, type KiteWorld } from '../testing/kite-world.ts'
import { kiteWalk } from '../testing/kite-walk.ts'
import { listIncidents } from './list-incidents.ts'
import { verifyChains } from './verify-chain.ts'

const database = testDatabase()
let office: KiteWorld
const walk = kiteWalk(() => office)
const administrator: Official = {
  ...people.auditor,
  accountId: '00000000-0000-4000-8000-00000000aad0' as AccountId,
  grants: [{ ...people.auditor.grants[0]!, role: 'ADMINISTRATOR', agencyId: CENTER }],
}
const page = { limit: 50, after: null }

beforeAll(async () => {
  const world = await kiteWorld(database())
  // Damaged on purpose: what follows an approval asks for a fact that nobody has.
  const damaged = (graph: ProcessGraph | null): ProcessGraph | null =>
    graph && { ...graph, flows: graph.flows.map((f) => (f.condition?.source.includes('approve') ? { ...f, condition: asksForWind } : f)) }
  const { processes } = world.deps
  const withDamage = { ...processes, get: async (id: Parameters<typeof processes.get>[0]) => damagedVersion(await processes.get(id)) }
  const damagedVersion = <T extends { graph: ProcessGraph | null }>(version: T): T => ({ ...version, graph: damaged(version.graph) })
  office = { ...world, deps: { ...world.deps, processes: withDamage } }
})
const asksForWind = {
  source: 'wind > 3',
  variables: ['wind'],
  test: { op: '>' as const, left: { name: 'wind' }, right: { value: 3 } },
}

async function stuckDossier(): Promise<DossierId> {
  const id = await walk.submit()
  await walk.toSignature(id)
  await walk.must(people.leader, id, 'sign', { token: await walk.token(id) })
  return id
}

describe('Dossiers that their process holds', () => {
  it('are listed for the administrator with what is wrong, without any name of a person', async () => {
    const id = await stuckDossier()
    const { lines } = await listIncidents(office.deps, administrator, page)
    expect(lines.find((line) => line.id === id)).toMatchObject({
      procedureName: 'Cấp phép thả diều',
      competentAgency: 'Sở Diều',
      status: 'PROCESSING',
      incidents: [{ reason: 'UNKNOWN_VARIABLE', variable: 'wind', since: expect.any(String), vi: expect.stringContaining('"wind"') }],
    })
    expect(JSON.stringify(lines)).not.toContain('Nguyễn Thị Ánh')
  })

  it('are read page by page, the newest first', async () => {
    const ids = [await stuckDossier(), await stuckDossier()]
    const whole = (await listIncidents(office.deps, administrator, page)).lines.map((line) => line.id)
    expect(whole).toEqual(expect.arrayContaining(ids))
    const read: DossierId[] = []
    for (let after: string | null = null; read.length < whole.length;) {
      const one = await listIncidents(office.deps, administrator, { limit: 1, after })
      read.push(...one.lines.map((line) => line.id))
      after = one.next
    }
    expect(read).toEqual(whole)
  })

  it('go on after a retry, leave the list, and a retry sent twice is carried out once', async () => {
    const id = await stuckDossier()
    const { token } = (await walk.stateOf(id)).incidents[0]!
    const command = { token, reason: 'Đã đo gió', answers: { wind: 5 } }
    const key = { commandId: crypto.randomUUID(), expectedSeq: (await walk.stateOf(id)).seq }
    const first = await walk.act(administrator, id, 'retry-incident', command, key)
    expect(first).toMatchObject({ replayed: false })
    expect(await walk.act(administrator, id, 'retry-incident', command, key)).toEqual({ ...first, replayed: true })
    expect(await walk.stateOf(id)).toMatchObject({ incidents: [], work: [{ kind: 'numbering' }] })
    expect((await listIncidents(office.deps, administrator, page)).lines.map((line) => line.id)).not.toContain(id)
    expect(await verifyChains(office.deps.db)).toMatchObject({ broken: [] })
  })

  it('are neither shown to nor moved by anybody else', async () => {
    const id = await stuckDossier()
    const { token } = (await walk.stateOf(id)).incidents[0]!
    const command = { token, reason: 'Đã đo gió', answers: { wind: 5 } }
    for (const viewer of [people.leader, people.intake, citizen]) {
      await expect(listIncidents(office.deps, viewer, page)).rejects.toThrow(NotAllowed)
      await expect(walk.act(viewer, id, 'retry-incident', command)).rejects.toThrow(NotAllowed)
    }
    await expect(walk.act(people.stranger, id, 'retry-incident', command)).rejects.toThrow(NotFound)
    expect((await listIncidents(office.deps, people.auditor, page)).lines.map((line) => line.id)).toContain(id)
    await expect(
      walk.act({ ...administrator, accountId: people.stranger.accountId, grants: [] }, id, 'withdraw', { reason: '' }),
    ).rejects.toThrow(NotFound)
  })
})
