import { errorAt, type Findings } from '../finding.ts'
import type { ProcessGraph } from '../process-graph.ts'

/** The processes that a graph calls, each once, in the order of the model. */
export function calledProcesses(graph: ProcessGraph): string[] {
  return [...new Set(graph.nodes.flatMap((node) => (node.call === undefined ? [] : [node.call.process])))]
}

/**
 * Pin every call to the version of the called process that is in force at approval: what is published later never changes a running dossier.
 *
 * @param versionOf  id of the approved version of a process, undefined when there is none
 */
export function pinCalls(graph: ProcessGraph, versionOf: (process: string) => string | undefined): ProcessGraph | Findings {
  const missing = graph.nodes.filter((node) => node.call !== undefined && versionOf(node.call.process) === undefined)
  if (missing.length > 0) {
    return missing.map((node) =>
      errorAt(
        node.id,
        'CALLED_PROCESS_UNKNOWN',
        `Bước "${node.name}" gọi quy trình "${node.call!.process}", chưa có phiên bản nào được duyệt. Hãy duyệt quy trình đó trước.`,
      ),
    )
  }
  const nodes = graph.nodes.map((node) => {
    const version = node.call === undefined ? undefined : versionOf(node.call.process)
    return version === undefined ? node : Object.freeze({ ...node, call: Object.freeze({ process: node.call!.process, version }) })
  })
  return Object.freeze({ ...graph, nodes: Object.freeze(nodes) })
}
