import type { Db } from '#platform/database/connect.ts'
import { compareAgencyCounts, compareProcedureCounts, type CountComparison, type CountDifference } from '../storage/compare-counts.ts'

export type Recount = {
  readonly dossiers: number
  readonly agencies: CountComparison
  readonly procedures: CountComparison
  /** The first place where the figures are wrong; null: they are right. */
  readonly first: CountDifference | null
}

/** Counts every dossier anew and compares the counts from which figures are made: both must say the same of every place. */
export async function recount(db: Db): Promise<Recount> {
  const agencies = await compareAgencyCounts(db)
  const procedures = await compareProcedureCounts(db)
  return { dossiers: agencies.dossiers, agencies, procedures, first: agencies.first ?? procedures.first }
}
