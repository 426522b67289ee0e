import { plainSimulation, simulate } from '../src/index.ts'
import { tenSteps } from './ten-steps.ts'

// Seconds for one simulation of 100,000 dossiers on the ten-step model, on one core. The mark is 10 seconds.
// Run: node packages/process-engine/bench/simulate-dossiers.ts

const graph = await tenSteps()
const from = performance.now()
const { finished, meanHours } = simulate(graph, {
  ...plainSimulation,
  dossiers: 100_000,
  warmUp: 1_000,
  arrivalsPerDay: 60,
  otherStaff: 220,
})
console.log(JSON.stringify({ finished, meanHours, seconds: Math.round(performance.now() - from) / 1000 }))
