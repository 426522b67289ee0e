// Writes what is generated from something else, or says with --check what is out of date.
// Each part is one file; `npm run generate -- rules` writes one part, without a name all of them.
import { execFileSync } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { makeConfigurationReference } from '#modules/configuration/index.ts'
import { refusals } from '../apps/server/refusals.ts'
import { describeEnvironment } from '../platform/config/environment.ts'
import { startEmbeddedPostgres } from '../platform/database/embedded-postgres.ts'
import { migrate } from '../platform/database/migrate.ts'
import { makeEnvironmentExample, makeEnvironmentPage } from './reference/environment-page.ts'
import { makeOpenApiFile } from './reference/openapi-file.ts'
import { makeRefusalsPage } from './reference/refusals-page.ts'
import { makeRulesPage } from './reference/rules-page.ts'

const OPENAPI = 'docs/reference/openapi.json'

type Part = { file: string; make: () => Promise<string> }

const parts: Record<string, Part> = {
  database: { file: 'platform/database/schema.gen.ts', make: databaseTypes },
  rules: { file: 'docs/reference/rules.md', make: async () => makeRulesPage(readFileSync('docs/legal/rules.md', 'utf8'), readSources()) },
  environment: { file: 'docs/reference/environment.md', make: async () => makeEnvironmentPage(describeEnvironment()) },
  'environment-example': { file: '.env.example', make: async () => makeEnvironmentExample(describeEnvironment()) },
  refusals: { file: 'docs/reference/refusals.md', make: async () => makeRefusalsPage(refusals) },
  configuration: { file: 'docs/reference/configuration.md', make: async () => makeConfigurationReference() },
  openapi: { file: OPENAPI, make: makeOpenApiFile },
  client: { file: 'packages/client/src/api.gen.ts', make: clientTypes },
}

function readSources() {
  return globSync('{packages,modules,platform,integrations,apps,tests}/**/*.{ts,tsx,typ}', {
    exclude: (f) => f.split('/').includes('node_modules') || f.endsWith('.gen.ts'),
  })
    .toSorted()
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
}

/** From the file, not from the server: `openapi` comes before it. */
async function clientTypes(): Promise<string> {
  return execFileSync(process.execPath, ['tools/openapi/client-types.mjs', OPENAPI], { encoding: 'utf8' })
}

async function databaseTypes(): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'motcua-generate-'))
  const server = await startEmbeddedPostgres({ dataDirectory: join(directory, 'pg'), throwaway: true })
  try {
    await migrate(server.url, 'province')
    const out = join(directory, 'schema.ts')
    execFileSync(
      process.execPath,
      [
        'node_modules/kysely-codegen/dist/cli/bin.js',
        '--dialect',
        'postgres',
        '--url',
        server.url,
        '--default-schema',
        'province',
        '--include-pattern',
        'province.*',
        '--exclude-pattern',
        '*.(dossier_event_*|schema_migration)',
        '--out-file',
        out,
        '--type-only-imports',
        '--date-parser',
        'string',

        '--type-mapping',
        '{"timestamptz":"Instant","int8":"number"}',
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    )
    return readFileSync(out, 'utf8').replace(
      'import type { ColumnType } from "kysely";',
      'import type { ColumnType } from "kysely";\nimport type { Instant } from "@motcua/terms";',
    )
  } finally {
    await server.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}

const check = process.argv.includes('--check')
const wanted = process.argv.slice(2).filter((a) => !a.startsWith('--'))
let stale = 0
for (const [name, part] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const text = await part.make()
  let before = ''
  try {
    before = readFileSync(part.file, 'utf8')
  } catch {
    // the file is written for the first time
  }
  if (before === text) continue
  if (check) {
    stale++
    console.error(`${part.file} is out of date: run  npm run generate -- ${name}`)
  } else {
    mkdirSync(dirname(part.file), { recursive: true })
    writeFileSync(part.file, text)
    console.log(`wrote ${part.file}`)
  }
}
process.exitCode = stale > 0 ? 1 : 0
