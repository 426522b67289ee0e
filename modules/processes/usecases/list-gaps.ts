import { limitInHours, totalHours } from '@motcua/process-engine'
import type { LocalDate, Viewer } from '@motcua/terms'
import { lastDayOf, processGaps, type ProcedureToCover, type ProcessGap, type WordedDate } from '../domain/process-gaps.ts'
import { listCover } from '../storage/draft-rows.ts'
import { findProcessVersion } from '../storage/process-versions.ts'
import { requireGapReader, todayOf, type DraftingDeps } from './drafting-deps.ts'

export type ProcessGaps = {
  readonly gaps: readonly ProcessGap[]
  /** Procedures in force, and how many of them have an approved process that keeps the limit. */
  readonly procedures: number
  readonly deadline: (WordedDate & { readonly lastDay: LocalDate }) | null
}

/** Procedures in force that lack an approved process, by agency. @throws NotSignedIn, NotAllowed */
export async function listProcessGaps(deps: DraftingDeps, viewer: Viewer): Promise<ProcessGaps> {
  requireGapReader(viewer)
  const today = todayOf(deps)
  const [procedures, cover, directory, set] = await Promise.all([
    deps.procedures.list(),
    listCover(deps.db, today),
    deps.organisation.current(),
    deps.configuration.get('process.approval-deadline', { at: today }),
  ])
  const deadline: WordedDate | null = set.date === null ? null : { words: set.words, date: set.date }
  const covered = new Map(cover.map((row) => [row.procedure_code, row]))
  const rows: ProcedureToCover[] = []
  for (const { code, name, levels, implementingAgency, limit, effectiveFrom } of procedures) {
    const row = covered.get(code)
    const version = row?.id ? await findProcessVersion(deps.db, row.id) : undefined
    const agencies = directory.competentAgenciesFor(levels, implementingAgency, today).agencies
    rows.push({
      ...{ code, name, effectiveFrom },
      agency: agencies.length === 1 ? agencies[0]!.shortName : implementingAgency,
      limitHours: limit === null ? null : limitInHours(limit),
      drafts: row?.drafts ?? 0,
      process: version?.graph
        ? {
            name: version.name,
            hours: totalHours(version.graph),
            decided: version.decision !== null,
            decisionDate: version.decision?.date ?? null,
          }
        : null,
    })
  }
  return {
    gaps: processGaps(rows, { today, deadline }),
    procedures: rows.length,
    deadline: deadline && { ...deadline, lastDay: lastDayOf(deadline) },
  }
}
