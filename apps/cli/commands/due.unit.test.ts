import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { due } from './due.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-due-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const code = await due(args, { out: (text) => (out += text), err: (text) => (err += text) })
  return { code, out, err }
}

type Answer = { id: unknown; due?: string | null; ledger?: { kind: string }[]; error?: string }

async function answers(mode: 'HOUR' | 'END_OF_DAY', cases: unknown): Promise<Answer[]> {
  const file = join(folder, 'cases.json')
  await writeFile(file, JSON.stringify({ cases }))
  const { code, out, err } = await run('--cases', file, '--mode', mode, '--json')
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out)
}
async function dueOf(mode: 'HOUR' | 'END_OF_DAY', given: Record<string, unknown>): Promise<string | null | undefined> {
  const [answer] = await answers(mode, [{ id: 1, start: '2026-03-02T09:00:00+07:00', daysOff: [], workingSaturdays: [], ...given }])
  return answer?.error ?? answer?.due
}
const fiveDays = { value: 5, unit: 'workingDay' }

describe('motcua due --cases', () => {
  it('R-041 answers each case in the order of the file, with its ledger', async () => {
    const given = await answers('END_OF_DAY', [
      { id: 'a', start: '2026-03-02T09:00:00+07:00', limit: fiveDays, daysOff: [], workingSaturdays: [] },
      { id: 7, start: '2026-03-02T02:00:00Z', limit: fiveDays, daysOff: ['2026-03-04'], workingSaturdays: [] },
    ])
    expect(given.map(({ id, due: dueAt }) => [id, dueAt])).toEqual([
      ['a', '2026-03-09T17:00:00+07:00'],
      [7, '2026-03-10T17:00:00+07:00'],
    ])
    expect(given[0]?.ledger?.map(({ kind }) => kind)).toEqual(['start', 'hours', 'limit', 'closed', 'due'])
  })

  it('R-044 uses exactly the days of the case, never the installed calendar', async () => {
    // 16-20 February 2026 is Tết in the installed calendar, and 28 February is no make-up Saturday there.
    const feast = { start: '2026-02-13T09:00:00+07:00', limit: { value: 2, unit: 'workingDay' } }
    expect(await dueOf('HOUR', feast)).toBe('2026-02-17T09:00:00+07:00')
    expect(await dueOf('HOUR', { ...feast, daysOff: ['2026-02-16'], workingSaturdays: ['2026-02-14'] })).toBe('2026-02-17T09:00:00+07:00')
    expect(await dueOf('END_OF_DAY', { ...feast, daysOff: ['2026-02-16'], workingSaturdays: ['2026-02-14', '2026-02-15'] })).toBe(
      '2026-02-15T17:00:00+07:00',
    )
    expect(await dueOf('HOUR', { ...feast, start: '2090-03-02T09:00:00+07:00' })).toBe('2090-03-06T09:00:00+07:00')
  })

  it('reads extension, pause and restart, and takes a null as absent', async () => {
    const limit = { value: 10, unit: 'workingDay' }
    const start = '2026-03-02T08:30:00+07:00'
    const pause = { from: '2026-03-05T10:00:00+07:00', to: '2026-03-12T15:00:00+07:00' }
    expect(await dueOf('HOUR', { start, limit, pause, extension: null, restart: null })).toBe('2026-03-23T13:30:00+07:00')
    expect(await dueOf('HOUR', { start, limit, restart: { requested: pause.from, complete: pause.to } })).toBe('2026-03-26T15:00:00+07:00')
    expect(await dueOf('HOUR', { start, limit, extension: { value: 8, unit: 'workingHour' } })).toBe('2026-03-17T08:30:00+07:00')
    expect(await dueOf('END_OF_DAY', { start, limit, pause: { from: pause.from } })).toBeNull()
    expect(await dueOf('END_OF_DAY', { start, limit, pause: { from: pause.from, to: null } })).toBeNull()
    expect(await dueOf('END_OF_DAY', { start, limit, pause: [pause] })).toBe('2026-03-23T17:00:00+07:00')
  })

  it('R-046 takes a same-day limit with its own cut-off', async () => {
    const sameDay = (cutoffTime?: string) => ({
      start: '2026-03-06T15:01:00+07:00',
      limit: { value: 1, unit: 'workingDay', sameDay: true, cutoffTime },
    })
    expect(await dueOf('END_OF_DAY', sameDay())).toBe('2026-03-09T17:00:00+07:00')
    expect(await dueOf('END_OF_DAY', sameDay('16:00'))).toBe('2026-03-06T17:00:00+07:00')
    expect(await dueOf('HOUR', { start: '2026-03-06T15:00:59+07:00', limit: { sameDay: true } })).toBe('2026-03-06T17:00:00+07:00')
  })

  it('ignores fields it does not know', async () => {
    expect(
      await dueOf('HOUR', { limit: { ...fiveDays, note: 'ghi chú' }, mode: 'END_OF_DAY', calendar: 'x', pauses: [1], comment: {} }),
    ).toBe('2026-03-09T09:00:00+07:00')
  })

  it('says in words what is wrong with a case and goes on with the rest', async () => {
    const bad: [unknown, RegExp][] = [
      [null, /đối tượng/],
      ['x', /đối tượng/],
      [{ id: 3, limit: fiveDays }, /start/],
      [{ id: 4, start: '2026-02-30T09:00:00+07:00', limit: fiveDays }, /start.*không phải là một thời điểm/],
      [{ id: 5, start: '2026-03-02T09:00:00+07:00' }, /limit/],
      [{ id: 6, start: '2026-03-02T09:00:00+07:00', limit: { value: '5', unit: 'workingDay' } }, /limit.value/],
      [{ id: 7, start: '2026-03-02T09:00:00+07:00', limit: { value: 5, unit: 'day' } }, /limit.unit/],
      [{ id: 8, start: '2026-03-02T09:00:00+07:00', limit: { value: -1, unit: 'workingDay' } }, /lớn hơn 0/],
      [{ id: 9, start: '2026-03-02T09:00:00+07:00', limit: fiveDays, daysOff: ['2026-13-01'] }, /daysOff/],
      [{ id: 10, start: '2026-03-02T09:00:00+07:00', limit: fiveDays, daysOff: 'x' }, /daysOff/],
      [{ id: 11, start: '2026-03-02T09:00:00+07:00', limit: fiveDays, pause: { to: '2026-03-03T09:00:00+07:00' } }, /pause.from/],
      [
        {
          id: 12,
          start: '2026-03-02T09:00:00+07:00',
          limit: fiveDays,
          pause: { from: '2026-03-04T09:00:00+07:00', to: '2026-03-03T09:00:00+07:00' },
        },
        /tạm dừng/,
      ],
      [{ id: 13, start: '2026-03-02T09:00:00+07:00', limit: fiveDays, restart: { requested: 'x', complete: 'y' } }, /restart.requested/],
      [{ id: 14, start: '2026-03-02T09:00:00+07:00', limit: { value: 1e300, unit: 'month' } }, /quá dài/],
      [{ id: 15, start: '9999-12-30T09:00:00+07:00', limit: fiveDays }, /10000/],
    ]
    const good = { id: 'good', start: '2026-03-02T09:00:00+07:00', limit: fiveDays }
    const given = await answers('HOUR', [...bad.map(([one]) => one), good])
    bad.forEach(([, words], i) => expect(given[i]?.error, `case ${i}`).toMatch(words))
    expect(given.slice(2, 15).map(({ id }) => id)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])
    expect(given.at(-1)).toMatchObject({ id: 'good', due: '2026-03-09T09:00:00+07:00' })
  })

  it('prints an empty list for no cases, and a table without --json', async () => {
    expect(await answers('HOUR', [])).toEqual([])
    const file = join(folder, 'table.json')
    await writeFile(file, `\uFEFF${JSON.stringify({ cases: [{ id: 'a', start: '2026-03-02T09:00', limit: fiveDays }, { id: 'b' }] })}`)
    const { out } = await run('--cases', file)
    expect(out).toMatch(/^a\t2026-03-09T09:00:00\+07:00\nb\tstart .*\n$/)
  })

  it('stops with a sentence when the file cannot be read', async () => {
    expect(await run('--cases', join(folder, 'none.json'), '--json')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('none.json'),
    })
    const file = join(folder, 'broken.json')
    await writeFile(file, '{"cases": 5}')
    expect(await run('--cases', file)).toMatchObject({ code: 1, err: expect.stringContaining('cases') })
    await writeFile(file, '{"cases": [')
    expect(await run('--cases', file)).toMatchObject({ code: 1 })
  })
})

describe('motcua due --start', () => {
  it('R-044 counts one date on the installed calendar and tells why', async () => {
    const { code, out } = await run('--start', '2026-02-11T10:00', '--limit', '5', '--unit', 'workingDay')
    expect(code).toBe(0)
    expect(out).toContain('Hẹn trả: 10 giờ 00, thứ Tư 25/02/2026')
    expect(out).toContain('Tết Nguyên đán: từ 16/02 đến 20/02: không tính')
  })

  it('gives JSON, other modes and everything a case can say', async () => {
    const single = async (...args: string[]) => JSON.parse((await run('--start', '2026-03-02T08:30', '--json', ...args)).out).due
    expect(await single('--limit', '5', '--mode', 'END_OF_DAY')).toBe('2026-03-09T17:00:00+07:00')
    expect(await single('--limit', '10', '--pause-from', '2026-03-05T10:00', '--pause-to', '2026-03-12T15:00')).toBe(
      '2026-03-23T13:30:00+07:00',
    )
    expect(await single('--limit', '10', '--pause-from', '2026-03-05T10:00')).toBeNull()
    expect(await single('--limit', '10', '--restart-requested', '2026-03-05T10:00', '--restart-complete', '2026-03-12T15:00')).toBe(
      '2026-03-26T15:00:00+07:00',
    )
    expect(await single('--same-day', '--cutoff', '11:00')).toBe('2026-03-02T17:00:00+07:00')
    expect(await single('--limit', '1', '--extension', '1', '--extension-unit', 'month')).toBe('2026-04-03T17:00:00+07:00')
  })

  it('refuses a year that is not loaded by its name', async () => {
    expect(await run('--start', '2031-03-02T09:00', '--limit', '5')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('2031'),
    })
  })

  it('explains a wrong call', async () => {
    expect((await run()).code).toBe(2)
    expect((await run('--mode', 'NOON', '--start', '2026-03-02T09:00', '--limit', '5')).err).toContain('NOON')
    expect((await run('--colour', 'red')).code).toBe(2)
    expect((await run('--start', '2026-03-02T09:00', '--limit', 'năm')).err).toContain('limit.value')
    expect((await run('--help')).out).toContain('motcua due')
  })
})
