import type { AgencyId } from '@motcua/terms'

/** Workload of one agency at a one-stop unit in a period. */
export type PostingLoad = { readonly agencyId: AgencyId; readonly dossiers: number; readonly officials: number }

/**
 * Dossiers per posted official, to one decimal; null where nobody is posted.
 *
 * @example dossiersPerOfficial([{ agencyId: A, dossiers: 1200, officials: 3 }])  // 400
 */
export function dossiersPerOfficial(loads: readonly PostingLoad[]): (PostingLoad & { readonly perOfficial: number | null })[] {
  return loads.map((load) => ({
    ...load,
    perOfficial: load.officials === 0 ? null : Math.round((load.dossiers / load.officials) * 10) / 10,
  }))
}
