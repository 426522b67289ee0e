import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const whole = {
  'node_modules/kite': { version: '1.0.0', optionalDependencies: { '@kite/linux-x64-gnu': '1.0.0', '@kite/win32-arm64-msvc': '1.0.0' } },
  'node_modules/@kite/linux-x64-gnu': { version: '1.0.0', integrity: 'sha512-abc', cpu: ['x64'], os: ['linux'], optional: true },
  'node_modules/@kite/win32-arm64-msvc': { version: '1.0.0', cpu: ['arm64'], optional: true, os: ['win32'] },
}

/** Runs the script on an invented lockfile. */
function completeLock(packages: object, ...options: string[]) {
  const file = join(folder, 'package-lock.json')
  writeFileSync(file, JSON.stringify({ lockfileVersion: 3, packages }))
  const { status, stderr } = spawnSync(process.execPath, ['scripts/complete-lock.mjs', file, ...options], { encoding: 'utf8' })
  return { status, stderr, packages: (JSON.parse(readFileSync(file, 'utf8')) as { packages: object }).packages }
}

describe('The lockfile', () => {
  it('gets an entry for a binary of another platform that npm left out, at the version asked for', () => {
    const { 'node_modules/@kite/win32-arm64-msvc': _, ...holed } = whole
    expect(completeLock(holed, '--check')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('@kite/win32-arm64-msvc 1.0.0 is missing'),
    })
    expect(completeLock(holed)).toMatchObject({ status: 0, packages: whole })
  })

  it('is left alone when nothing is missing', () => {
    expect(completeLock(whole, '--check')).toMatchObject({ status: 0, packages: whole })
  })

  it('finds a binary beside the nested package that needs it', () => {
    const nested = Object.fromEntries(Object.entries(whole).map(([path, entry]) => [`node_modules/sky/${path}`, entry]))
    expect(completeLock(nested, '--check').status).toBe(0)
  })

  it('is refused when it names the address a package came from', () => {
    const named = { ...whole, 'node_modules/kite': { ...whole['node_modules/kite'], resolved: 'https://example.org/kite.tgz' } }
    expect(completeLock(named, '--check')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('node_modules/kite names the address'),
    })
  })

  it('is refused when the name of a missing package does not say for which platform it is', () => {
    expect(completeLock({ 'node_modules/kite': { version: '1.0.0', optionalDependencies: { tail: '1.0.0' } } }).status).toBe(1)
  })
})
