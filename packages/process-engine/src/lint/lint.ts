import type { Finding } from '../finding.ts'
import type { ProcessGraph } from '../process-graph.ts'
import { checkAccounts, type AgenciesWithoutAccount } from './check-accounts.ts'
import { checkCalls, hoursOfCalls, type KnownProcess } from './check-calls.ts'
import { checkCounter } from './check-counter.ts'
import { checkEvents } from './check-events.ts'
import { checkGateways } from './check-gateways.ts'
import { checkLimit } from './check-limit.ts'
import { checkLoops } from './check-loops.ts'
import { checkReachability } from './check-reachability.ts'
import { checkSoundness } from './check-soundness.ts'
import { checkSteps } from './check-steps.ts'

/**
 * Facts that lint compares a process with; what is not given is not checked.
 *
 * `limitHours`: the legal limit in working hours (see `limitInHours`), null when the procedure states none.
 * `variables`: the facts a condition may use besides the outcome of a step; when given, every other name is a finding.
 * `processOf`: what is known of a called process. `agenciesWithoutAccount`: where nobody can do a step.
 * `calledByOthers`: this process is a step of others, which may catch its errors.
 */
export type LintOptions = {
  readonly limitHours: number | null
  readonly variables?: readonly string[]
  readonly processOf?: (key: string) => KnownProcess | undefined
  readonly agenciesWithoutAccount?: AgenciesWithoutAccount
  readonly calledByOthers?: boolean
}

/**
 * Everything that speaks against approving a process, each with its place and a sentence.
 *
 * An empty list means: no objection known. Order: steps, accounts, counter, time, decisions, calls, events, paths, loops, soundness.
 */
export function lint(graph: ProcessGraph, options: LintOptions): Finding[] {
  const { processOf, agenciesWithoutAccount } = options
  const structure = [...checkReachability(graph), ...checkLoops(graph)]
  return [
    ...checkSteps(graph),
    ...(agenciesWithoutAccount === undefined ? [] : checkAccounts(graph, agenciesWithoutAccount)),
    ...checkCounter(graph),
    ...checkLimit(graph, options.limitHours, processOf === undefined ? undefined : hoursOfCalls(graph, processOf)),
    ...checkGateways(graph, options.variables),
    ...(processOf === undefined ? [] : checkCalls(graph, processOf)),
    ...checkEvents(graph, options.calledByOthers === true),
    ...structure,
    // Of a broken drawing it would say the same again in other words.
    ...(structure.some((finding) => finding.severity === 'error') ? [] : checkSoundness(graph)),
  ]
}
