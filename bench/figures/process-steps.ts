import {
  compile,
  initialState,
  isFindings,
  parseBpmn,
  step,
  tableToBpmn,
  type ProcessGraph,
  type ProcessState,
  type StepRow,
} from '@motcua/process-engine'
import { isRefused } from '@motcua/terms'
import type { Measure } from '../figure.ts'
import { runYardstick } from '../yardsticks/run-yardstick.ts'

/** The step that sends the dossier back once, before it lets it pass. */
const DECISION = 'S7'

/** Process steps a second on one core, and the largest state, on a ten-step model with a parallel block and a decision. */
export const processSteps: Measure = async ({ say }) => {
  say('process steps')
  const xml = tenSteps()
  const graph = await compiled(xml)
  let bytes = 0
  const stepsOfOne = runOne(graph, (state) => (bytes = Math.max(bytes, Buffer.byteLength(JSON.stringify(state)))))
  const ours = rate(graph)
  const theirs = await runYardstick<{ steps: number; stepsPerSecond: number; stateBytes: number }>('bpmn-engine-steps.mjs', {
    xml,
    decision: DECISION,
  })
  if (theirs.steps !== stepsOfOne) throw new Error(`bpmn-engine took ${theirs.steps} steps where we take ${stepsOfOne}`)
  return [
    {
      name: 'process steps a second, ten-step model',
      value: ours,
      unit: '/s',
      yardstick: { name: 'bpmn-engine', value: theirs.stepsPerSecond },
      compared: ours / theirs.stepsPerSecond,
      mark: { sign: '>=', than: 1000, of: 'compared' },
    },
    {
      name: 'largest state of that process',
      value: bytes,
      unit: 'bytes',
      yardstick: { name: 'bpmn-engine', value: theirs.stateBytes },
      compared: theirs.stateBytes / bytes,
      mark: { sign: '<=', than: 300, of: 'value' },
    },
  ]
}

function tenSteps(): string {
  const rows = Array.from({ length: 10 }, (_, i): StepRow => {
    const order = i + 1
    const row = {
      order,
      name: `Bước ${order}`,
      unit: 'COMPETENT',
      role: 'HANDLER',
      kind: 'appraisal',
      hours: 4,
      product: null,
      form: null,
    } as const
    if (order === 4 || order === 5) return { ...row, parallelGroup: 'A' }
    return `S${order}` === DECISION ? { ...row, sendsBackTo: 3 } : row
  })
  const xml = tableToBpmn({ format: 'step-table/1', key: 'bench', name: 'bench', procedureCode: null, rows })
  if (typeof xml !== 'string') throw new Error(JSON.stringify(xml))
  return xml
}

async function compiled(xml: string): Promise<ProcessGraph> {
  const model = await parseBpmn(xml)
  const graph = isFindings(model) ? model : compile(model)
  if (isFindings(graph)) throw new Error(JSON.stringify(graph))
  return graph
}

/** One dossier from start to end, sent back once; returns how many steps it took. */
function runOne(graph: ProcessGraph, seen: (state: ProcessState) => void): number {
  let steps = 0
  let sentBack = false
  let state = initialState
  const go = (event: Parameters<typeof step>[2]): void => {
    const answer = step(graph, state, event)
    if (isRefused(answer)) throw new Error(answer.code)
    state = answer.state
    seen(state)
    steps++
  }
  go({ type: 'start' })
  while (state.ended === undefined) {
    const token = state.tokens.find((t) => t.via === undefined)!
    if (token.at !== DECISION) go({ type: 'complete', token: token.id })
    else {
      go({ type: 'complete', token: token.id, variables: { outcome: sentBack ? 'approve' : 'sendBack' } })
      sentBack = true
    }
  }
  return steps
}

/** The best of five half seconds. */
function rate(graph: ProcessGraph): number {
  for (let i = 0; i < 5_000; i++) runOne(graph, () => {})
  let best = 0
  for (let round = 0; round < 5; round++) {
    const begun = performance.now()
    let steps = 0
    while (performance.now() - begun < 500) for (let i = 0; i < 100; i++) steps += runOne(graph, () => {})
    best = Math.max(best, (steps / (performance.now() - begun)) * 1000)
  }
  return best
}
