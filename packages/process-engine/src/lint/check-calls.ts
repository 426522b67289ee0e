import { calledProcesses } from '../engine/pin-calls.ts'
import { errorAt, type Finding } from '../finding.ts'
import type { ProcessGraph } from '../process-graph.ts'

/** What is known of another process: the steps of its approved version take `hours` at most; `calls` are the processes it calls itself. */
export type KnownProcess = { readonly approved: boolean; readonly hours: number; readonly calls: readonly string[] }

/** Every called process exists, is approved, and does not lead back here. */
export function checkCalls(graph: ProcessGraph, processOf: (key: string) => KnownProcess | undefined): Finding[] {
  return graph.nodes.flatMap((node) => {
    if (node.call === undefined) return []
    const { process } = node.call
    if (process === graph.key) return [circle(node.id, node.name, [process])]
    const known = processOf(process)
    if (known === undefined)
      return [
        errorAt(node.id, 'CALLED_PROCESS_UNKNOWN', `Bước "${node.name}" gọi quy trình "${process}", hệ thống không có quy trình này.`),
      ]
    if (!known.approved) {
      const message = `Bước "${node.name}" gọi quy trình "${process}" chưa được phê duyệt. Hãy phê duyệt quy trình đó trước.`
      return [errorAt(node.id, 'CALLED_PROCESS_NOT_APPROVED', message)]
    }
    const way = wayBack(graph.key, process, processOf)
    return way === undefined ? [] : [circle(node.id, node.name, way)]
  })
}

/** The chain of calls from a process back to `key`; also a circle further down, which would never end either. */
function wayBack(key: string, from: string, processOf: (key: string) => KnownProcess | undefined): string[] | undefined {
  const seen = new Set<string>()
  const search = (process: string, way: readonly string[]): string[] | undefined => {
    if (process === key || way.includes(process)) return [...way, process]
    if (seen.has(process)) return undefined
    seen.add(process)
    for (const called of processOf(process)?.calls ?? []) {
      const found = search(called, [...way, process])
      if (found !== undefined) return found
    }
    return undefined
  }
  return search(from, [])
}

const circle = (at: string, name: string, way: readonly string[]) =>
  errorAt(at, 'CALLS_IN_CIRCLE', `Bước "${name}" gọi vòng: ${way.join(' → ')}. Một quy trình không được gọi tới chính nó.`)

/** The hours that a called process takes, for the longest path; 0 when it is not known. */
export function hoursOfCalls(graph: ProcessGraph, processOf: (key: string) => KnownProcess | undefined): ReadonlyMap<string, number> {
  return new Map(calledProcesses(graph).map((process) => [process, processOf(process)?.hours ?? 0]))
}
