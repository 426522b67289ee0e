import { CopyRows, type CopyTarget } from '#platform/database/copy-rows.ts'
import type { AgencyId, Instant } from '@motcua/terms'
import { dayOf } from '../usecases/dossier-deps.ts'
import { seedTargets } from './seed-targets.ts'

/** The numbers that seeded dossiers take: serials of days without a gap, numbers of papers by unit and year. */
export class SeedNumbers {
  readonly #serials = new Map<string, number>()
  readonly #papers = new Map<string, number>()

  serial(agencyCode: string, at: Instant): number {
    return next(this.#serials, `${agencyCode}\t${dayOf(at)}`)
  }

  paper(agencyId: AgencyId, suffix: string, at: Instant): number {
    return next(this.#papers, `${agencyId}\t${suffix}\t${at.slice(0, 4)}`)
  }

  /** The last serials and numbers, where the next command looks for them. */
  rows(): { target: CopyTarget; bytes: Buffer }[] {
    const serials = new CopyRows(seedTargets.serials)
    for (const [key, last] of this.#serials) serials.add([...key.split('\t'), last])
    const papers = new CopyRows(seedTargets.paperNumbers)
    for (const [key, last] of this.#papers) {
      const [agency, suffix, year] = key.split('\t')
      papers.add([agency, suffix, Number(year), last])
    }
    return [serials, papers].map((rows) => ({ target: rows.target, bytes: rows.take() }))
  }
}

function next(counters: Map<string, number>, key: string): number {
  const number = (counters.get(key) ?? 0) + 1
  counters.set(key, number)
  return number
}
