import { errorAt, infoAt, warningAt, type Finding } from '../finding.ts'
import type { GraphNode, ProcessGraph } from '../process-graph.ts'

/** Errors that nobody catches (in a process that others call, the caller may), and what the engine counts otherwise than its author may think. */
export function checkEvents(graph: ProcessGraph, calledByOthers: boolean): Finding[] {
  return graph.nodes.flatMap((node) => {
    if (node.kind === 'error' && !calledByOthers && !isCaught(graph, node)) return [errorNotCaught(node)]
    if (node.many?.sequential === true && typeof node.many.times !== 'number') {
      const message = `"${node.name}" làm nối tiếp nhau nhiều lần: thời gian ghi ở bước phải là tổng cho mọi lần, vì chưa biết có mấy lần.`
      return [infoAt(node.id, 'SEVERAL_TIMES_COUNTED_ONCE', message)]
    }
    if (node.many !== undefined && typeof node.many.times === 'number' && node.many.times < 2)
      return [warningAt(node.id, 'SEVERAL_TIMES_NEEDLESS', `"${node.name}" ghi làm nhiều lần nhưng chỉ có ${node.many.times} lần.`)]
    return []
  })
}

/** Does a border or an event sub-process around an error end catch its code? */
function isCaught(graph: ProcessGraph, thrower: GraphNode): boolean {
  const catches = (node: GraphNode) => node.error === undefined || node.error === thrower.error
  for (let scope = thrower.within; ; scope = graph.nodes[scope]!.within) {
    const starts = graph.nodes.filter((node) => node.kind === 'eventStart' && node.catches === 'error')
    if (starts.some((start) => graph.nodes[start.within]!.within === scope && start.within !== thrower.within && catches(start)))
      return true
    if (scope < 0) return false
    const border = (graph.nodes[scope]!.boundary ?? []).map((number) => graph.nodes[number]!)
    if (border.some((node) => node.kind === 'boundaryError' && catches(node))) return true
  }
}

const errorNotCaught = (node: GraphNode) =>
  errorAt(
    node.id,
    'ERROR_NOT_CAUGHT',
    `"${node.name || node.id}" báo lỗi "${node.error ?? ''}" mà không nơi nào bắt: cả quy trình sẽ dừng. Hãy bắt lỗi ở biên quy trình con hoặc bằng quy trình con sự kiện.`,
  )
