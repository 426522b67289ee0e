import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const CATALOGUE = fileURLToPath(new URL('../../../catalogue/processes/', import.meta.url))

/** The process files that the product ships: `demo` are its own, `imported` the step tables gathered from public sources. */
export function readShippedProcesses(folder: 'demo' | 'imported'): unknown[] {
  return readdirSync(`${CATALOGUE}${folder}`)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(`${CATALOGUE}${folder}/${name}`, 'utf8')) as unknown)
}
