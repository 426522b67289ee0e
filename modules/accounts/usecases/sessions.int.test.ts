import { isRefused } from '@motcua/terms'
import { beforeEach, describe, expect, it } from 'vitest'
import { testServer } from '../../../apps/server/testing/test-server.ts'
import type { SignInRules } from '../accounts-deps.ts'
import { createAccounts, type Accounts } from '../accounts.ts'

const server = testServer()
const MINUTE = 60_000
let nowMs = 0
let rules: SignInRules

function accounts(mode: 'demo' | 'production' = 'demo'): Accounts {
  const { db, clock, vault, organisation } = server().app
  const identityProvider = () => Promise.reject(new Error('no provider here'))
  return createAccounts({
    db,
    clock,
    vault,
    mode,
    realNow: () => nowMs,
    rules: async () => rules,
    agencyAndAbove: organisation.agencyAndAbove,
    identityProvider,
  })
}
const command = (login: string, password = 'motcua-demo') => ({ login, password, source: '203.0.113.9', kind: 'browser' as const })
async function tokenOf(door: Accounts, login: string): Promise<string> {
  const opened = await door.signInWithPassword(command(login))
  if (isRefused(opened)) throw new Error(opened.code)
  return opened.token
}

beforeEach(() => {
  nowMs = Date.now()
  rules = { wrongTries: 5, blockMinutes: 15, idleMinutes: 30 }
})

describe('A session follows real time', () => {
  it('lives as long as it is used, and ends half an hour after the last request', async () => {
    const door = accounts()
    const token = await tokenOf(door, 'tiep-nhan-1')
    for (let i = 0; i < 4; i++) {
      nowMs += 29 * MINUTE
      expect(await door.viewerOf(token)).toMatchObject({ viewer: { kind: 'official' } })
    }
    nowMs += 30 * MINUTE
    expect(await door.viewerOf(token)).toBeUndefined()
  })
  it('R-213 says how long it lasts: from the last act, to the second, whoever asked unattended in between', async () => {
    const door = accounts()
    const token = await tokenOf(door, 'tiep-nhan-1')
    const left = async (unattended = false) => (await door.viewerOf(token, { unattended }))?.secondsLeft
    expect(await left()).toBe(30 * 60)
    nowMs += 29 * MINUTE
    expect(await left(true)).toBe(60)
    nowMs += 40_000
    expect(await left()).toBe(30 * 60)
    nowMs += 29 * MINUTE
    expect(await left(true)).toBe(60)
    nowMs += MINUTE
    expect(await left(true)).toBeUndefined()
  })
  it('R-213 an act in another tab keeps both alive, and a look of the page itself neither', async () => {
    const door = accounts()
    const token = await tokenOf(door, 'tiep-nhan-1')
    await door.viewerOf(token)
    nowMs += 20 * MINUTE
    await door.viewerOf(token)
    nowMs += 9 * MINUTE
    expect(await door.viewerOf(token, { unattended: true })).toMatchObject({ secondsLeft: 21 * 60 })
    nowMs += 21 * MINUTE
    expect(await door.viewerOf(token, { unattended: true })).toBeUndefined()
  })
  it('R-213 another process knows of an act within the minute', async () => {
    const [here, there] = [accounts(), accounts()]
    const token = await tokenOf(here, 'tiep-nhan-1')
    nowMs += 10 * MINUTE
    await here.viewerOf(token)
    expect((await there.viewerOf(token, { unattended: true }))?.secondsLeft).toBe(30 * 60)
  })
  it('ends after twelve hours, however much it was used', async () => {
    const door = accounts()
    const token = await tokenOf(door, 'tiep-nhan-1')
    for (let i = 0; i < 35; i++) {
      nowMs += 20 * MINUTE
      expect(await door.viewerOf(token)).toBeDefined()
    }
    nowMs += 20 * MINUTE
    expect(await door.viewerOf(token)).toBeUndefined()
  })
  it('a province may rule another idle time', async () => {
    const door = accounts()
    const token = await tokenOf(door, 'tiep-nhan-1')
    rules = { ...rules, idleMinutes: 5 }
    nowMs += 5 * MINUTE
    expect(await door.viewerOf(token)).toBeUndefined()
  })
  it('the training clock signs nobody out', async () => {
    const door = accounts()
    const token = await tokenOf(door, 'tiep-nhan-1')
    await server().advanceTo('2026-04-01T09:00:00+07:00')
    expect(await door.viewerOf(token)).toBeDefined()
  })
  it('another process sees a signing out within two seconds, its own at once', async () => {
    const [here, there] = [accounts(), accounts()]
    const token = await tokenOf(here, 'tiep-nhan-2')
    const found = await there.viewerOf(token)
    await here.viewerOf(token)
    await here.endSession(found!.viewer, found!.id)
    expect(await here.viewerOf(token)).toBeUndefined()
    nowMs += 2_000
    expect(await there.viewerOf(token)).toBeUndefined()
  })
  it('sessions that have ended are cleared, the others stay', async () => {
    const door = accounts()
    await tokenOf(door, 'xa-tiep-nhan-1')
    nowMs += 40 * MINUTE
    const fresh = await tokenOf(door, 'xa-tiep-nhan-1')
    await door.jobs
      .find((job) => job.name === 'tidy-sign-ins')!
      .run({}, { attempt: 1, logger: server().app.logger, signal: new AbortController().signal })
    const found = await door.viewerOf(fresh)
    expect(await door.listSessions(found!.viewer)).toHaveLength(1)
  })
  it('nonsense opens nothing', async () => {
    for (const token of ['', 'x', 'a'.repeat(500), '\u0000']) expect(await accounts().viewerOf(token)).toBeUndefined()
  })
})

describe('Locked names open again', () => {
  it('after the time that was told, and the next round is longer', async () => {
    const door = accounts()
    const fail = async (times: number) => {
      for (let i = 0; i < times; i++) await door.signInWithPassword(command('kiem-tra-1', 'sai'))
    }
    await fail(5)
    expect(await door.signInWithPassword(command('kiem-tra-1'))).toMatchObject({ code: 'sign-in.locked', data: { retryAfterSeconds: 900 } })
    nowMs += 15 * MINUTE
    await fail(5)
    expect(await door.signInWithPassword(command('kiem-tra-1'))).toMatchObject({ data: { retryAfterSeconds: 1_800 } })
    nowMs += 30 * MINUTE
    expect(await door.signInWithPassword(command('kiem-tra-1'))).toMatchObject({ token: expect.any(String) })
    await fail(1)
    expect(await door.signInWithPassword(command('kiem-tra-1'))).toMatchObject({ token: expect.any(String) })
  })
})

describe('In production', () => {
  it('demo accounts do not sign in, and their open sessions open nothing', async () => {
    const token = await tokenOf(accounts(), 'quan-tri-1')
    expect(await accounts('production').viewerOf(token)).toBeUndefined()
    expect(await accounts('production').signInWithPassword(command('quan-tri-1'))).toMatchObject({ code: 'sign-in.demo-account' })
    expect(await accounts('production').signInWithPassword(command('quan-tri-1', 'sai'))).toMatchObject({ code: 'sign-in.wrong' })
  })
  it('demo accounts are not made', async () => {
    const making = server()
      .app.db.transaction()
      .execute((tx) => accounts('production').ensureDemoAccounts(tx, { officials: [], citizens: [] }))
    await expect(making).rejects.toThrow('not made in production')
  })
})

describe('The demo load', () => {
  it('run again makes nothing anew and gives back no right that was taken', async () => {
    const { db } = server().app
    const count = () =>
      db
        .selectFrom('account_history')
        .select((row) => row.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    const before = await count()
    const made = await db.transaction().execute((tx) =>
      accounts().ensureDemoAccounts(tx, {
        officials: [{ login: 'tiep-nhan-1', officialId: crypto.randomUUID() as never, grants: [] }],
        citizens: [],
      }),
    )
    expect([made, await count()]).toEqual([[], before])
  })
})
