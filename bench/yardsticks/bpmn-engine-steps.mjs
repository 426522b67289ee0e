// bpmn-engine on the same ten-step model: {xml, decision} in, {steps, stepsPerSecond, stateBytes} out.
import { readFileSync } from 'node:fs'
import * as elements from 'bpmn-elements'
import { Engine } from 'bpmn-engine'
// oxlint-disable-next-line import/default -- this folder installs its own, older bpmn-moddle, which has one
import BpmnModdle from 'bpmn-moddle'
import serialize, { TypeResolver } from 'moddle-context-serializer'

const { xml, decision } = JSON.parse(readFileSync(0, 'utf8'))

// The same model in its own words: it reads no FEEL, so the two conditions look at a variable that is set before the decision.
const source = xml.replaceAll(/<bpmn:conditionExpression[^>]*>([^<]*)<\/bpmn:conditionExpression>/g, (_, text) => {
  const wanted = text.includes('sendBack') ? 'sendsBack' : 'passes'
  return `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">\${environment.variables.answer.${wanted}}</bpmn:conditionExpression>`
})

// Read once, as ours is compiled once.
const model = await new BpmnModdle().fromXML(source)
const sourceContext = serialize(model, TypeResolver(elements))

async function runOne(seen) {
  // Its environments are copies of one another, which share what lies inside.
  const answer = { sendsBack: true, passes: false }
  const engine = new Engine({ name: 'bench', sourceContext, variables: { answer } })
  const execution = await engine.execute()
  let steps = 1
  const open = () => execution.getPostponed().filter((item) => item.type === 'bpmn:UserTask')
  for (let tasks = open(); tasks.length > 0; tasks = open()) {
    const [{ id }] = tasks
    execution.signal({ id })
    if (id === decision) {
      answer.sendsBack = false
      answer.passes = true
    }
    steps++
    seen?.(execution)
  }
  return steps
}

let stateBytes = 0
const steps = await runOne((execution) => {
  stateBytes = Math.max(stateBytes, Buffer.byteLength(JSON.stringify(execution.getState())))
})
for (let i = 0; i < 10; i++) await runOne()
let best = 0
for (let round = 0; round < 3; round++) {
  const begun = performance.now()
  let done = 0
  while (performance.now() - begun < 1000) done += await runOne()
  best = Math.max(best, (done / (performance.now() - begun)) * 1000)
}
process.stdout.write(JSON.stringify({ steps, stepsPerSecond: best, stateBytes }))
