import type { ProcessGraph } from '../process-graph.ts'
import { simulate } from './simulate.ts'
import type { SimulationOptions } from './simulation-options.ts'

/** How many would be late with so many people; `lowest` and `highest` are those of single seeds. */
export type StaffingPoint = { readonly staff: number; readonly shareLate: number; readonly lowest: number; readonly highest: number }

/**
 * The share of late dossiers against the number of people in one role of one unit (`unit/role`), each point over several seeds.
 *
 * A generator, so that a job can tell its progress and be stopped between two runs: it yields after each run, and returns the curve.
 */
export function* staffingCurve(
  graph: ProcessGraph,
  options: SimulationOptions,
  pool: string,
  counts: readonly number[],
  seeds: readonly number[],
): Generator<{ readonly done: number; readonly of: number }, readonly StaffingPoint[]> {
  const points: StaffingPoint[] = []
  for (const [position, staff] of counts.entries()) {
    const shares: number[] = []
    for (const seed of seeds) {
      shares.push(simulate(graph, { ...options, seed, staff: { ...options.staff, [pool]: staff } }).shareLate)
      yield { done: position * seeds.length + shares.length, of: counts.length * seeds.length }
    }
    const shareLate = shares.reduce((sum, share) => sum + share, 0) / shares.length
    points.push({ staff, shareLate, lowest: Math.min(...shares), highest: Math.max(...shares) })
  }
  return points
}
