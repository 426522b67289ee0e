import { controlNet, scopesOf } from '../analysis/control-net.ts'
import { exploreNet } from '../analysis/explore-net.ts'
import { reduceNet } from '../analysis/reduce-net.ts'
import { errorAt, type Finding } from '../finding.ts'
import { indexOf } from '../graph-index.ts'
import type { ProcessGraph } from '../process-graph.ts'

/** A process that is still so tangled after reduction cannot be proven within a second, nor read by anybody. */
const mostStates = 4_000

/**
 * Every state that can come about can still end (sound), and nothing is ever done twice at the same time (1-safe).
 *
 * A side branch that ends by itself (a warning while the work goes on) may still be open when a loop starts it again: nothing waits for it.
 * Each scope by itself: a sub-process is one activity of the scope around it. Only for graphs without other structural findings.
 */
export function checkSoundness(graph: ProcessGraph): Finding[] {
  return scopesOf(graph).flatMap((scope) => checkScope(graph, scope))
}

function checkScope(graph: ProcessGraph, scope: number): Finding[] {
  const owner = scope < 0 ? { id: graph.key, name: graph.name } : graph.nodes[scope]!
  const net = controlNet(graph, scope)
  if ('tooManyWays' in net) return [notProven(net.tooManyWays.id, net.tooManyWays.name)]
  reduceNet(net)
  const { complete, doubled, stuck } = exploreNet(net, mostStates)
  const { nodes, numberOf } = indexOf(graph)
  const nameOf = (id: string) => nodes[numberOf.get(id)!]!.name
  if (doubled.length > 0) {
    return doubled.map((id) =>
      errorAt(
        id,
        'NOT_ONE_SAFE',
        `"${nameOf(id)}" có thể được làm hai lần cùng lúc: các nhánh song song phải nhập lại ở cổng song song trước khi tới đây.`,
      ),
    )
  }
  if (!complete) return [notProven(owner.id, owner.name)]
  return stuck.map((id) =>
    errorAt(
      id,
      'MAY_NEVER_END',
      `Hồ sơ có thể kẹt lại mãi ở "${nameOf(id)}": chờ những nhánh không bao giờ tới. Hãy cho các nhánh nhập lại đúng loại cổng đã tách.`,
    ),
  )
}

const notProven = (at: string, name: string) =>
  errorAt(
    at,
    'SOUNDNESS_NOT_PROVEN',
    `"${name}" quá rối để thẩm tra: hãy tách thành quy trình con hoặc vẽ lại thành các khối tách, nhập rõ ràng.`,
  )
