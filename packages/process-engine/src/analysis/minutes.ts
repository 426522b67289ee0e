import type { GraphNode } from '../process-graph.ts'

/**
 * The allotted time of a step in whole minutes; 0 where none is stated and where the clock stands still. Runs side by side take
 * the time of one; a known number of runs one after the other takes that many times as long.
 * Sums are made in minutes, because 0.1 h + 0.2 h must not exceed a limit of 0.3 h.
 */
export function allottedMinutes(node: GraphNode): number {
  if (node.step?.pausesClock === true) return 0
  const times = node.many?.sequential === true && typeof node.many.times === 'number' ? node.many.times : 1
  return Math.round((node.step?.hours ?? 0) * 60) * times
}

export const toHours = (minutes: number): number => minutes / 60
