import { HOURS_PER_DAY } from '../analysis/limit-in-hours.ts'
import { longestPath } from '../analysis/longest-path.ts'
import { errorAt, type Finding } from '../finding.ts'
import { indexOf } from '../graph-index.ts'
import type { ProcessGraph } from '../process-graph.ts'

/** The longest path must not exceed the legal limit (R-055; a parallel block counts its longest branch, R-070). */
export function checkLimit(graph: ProcessGraph, limitHours: number | null, hoursOfCalls?: ReadonlyMap<string, number>): Finding[] {
  if (limitHours === null) return []
  const { hours, steps } = longestPath(graph, hoursOfCalls)
  if (hours <= limitHours) return []
  const { numberOf, nodes } = indexOf(graph)
  const names = steps.map((id) => nodes[numberOf.get(id)!]!.name).join(' → ')
  const message = `Các bước trên đường dài nhất cộng lại ${inWords(hours)}, vượt thời hạn giải quyết ${inWords(limitHours)}. Đường dài nhất: ${names}.`
  return [errorAt(graph.key, 'STEP_SUM_EXCEEDS_LIMIT', message)]
}

const decimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })
const inWords = (hours: number) => `${decimal.format(hours)} giờ (${decimal.format(hours / HOURS_PER_DAY)} ngày làm việc)`
