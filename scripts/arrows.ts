// Checks that imports follow the arrows of ARCHITECTURE.md. Rules and their reasons: scripts/arrows/rules.ts.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { checkFile, moduleRings } from './arrows/check-arrows.ts'
import { importMapOf } from './arrows/resolve-import.ts'

const roots = ['packages', 'modules', 'platform', 'integrations', 'apps', 'tests', 'bench', 'scripts'].filter((r) => existsSync(r))
const files = globSync(
  roots.map((r) => `${r}/**/*.{ts,tsx}`),
  { exclude: (f) => f.split('/').includes('node_modules') },
).filter((f) => !f.endsWith('.d.ts'))

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as never
const map = importMapOf(
  readJson('package.json'),
  globSync('packages/*/package.json').map((f) => ({ folder: dirname(f), file: readJson(f) })),
)
const checked = files.map((f) => checkFile(f, readFileSync(f, 'utf8'), map))
const arrows = checked.flatMap((c) => c.arrows)
const violations = [
  ...checked.flatMap((c) => c.violations),
  ...moduleRings(arrows).map((ring) => `modules need each other in a ring: ${ring}`),
]

// A check that looks in the wrong place would be green for ever.
if (arrows.length === 0) throw new Error('no import was seen: the check looks in the wrong place')
for (const v of violations) console.error(v)
console.log(`${files.length} files, ${arrows.length} imports, ${violations.length} forbidden`)
process.exitCode = violations.length > 0 ? 1 : 0
