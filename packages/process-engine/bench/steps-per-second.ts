import { performance } from 'node:perf_hooks'
import { initialState, step, type ProcessGraph, type ProcessState } from '../src/index.ts'
import { tenSteps } from './ten-steps.ts'

// Steps per second on one core, and the largest state, on a ten-step model with a parallel block and a decision.
// The yardstick is 250,000 steps a second and 300 bytes. Run: node packages/process-engine/bench/steps-per-second.ts

/** One dossier from start to end, sent back once; returns how many steps it took. */
function runOne(graph: ProcessGraph, seen: (state: ProcessState) => void): number {
  let steps = 0
  let sentBack = false
  let state = initialState
  const go = (event: Parameters<typeof step>[2]) => {
    const answer = step(graph, state, event)
    if ('refused' in answer) throw new Error(answer.code)
    state = answer.state
    seen(state)
    steps++
  }
  go({ type: 'start' })
  while (state.ended === undefined) {
    const token = state.tokens.find((candidate) => candidate.via === undefined)!
    if (token.at !== 'S7') go({ type: 'complete', token: token.id })
    else {
      go({ type: 'complete', token: token.id, variables: { outcome: sentBack ? 'approve' : 'sendBack' } })
      sentBack = true
    }
  }
  return steps
}

const graph = await tenSteps()
let bytes = 0
runOne(graph, (state) => (bytes = Math.max(bytes, JSON.stringify(state).length)))
for (let warmUp = 0; warmUp < 5_000; warmUp++) runOne(graph, () => {})
const rates: number[] = []
for (let round = 0; round < 5; round++) {
  const from = performance.now()
  let steps = 0
  while (performance.now() - from < 500) for (let n = 0; n < 100; n++) steps += runOne(graph, () => {})
  rates.push((steps / (performance.now() - from)) * 1000)
}
const median = rates.toSorted((a, b) => a - b)[2]!
console.log(JSON.stringify({ stepsPerSecond: Math.round(median), largestStateBytes: bytes, graphBytes: JSON.stringify(graph).length }))
