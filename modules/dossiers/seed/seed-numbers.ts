import type { AgencyId, Instant } from '@motcua/terms'
import { dayOf } from '../usecases/dossier-deps.ts'

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

  /** Lines of `dossier_code_serial`: agency code, day, last. */
  *serialRows(): Iterable<[string, string, number]> {
    for (const [key, last] of this.#serials) {
      const [code, day] = key.split('\t') as [string, string]
      yield [code, day, last]
    }
  }

  /** Lines of `paper_number`: unit, suffix, year, last. */
  *paperRows(): Iterable<[string, string, string, number]> {
    for (const [key, last] of this.#papers) {
      const [agency, suffix, year] = key.split('\t') as [string, string, string]
      yield [agency, suffix, year, last]
    }
  }
}

function next(counters: Map<string, number>, key: string): number {
  const number = (counters.get(key) ?? 0) + 1
  counters.set(key, number)
  return number
}
