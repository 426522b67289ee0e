import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Verification } from '#modules/dossiers/index.ts'
import { demoDesk } from '#modules/dossiers/testing/demo-desk.ts'
import { testServer } from '../../server/testing/test-server.ts'
import { verifyCommand } from './verify.ts'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))
const server = testServer()
let dossiers: string[]
beforeAll(async () => {
  const desk = await demoDesk(server())
  const [walked, waiting] = [await desk.takeIn('copies'), await desk.takeIn('permit')]
  await desk.walk('copies', walked.id)
  dossiers = [walked.id, waiting.id]
})

type Said = Verification & { readonly holds: boolean; readonly code: number }
async function verify(): Promise<Said> {
  let out = ''
  const code = await verifyCommand(['--json'], { out: (text) => void (out += text), err: () => {} }, (run) => run(server().app))
  return { ...(JSON.parse(out) as Said), code }
}

/** The command as an operator starts it, beside the running server. */
async function started(): Promise<{ readonly code: number; readonly stdout: string }> {
  const { ownerUrl, appUrl, schema } = server().database
  const env = { PATH: process.env.PATH, DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl, MOTCUA_TENANT: schema, MOTCUA_LOG: 'silent' }
  const run = promisify(execFile)(process.execPath, [MAIN, 'verify'], { env: { ...env, MOTCUA_DATA: '/nonexistent' } })
  return run.then(
    ({ stdout }) => ({ code: 0, stdout }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout: `${stdout}${stderr}` }),
  )
}

/** Does something to the records as only the owner of the database can, looks, and puts it back. */
async function tampered(change: string, back: string): Promise<Said> {
  const { db } = server().database.owner
  await sql.raw(change).execute(db)
  const said = await verify()
  await sql.raw(back).execute(db)
  return said
}

describe('motcua verify, beside a running server', () => {
  it('finds every record whole', { timeout: 60_000 }, async () => {
    const found = await verify()
    expect(found).toMatchObject({ code: 0, holds: true, dossiers: 2, broken: [] })
    expect(found.events).toBeGreaterThan(8)
    expect(await started()).toEqual({ code: 0, stdout: expect.stringContaining('tất cả nguyên vẹn') as unknown })
  })

  it('R-155 names the dossier and the event in which one byte was changed, and exits with 1', async () => {
    const [id] = dossiers
    const event = `dossier_event where dossier_id = '${id}' and seq = 2`
    const { rows } = await sql<{ data: string }>`select data::text as data from ${sql.raw(event)}`.execute(server().database.owner.db)
    const at = rows[0]!.data.indexOf('DECREE_')
    expect(at).toBeGreaterThan(0)
    const oneByte = `${rows[0]!.data.slice(0, at)}DECREF_${rows[0]!.data.slice(at + 7)}`
    const write = (data: string): string => `update ${event.replace(' where', ` set data = '${data.replaceAll("'", "''")}'::jsonb where`)}`
    expect(await tampered(write(oneByte), write(rows[0]!.data))).toMatchObject({
      code: 1,
      holds: false,
      broken: [{ dossierId: id, seq: 2, what: 'CONTENT' }],
    })
    const flip = `update ${event.replace(' where', ' set hash = set_byte(hash, 31, get_byte(hash, 31) # 1) where')}`
    expect((await tampered(flip, flip)).broken).toEqual([{ dossierId: id, seq: 2, what: 'CONTENT' }])
    const state = (from: number, to: number): string =>
      `update dossier set state = jsonb_set(state, '{setCount}', '${to}') where id = '${id}' and (state->>'setCount')::int = ${from}`
    expect((await tampered(state(1, 2), state(2, 1))).broken).toMatchObject([{ dossierId: id, what: 'STATE' }])
    expect((await verify()).holds).toBe(true)
  })

  it('R-155 names the dossier whose copied columns or open work say something else than its events', async () => {
    const [id] = dossiers
    const row = (set: string): string => `update dossier set ${set} where id = '${id}'`
    const broken = { code: 1, holds: false, broken: [{ dossierId: id, what: 'ROW' }] }
    expect(await tampered(row(`due_at = due_at + interval '1 day'`), row(`due_at = due_at - interval '1 day'`))).toMatchObject(broken)
    expect(await tampered(row(`incident_count = 1`), row(`incident_count = 0`))).toMatchObject(broken)
    expect(await tampered(row(`paused = '{(2026-03-02T09:00:00+07:00,2026-03-02T10:00:00+07:00]}'`), row('paused = null'))).toMatchObject(
      broken,
    )
    const step = (set: string): string => `update work_item set ${set} where dossier_id = '${dossiers[1]}'`
    expect(await tampered(step(`name = name || 'x'`), step('name = left(name, -1)'))).toMatchObject({
      ...broken,
      broken: [{ dossierId: dossiers[1], what: 'ROW' }],
    })
    expect((await verify()).holds).toBe(true)
  })

  it('says so in words for people', { timeout: 60_000 }, async () => {
    const { db } = server().database.owner
    await sql`update dossier_event set at = at + interval '1 second' where dossier_id = ${dossiers[1]} and seq = 1`.execute(db)
    const { code, stdout } = await started()
    expect([code, stdout]).toEqual([1, expect.stringContaining(`hồ sơ ${dossiers[1]}, sự kiện 1: nội dung không khớp mã băm`)])
  })
})
