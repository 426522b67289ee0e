import { fileURLToPath } from 'node:url'
import { createClock } from '#platform/clock/clock.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { expect, it } from 'vitest'
import type { App } from '../../server/wire.ts'
import { importCommand } from './import.ts'

const database = testDatabase()
const catalogue = fileURLToPath(new URL('../../../catalogue/procedures', import.meta.url))

it('stores all records in one transaction, and nothing new the second time', async () => {
  const app = { db: database().app.db, clock: createClock('2026-03-02T09:00+07:00') } as App
  const run = async (): Promise<string[]> => {
    let out = ''
    const code = await importCommand(['procedures', catalogue, '--json'], { out: (text) => void (out += text), err: () => {} }, (work) =>
      work(app),
    )
    expect(code).toBe(0)
    return (JSON.parse(out) as { procedures: { change: string }[] }).procedures.map((p) => p.change)
  }
  expect(new Set(await run())).toEqual(new Set(['NEW']))
  expect(new Set(await run())).toEqual(new Set(['UNCHANGED']))
})
