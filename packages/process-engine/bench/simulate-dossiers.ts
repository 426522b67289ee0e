import { compile, isFindings, parseBpmn, plainSimulation, simulate, tableToBpmn, type StepRow } from '../src/index.ts'

// Seconds for one simulation of 100,000 dossiers on the ten-step model, on one core. The mark is 10 seconds.
// Run: node packages/process-engine/bench/simulate-dossiers.ts

const rows = Array.from({ length: 10 }, (_, i): StepRow => {
  const row = {
    order: i + 1,
    name: `Bước ${i + 1}`,
    unit: 'COMPETENT',
    role: 'HANDLER',
    kind: 'appraisal',
    hours: 4,
    product: null,
    form: null,
  } as const
  return i === 3 || i === 4 ? { ...row, parallelGroup: 'A' } : i === 6 ? { ...row, sendsBackTo: 3 } : row
})
const xml = tableToBpmn({ format: 'step-table/1', key: 'bench', name: 'bench', procedureCode: null, rows })
const model = typeof xml === 'string' ? await parseBpmn(xml) : xml
const graph = isFindings(model) ? model : compile(model)
if (isFindings(graph)) throw new Error(JSON.stringify(graph))
const from = performance.now()
const { finished, meanHours } = simulate(graph, {
  ...plainSimulation,
  dossiers: 100_000,
  warmUp: 1_000,
  arrivalsPerDay: 60,
  otherStaff: 220,
})
console.log(JSON.stringify({ finished, meanHours, seconds: Math.round(performance.now() - from) / 1000 }))
