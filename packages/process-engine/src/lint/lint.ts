import type { Finding } from '../finding.ts'
import type { ProcessGraph } from '../process-graph.ts'
import { checkGateways } from './check-gateways.ts'
import { checkLimit } from './check-limit.ts'
import { checkLoops } from './check-loops.ts'
import { checkReachability } from './check-reachability.ts'
import { checkSoundness } from './check-soundness.ts'
import { checkSteps } from './check-steps.ts'

/**
 * `limitHours`: the legal limit in working hours (see `limitInHours`), null when the procedure states none.
 * `variables`: the facts a condition may use besides the outcome of a step; when given, every other name is a finding.
 */
export type LintOptions = { readonly limitHours: number | null; readonly variables?: readonly string[] }

/**
 * Everything that speaks against approving a process, each with its place and a sentence.
 *
 * An empty list means: no objection known. Order: steps, time, decisions, paths, loops, soundness.
 */
export function lint(graph: ProcessGraph, options: LintOptions): Finding[] {
  const structure = [...checkReachability(graph), ...checkLoops(graph)]
  return [
    ...checkSteps(graph),
    ...checkLimit(graph, options.limitHours),
    ...checkGateways(graph, options.variables),
    ...structure,
    // Of a broken drawing it would say the same again in other words.
    ...(structure.some((finding) => finding.severity === 'error') ? [] : checkSoundness(graph)),
  ]
}
