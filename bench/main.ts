// npm run bench: what Một Cửa takes and gives, each figure beside its yardstick of the same run.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { seededProvince } from './data/provinces.ts'
import { commands } from './figures/commands.ts'
import { dueDates } from './figures/due-dates.ts'
import { memory } from './figures/memory.ts'
import { pages } from './figures/pages.ts'
import { processSteps } from './figures/process-steps.ts'
import { readsAtSize } from './figures/reads.ts'
import { receipts } from './figures/receipts.ts'
import { isMet, type Figure } from './figure.ts'
import { describeMachine } from './machine.ts'
import { quick } from './quick.ts'
import { startServer } from './server/running-server.ts'
import { toTable } from './table.ts'
import { requirePgbench } from './yardsticks/floor.ts'
import { requireYardsticks } from './yardsticks/run-yardstick.ts'

const USAGE = `npm run bench [-- quick] [--json] [--readme] [--only NAME,...]

  quick   correctness of seed, verify and recount on a small province; no figures
  --json  the figures as JSON
  --readme  puts the table into README.md and README.vi.md as well
  --only  due-dates, process-steps, receipts, commands, reads, pages

The provinces it measures on (100,000 and a million dossiers) are seeded when they are not there, into var/bench or MOTCUA_BENCH_DATA.
It ends with 1 when a figure misses its mark.
`
const SMALL = 100_000
const LARGE = 1_000_000

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    readme: { type: 'boolean', default: false },
    only: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
})
const say = (text: string): void => void process.stderr.write(`${text}\n`)

if (values.help) process.stdout.write(USAGE)
else if (positionals[0] === 'quick') process.exitCode = (await quick(say)) ? 0 : 1
else process.exitCode = (await measure(values.only?.split(','))) ? 0 : 1

async function measure(only: readonly string[] | undefined): Promise<boolean> {
  requireYardsticks()
  requirePgbench()
  const wanted = (name: string): boolean => only === undefined || only.includes(name)
  const figures: Figure[] = []
  for (const [name, figure] of Object.entries({ 'due-dates': dueDates, 'process-steps': processSteps, receipts }))
    if (wanted(name)) figures.push(...(await figure({ say })))
  if (wanted('reads') || wanted('commands') || wanted('pages')) figures.push(...(await onProvinces(wanted)))
  const machine = describeMachine()
  process.stdout.write(values.json ? `${JSON.stringify({ machine, figures })}\n` : toTable(figures, machine))
  if (values.readme) for (const file of ['README.md', 'README.vi.md']) putTable(file, toTable(figures, machine))
  const missed = figures.filter((figure) => isMet(figure) === false)
  for (const { name } of missed) say(`missed: ${name}`)
  return missed.length === 0
}

async function onProvinces(wanted: (name: string) => boolean): Promise<Figure[]> {
  const [small, large] = [await seededProvince(SMALL, say), await seededProvince(LARGE, say)]
  const figures: Figure[] = []
  if (wanted('reads')) figures.push(...(await readsAtSize({ small, large }, say)))
  if (wanted('commands')) {
    const server = await startServer(large.folder)
    try {
      const idleMb = server.memoryMb()
      const watch = setInterval(() => (highestMb = Math.max(highestMb, server.memoryMb())), 250)
      let highestMb = idleMb
      try {
        figures.push(...(await commands(large, server, say)))
      } finally {
        clearInterval(watch)
      }
      figures.push(...memory(idleMb, highestMb))
    } finally {
      await server.stop()
    }
  }
  if (wanted('pages')) figures.push(...(await pages(small, say)))
  return figures
}

/** Puts the table between its two marks. */
function putTable(file: string, table: string): void {
  const path = new URL(`../${file}`, import.meta.url)
  const text = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    text.replace(/(<!-- bench -->\n)[^]*?(<!-- \/bench -->)/, (_, begin: string, end: string) => `${begin}\n${table}\n${end}`),
  )
}
