import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Instant, LocalDate } from '@motcua/terms'

const CLI = fileURLToPath(new URL('../../apps/cli/main.ts', import.meta.url))
const FOLDER = resolve(process.env.MOTCUA_BENCH_DATA ?? fileURLToPath(new URL('../../var/bench/', import.meta.url)))

/** What `motcua seed --json` said of a province, kept beside its data. */
export type SeededProvince = {
  readonly folder: string
  readonly dossiers: number
  readonly events: number
  readonly seed: number
  readonly from: LocalDate
  readonly now: Instant
  readonly seconds: Readonly<Record<string, number>>
}

/** A seeded province of that size, from the last run or made now; minutes for a million. */
export async function seededProvince(dossiers: number, say: (text: string) => void): Promise<SeededProvince> {
  const folder = join(FOLDER, String(dossiers))
  const record = join(folder, 'seeded.json')
  if (existsSync(record)) return { ...(JSON.parse(readFileSync(record, 'utf8')) as SeededProvince), folder }
  say(`a province of ${dossiers.toLocaleString('en')} dossiers is seeded into ${folder}`)
  rmSync(folder, { recursive: true, force: true })
  const said = await motcua(folder, ['seed', '--dossiers', String(dossiers), '--json'])
  writeFileSync(record, said)
  return { ...(JSON.parse(said) as SeededProvince), folder }
}

/** Runs a command of the product on a folder. @throws Error with what it said when it did not succeed */
export function motcua(folder: string, args: readonly string[]): Promise<string> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [CLI, ...args], {
      env: { ...process.env, MOTCUA_DATA: folder, MOTCUA_LOG: 'error' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.once('error', failed)
    child.once('exit', (code) => (code === 0 ? done(said) : failed(new Error(`motcua ${args.join(' ')} ended with ${code}: ${said}`))))
  })
}

export const provinceFolder = FOLDER
