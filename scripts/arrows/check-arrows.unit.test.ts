import { describe, expect, it } from 'vitest'
import { checkFile, moduleRings } from './check-arrows.ts'
import { importMapOf } from './resolve-import.ts'

const map = importMapOf({ name: 'motcua', imports: { '#modules/*': './modules/*', '#platform/*': './platform/*' } }, [
  { folder: 'packages/terms', file: { name: '@motcua/terms', exports: { '.': './src/index.ts' } } },
])
const violations = (file: string, text: string) => checkFile(file, text, map).violations

// An invented decision that breaks every arrow a decision can break, each in another way of writing an import.
const forbidden = `
import { sql } from 'kysely'
import { loadKite } from '../storage/load-kite.ts'
import type { Tx } from '#platform/database/connect.ts'
import { readFileSync } from 'node:fs'
export { openHangar } from '#modules/hangars/storage/open-hangar.ts'
export const later = () => import('#modules/hangars/index.ts')
export type Wind = import('#modules/weather/domain/wind.ts').Wind
export const fly = () => ({ at: Date.now(), day: new Date(), luck: Math.random(), key: process.env.KEY, news: fetch('https://example.org') })
`

describe('Import arrows', () => {
  it('finds every forbidden import of a decision, whatever its form, and says why', () => {
    const found = violations('modules/kites/domain/fly-kite.ts', forbidden)
    expect(found.filter((v) => v.includes('may not import')).map((v) => v.split(' may not import ')[1]?.split(' ')[0])).toEqual([
      'kysely',
      '../storage/load-kite.ts',
      '#platform/database/connect.ts',
      'node:fs',
      '#modules/hangars/storage/open-hangar.ts',
      '#modules/hangars/index.ts',
      '#modules/weather/domain/wind.ts',
    ])
    expect(found[0]).toBe(
      'modules/kites/domain/fly-kite.ts:2 may not import kysely (pkg:kysely): ' +
        'domain is pure: facts come in as arguments; of another module it may name types, of the platform nothing',
    )
  })

  it('finds the clock, chance, the environment and the network in pure code, with their lines', () => {
    const found = violations('packages/terms/src/fly-kite.ts', forbidden).filter((v) => v.includes('may not use'))
    expect(found.map((v) => / may not use (.*): /.exec(v)?.[1])).toEqual([
      'Date.now',
      'new Date()',
      'Math.random',
      'process.env',
      'fetch()',
    ])
    expect(found[0]).toContain('fly-kite.ts:9')
  })

  it('lets pure code read a date it was given', () => {
    expect(violations('modules/kites/domain/day.ts', 'export const year = (day: string) => new Date(day).getUTCFullYear()')).toEqual([])
  })

  it('lets a module use another through its door, and a decision name its types', () => {
    expect(violations('modules/kites/usecases/fly.ts', `import { hangarOf } from '#modules/hangars/index.ts'`)).toEqual([])
    expect(violations('modules/kites/domain/fly.ts', `import type { Hangar } from '#modules/hangars/index.ts'`)).toEqual([])
    expect(violations('modules/kites/usecases/fly.ts', `import { hangarOf } from '#modules/hangars/domain/hangar.ts'`)).toHaveLength(1)
  })

  it('knows that "import { type A }" is a type and "import { type A, b }" is not', () => {
    expect(violations('apps/web/desk/work-list.tsx', `import { type Kite } from '#modules/kites/index.ts'`)).toEqual([])
    expect(violations('apps/web/desk/work-list.tsx', `import { type Kite, fly } from '#modules/kites/index.ts'`)[0]).toContain(
      'except as a type',
    )
  })

  it('keeps SQL out of use cases, tables out of HTTP, and modules out of the platform', () => {
    expect(violations('modules/kites/usecases/fly.ts', `import { sql } from 'kysely'`)).toHaveLength(1)
    expect(violations('modules/kites/http/routes.ts', `import { loadKite } from '../storage/load-kite.ts'`)).toHaveLength(1)
    expect(violations('platform/jobs/start.ts', `import { fly } from '#modules/kites/index.ts'`)).toHaveLength(1)
  })

  it('lets a test use what folders named testing offer, and no inside of another module', () => {
    expect(violations('modules/kites/usecases/fly.int.test.ts', `import { hangar } from '#modules/hangars/testing/hangar.ts'`)).toEqual([])
    expect(
      violations('modules/kites/usecases/fly.int.test.ts', `import { hangar } from '#modules/hangars/storage/hangar.ts'`),
    ).toHaveLength(1)
  })

  it('refuses a file in a folder without a rule, and one that does not parse', () => {
    expect(violations('helpers/kite.ts', 'export {}')).toEqual(['helpers/kite.ts stands in no folder that the rules know'])
    expect(() => violations('modules/kites/domain/kite.ts', 'export const = 1')).toThrow('modules/kites/domain/kite.ts')
  })

  it('finds a ring of modules that need each other, and lets types go round', () => {
    const arrow = (from: string, to: string, typeOnly = false) => ({
      from: `modules/${from}/index.ts`,
      to: `modules/${to}/index.ts`,
      line: 1,
      specifier: `#modules/${to}/index.ts`,
      typeOnly,
    })
    expect(moduleRings([arrow('kites', 'hangars'), arrow('hangars', 'weather'), arrow('weather', 'kites')])).toEqual([
      'hangars -> weather -> kites -> hangars',
    ])
    expect(moduleRings([arrow('kites', 'hangars'), arrow('hangars', 'kites', true)])).toEqual([])
  })
})
