import type { GraphNode } from '../process-graph.ts'

/**
 * The allotted time of a step in whole minutes; 0 where none is stated and where the clock stands still.
 * Sums are made in minutes, because 0.1 h + 0.2 h must not exceed a limit of 0.3 h.
 */
export function allottedMinutes(node: GraphNode): number {
  return node.step?.pausesClock === true ? 0 : Math.round((node.step?.hours ?? 0) * 60)
}

export const toHours = (minutes: number): number => minutes / 60
