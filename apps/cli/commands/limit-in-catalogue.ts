import { limitInHours, type StatedLimit } from '@motcua/process-engine'
import { existsSync, readFileSync } from 'node:fs'

/** The shortest limit, in working hours, of a procedure that the product ships: a process must keep that one too. Null when there is none. */
export function limitInCatalogue(procedureCode: string | null): number | null {
  if (procedureCode === null || !/^[\w.-]+$/.test(procedureCode)) return null
  const file = new URL(`../../../catalogue/procedures/${procedureCode}.json`, import.meta.url)
  if (!existsSync(file)) return null
  const { timeLimits } = JSON.parse(readFileSync(file, 'utf8')) as { timeLimits: StatedLimit[] }
  return timeLimits.length === 0 ? null : Math.min(...timeLimits.map(limitInHours))
}
