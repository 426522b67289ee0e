import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseEnvironment } from '#platform/config/environment.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import type { Instant, LocalDate, Official } from '@motcua/terms'
import { seedPeople } from '../../apps/cli/seed/make-seed-world.ts'
import { runSeed } from '../../apps/cli/seed/run-seed.ts'
import { loadData } from '../../apps/server/load-steps.ts'
import { wire, type App } from '../../apps/server/wire.ts'
import { hotStatements, type HotSample } from './hot-statements.ts'
import { multiplyDossiers } from './multiply-dossiers.ts'

// Plans stand beside this test as text; MOTCUA_PLANS=write writes them anew.
const FOLDER = fileURLToPath(new URL('.', import.meta.url))
const SEEDED = 500
const TIMES = 200
const options = { seed: 3, dossiers: SEEDED, from: '2025-09-01' as LocalDate, now: '2026-03-02T09:00:00+07:00' as Instant }

const database = testDatabase()
const directory = mkdtempSync(join(tmpdir(), 'motcua-plans-'))
let app: App
let owner: pg.Client
let sample: HotSample

beforeAll(async () => {
  const { ownerUrl, appUrl, schema } = database()
  const environment = parseEnvironment({
    MOTCUA_LOG: 'silent',
    MOTCUA_DATA: directory,
    MOTCUA_TENANT: schema,
    MOTCUA_CLOCK: '2026-03-02T09:00',
  })
  app = wire({ environment, appUrl, masterKey: 'ab'.repeat(32) })
  await loadData(app)
  await runSeed(app, { ownerUrl, appUrl, masterKey: 'ab'.repeat(32), applied: [], stop: async () => {} }, options)
  owner = new pg.Client({ connectionString: ownerUrl, options: `-c search_path=${schema},public -c max_parallel_workers_per_gather=0` })
  await owner.connect()
  sample = await drawSample()
  await multiplyDossiers(owner, TIMES)
}, 180_000)
afterAll(async () => {
  await owner?.end()
  await app?.close()
  rmSync(directory, { recursive: true, force: true })
})

async function drawSample(): Promise<HotSample> {
  const { officials, citizens } = await seedPeople(app, options)
  const holder = (role: string, agency: string): Official =>
    officials.find(({ official }) => official.grants.some((g) => g.role === role && g.agencyId === agency))!.official
  const one = async (where: string) =>
    (
      await owner.query<{ id: string; code: string; lookup_code: string; unit: string; agency: string; name: string }>(
        `select d.id, d.code, d.lookup_code, d.intake_unit_id as unit, d.competent_agency_id as agency, p.applicant_name_fold as name
         from dossier d join dossier_person p on p.dossier_id = d.id where ${where} order by d.id limit 1`,
      )
    ).rows[0]!
  const [accepted, fresh] = [await one(`code is not null and applicant_name_fold like '% % %'`), await one(`status = 'NEW'`)]
  const { accountId, person } = citizens.citizen(0)
  return {
    official: holder('HANDLER', accepted.agency),
    citizen: { kind: 'citizen', accountId, name: person.applicant.fullName, citizenNumber: person.applicant.idNumber },
    id: accepted.id,
    code: accepted.code,
    lookupCode: accepted.lookup_code,
    name: accepted.name,
    fresh: { id: fresh.id, by: holder('INTAKE_OFFICER', fresh.unit) },
  }
}

type Sent = { readonly text: string; readonly values: readonly unknown[] }

/** What the application sends to the database while something is asked of it. */
async function sentBy(ask: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = []
  const real = pg.Client.prototype.query as (...args: unknown[]) => unknown
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, second] = args
    if (typeof first === 'string') sent.push({ text: first, values: Array.isArray(second) ? second : [] })
    else if (typeof (first as Sent)?.text === 'string') sent.push({ text: (first as Sent).text, values: (first as Sent).values ?? [] })
    return real.apply(this, args)
  } as typeof pg.Client.prototype.query
  try {
    await ask()
  } finally {
    pg.Client.prototype.query = real as typeof pg.Client.prototype.query
  }
  return sent
}

async function planOf({ text, values }: Sent): Promise<string> {
  const { rows } = await owner.query<{ 'QUERY PLAN': string }>({ text: `explain (costs off) ${text}`, values: [...values] })
  // Keys of this run would make every plan a new one.
  return rows
    .map((row) => row['QUERY PLAN'])
    .join('\n')
    .replaceAll(/'(?:[^']|'')*'/g, '?')
    .replaceAll(/= ANY \(\?::[a-z]+\[\]\)/g, '= ANY (?)')
}

/** Tables that grow with the years. A scan of one is a page that grows slower with every dossier. */
const LARGE = /Seq Scan on (dossier|dossier_event\w*|dossier_person|dossier_command|work_item|paper|access_record)\b/

describe('The hottest statements, among a hundred thousand dossiers', () => {
  it('are asked of as many', async () => {
    const { rows } = await owner.query<{ n: number }>('select count(*)::int as n from dossier')
    expect(rows[0]!.n).toBe(SEEDED * TIMES)
  })

  for (const { name, of, ask } of hotStatements)
    it(`${name} reads by an index, never a whole table`, async () => {
      const sent = (await sentBy(() => ask(app, sample))).find(({ text }) => of.test(text))
      expect(sent, 'the statement was not sent: hot-statements.ts no longer knows it').toBeDefined()
      const plan = await planOf(sent!)
      if (process.env.MOTCUA_PLANS === 'write') writeFileSync(join(FOLDER, `${name}.txt`), `${sent!.text.trim()}\n\n${plan}\n`)
      expect(plan).not.toMatch(LARGE)
      expect(plan).toMatch(/Index|Bitmap/)
    })

  it('stand beside this test as text, each with its plan', () => {
    const files = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'))
    expect(files.toSorted()).toEqual(hotStatements.map(({ name }) => `${name}.txt`).toSorted())
    for (const file of files) expect(readFileSync(join(FOLDER, file), 'utf8')).not.toMatch(LARGE)
  })

  it('a scan of a whole table would be seen', async () => {
    expect(await planOf({ text: 'select count(*) from dossier where procedure_name = $1', values: ['x'] })).toMatch(LARGE)
  })
})

describe('A search by name', () => {
  it('finds what reading every row finds, the newest first, page after page', async () => {
    const agency = sample.official.grants[0]!.agencyId
    const words = sample.name.split(' ')
    for (const text of [sample.name, words.slice(0, 2).join(' '), words[0]!, words.at(-1)!]) {
      const { rows } = await owner.query<{ id: string }>(
        `select dossier_id as id from dossier_person where $2 in (intake_unit_id, competent_agency_id)
           and string_to_array(applicant_name_fold, ' ') @> $1 order by dossier_id desc limit 120`,
        [text.split(' '), agency],
      )
      const found: string[] = []
      for (let after: string | null = null; found.length < rows.length;) {
        const page = await app.dossiers.search(sample.official, { text, statuses: [] }, { limit: 40, after })
        found.push(...page.lines.map((line) => line.id))
        after = page.next
        if (after === null) break
      }
      expect(found.slice(0, rows.length)).toEqual(rows.map((row) => row.id))
    }
  })
})
