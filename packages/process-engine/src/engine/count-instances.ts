import { OUTCOME } from '../condition/condition.ts'
import type { Variables } from '../condition/evaluate-condition.ts'
import type { GraphNode, MultiInstance } from '../process-graph.ts'
import type { InstanceCount } from './state.ts'

/** An activity that hundreds must do is a mistake in the data: each would be a work item. */
const mostInstances = 500

/** How often an activity is to be done, from its model, the answers and the facts; or the name that does not say it. */
export function countInstances(node: GraphNode, answers: Variables, facts: Variables): InstanceCount | { readonly unknown: string } {
  const { times } = node.many!
  const tally = node.step?.outcomes === undefined ? {} : { tally: Object.fromEntries(node.step.outcomes.map((code) => [code, 0])) }
  if (typeof times === 'number') return { total: times, done: 0, ...tally }
  const name = 'collection' in times ? times.collection : times.variable
  const value = Object.hasOwn(answers, name) ? answers[name] : Object.hasOwn(facts, name) ? facts[name] : undefined
  if ('collection' in times) {
    if (!Array.isArray(value) || value.length > mostInstances) return { unknown: name }
    return { total: value.length, done: 0, items: value, ...tally }
  }
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > mostInstances) return { unknown: name }
  return { total: value, done: 0, ...tally }
}

/** The count after one more run, with its outcome. */
export function countOneMore(count: InstanceCount, answers: Variables): InstanceCount {
  const outcome = answers[OUTCOME]
  const done = { ...count, done: count.done + 1 }
  if (count.tally === undefined || typeof outcome !== 'string' || !Object.hasOwn(count.tally, outcome)) return done
  return { ...done, tally: { ...count.tally, [outcome]: count.tally[outcome]! + 1 } }
}

/** What conditions may ask about an activity done several times: the names of BPMN 2.0, and how often each outcome was given. */
export function countAsVariables({ total, done, tally }: InstanceCount, { sequential }: MultiInstance): Variables {
  return {
    numberOfInstances: total,
    numberOfCompletedInstances: done,
    numberOfActiveInstances: sequential ? 0 : total - done,
    ...(tally === undefined ? {} : { outcomes: tally }),
  }
}

/** Names that `countAsVariables` supplies. */
export const countVariables = ['numberOfInstances', 'numberOfCompletedInstances', 'numberOfActiveInstances', 'outcomes'] as const
