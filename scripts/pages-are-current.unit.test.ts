import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pagesAreCurrent } from './pages-are-current.mjs'

let root = ''
function put(path: string, minute: number): void {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, '')
  utimesSync(file, minute * 60, minute * 60)
}
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'motcua-pages-'))
  for (const path of ['react-router.config.ts', 'apps/web/portal/home.tsx', 'modules/kites/domain/fly.ts', 'packages/terms/src/index.ts'])
    put(path, 10)
  put('build/server/index.js', 20)
})
afterEach(() => rmSync(root, { recursive: true }))

describe('The pages are built again', () => {
  it('not when nothing was changed since', () => expect(pagesAreCurrent(root)).toBe(true))
  it.each(['apps/web/portal/home.tsx', 'modules/kites/domain/fly.ts', 'packages/terms/src/index.ts', 'package-lock.json'])(
    'when %s was changed',
    (path) => {
      put(path, 30)
      expect(pagesAreCurrent(root)).toBe(false)
    },
  )
  it.each(['modules/kites/storage/rows.ts', 'apps/server/main.ts', 'apps/web/portal/home.unit.test.ts'])(
    'not for %s, which is no part of them',
    (path) => {
      put(path, 30)
      expect(pagesAreCurrent(root)).toBe(true)
    },
  )
  it('when they were never built', () => {
    rmSync(join(root, 'build'), { recursive: true })
    expect(pagesAreCurrent(root)).toBe(false)
  })
})
