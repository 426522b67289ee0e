import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProcessState } from '../engine/state.ts'
import { isFindings } from '../finding.ts'
import type { ProcessGraph } from '../process-graph.ts'
import { flows, graphOf, modelXml, START_END, tasks } from '../testing/models.ts'
import { border, eventSub, references, sub } from '../testing/play.ts'
import { blockElements, blockMessages, factNames, randomBlock } from '../testing/random-process.ts'
import { RunningProcess } from '../testing/running-process.ts'
import { migrate, previewMigration, type Migrated, type NodeMapping } from './migrate.ts'

const graph = (elements: string, ...links: string[]) => graphOf(modelXml(START_END + elements + flows(...links), references))
const obstacles = (from: ProcessGraph, to: ProcessGraph, state: ProcessState, mapping: NodeMapping = {}) => {
  const answer = migrate(from, to, state, mapping)
  return isFindings(answer) ? answer.map((finding) => finding.code) : []
}
const moved = (from: ProcessGraph, to: ProcessGraph, state: ProcessState, mapping: NodeMapping = {}): Migrated => {
  const answer = migrate(from, to, state, mapping)
  if (isFindings(answer)) throw new Error(JSON.stringify(answer))
  return answer as Migrated
}

describe('Moving a dossier to a new version of its process', () => {
  const threeSteps = () => graph(tasks('A', 'B', 'C'), 'start-A', 'A-B', 'B-C', 'C-end')

  it('keeps its place where the new version has the step, and changes nothing outside', async () => {
    const to = await graph(tasks('A', 'B', 'N', 'C'), 'start-A', 'A-B', 'B-N', 'N-C', 'C-end')
    const process = new RunningProcess(await threeSteps()).start().complete('A')
    const { state, effects } = moved(process.graph, to, process.state)
    expect([state, effects]).toEqual([process.state, []])
    const later = new RunningProcess(to)
    later.state = state
    later.send({ type: 'complete', token: 2 })
    expect(later.state.tokens.map((token) => token.at)).toEqual(['N'])
  })

  it('refuses when the step is gone, unless the plan names another; the work is then opened there', async () => {
    const to = await graph(tasks('A', 'B2', 'C'), 'start-A', 'A-B2', 'B2-C', 'C-end')
    const process = new RunningProcess(await threeSteps()).start().complete('A')
    expect(obstacles(process.graph, to, process.state)).toEqual(['NODE_GONE'])
    const { state, effects } = moved(process.graph, to, process.state, { B: 'B2' })
    expect(state.tokens).toEqual([{ id: 2, at: 'B2' }])
    expect(effects.map((effect) => [effect.type, 'node' in effect && effect.node])).toEqual([
      ['closeWork', 'B'],
      ['openWork', 'B2'],
    ])
  })

  it('gives open work to whom the new version gives it', async () => {
    const to = await graph('<userTask id="A" name="Việc A" vn:unit="CENTER"/>', 'start-A', 'A-end')
    const process = new RunningProcess(await threeSteps()).start()
    expect(moved(process.graph, to, process.state).effects).toMatchObject([
      { type: 'closeWork', token: 1, why: 'cancelled' },
      { type: 'openWork', token: 1, step: { unit: 'CENTER' } },
    ])
  })

  it('starts and stops timers and messages as drawn now', async () => {
    const from = await graph(
      tasks('A', 'B') + border('late', 'A', 'timer') + border('m', 'A', 'm1'),
      'start-A',
      'A-B',
      'B-end',
      'late-end',
      'm-end',
    )
    const to = await graph(
      tasks('A', 'B') + border('late', 'A', 'timer') + border('n', 'A', 'm2'),
      'start-A',
      'A-B',
      'B-end',
      'late-end',
      'n-end',
    )
    const process = new RunningProcess(from).start()
    expect(moved(from, to, process.state).effects).toEqual([
      { type: 'dropMessage', token: 1, node: 'm', name: 'm1' },
      { type: 'awaitMessage', token: 1, node: 'n', name: 'm2' },
    ])
  })

  it('starts to listen for the process itself when the new version has an event sub-process', async () => {
    const to = await graph(tasks('A', 'B', 'C') + eventSub('V', 'm1', tasks('X') + flows('sV-X', 'X-eV')), 'start-A', 'A-B', 'B-C', 'C-end')
    const process = new RunningProcess(await threeSteps()).start()
    expect(moved(process.graph, to, process.state).effects).toEqual([{ type: 'awaitMessage', token: 0, node: 'sV', name: 'm1' }])
  })

  it('refuses another kind, another scope, another call and another way of repeating', async () => {
    const from = await graph(tasks('A'), 'start-A', 'A-end')
    const { state } = new RunningProcess(from).start()
    expect(obstacles(from, await graph('<serviceTask id="A"/>', 'start-A', 'A-end'), state)).toEqual(['KIND_CHANGED'])
    expect(obstacles(from, await graph(sub('S', tasks('A') + flows('sS-A', 'A-eS')), 'start-S', 'S-end'), state)).toEqual(['SCOPE_CHANGED'])
    const many =
      '<userTask id="A"><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask>'
    expect(obstacles(from, await graph(many, 'start-A', 'A-end'), state)).toEqual(['REPETITION_CHANGED'])
  })

  it('refuses when a finished branch waits at a join that the new version has not, or has otherwise', async () => {
    const gates = '<parallelGateway id="P"/><parallelGateway id="J"/>'
    const from = await graph(gates + tasks('A', 'B'), 'start-P', 'P-A', 'P-B', 'A-J', 'B-J', 'J-end')
    const waiting = new RunningProcess(from).start().complete('A').state
    const wider = await graph(gates + tasks('A', 'B', 'C'), 'start-P', 'P-A', 'P-B', 'P-C', 'A-J', 'B-J', 'C-J', 'J-end')
    expect(obstacles(from, wider, waiting)).toEqual(['JOIN_CHANGED'])
    const other = await graph(gates + tasks('N', 'B'), 'start-P', 'P-N', 'P-B', 'N-J', 'B-J', 'J-end')
    expect(obstacles(from, other, waiting)).toEqual(['BRANCH_GONE'])
    expect(obstacles(from, other, waiting, { A: 'N' })).toEqual([])
  })

  it('refuses when it has ended, or keeps a message that nothing will wait for', async () => {
    const from = await graph(tasks('A') + '<receiveTask id="R" messageRef="m1"/>', 'start-A', 'A-R', 'R-end')
    const process = new RunningProcess(from).start()
    process.send({ type: 'message', name: 'm1' })
    expect(obstacles(from, await graph(tasks('A'), 'start-A', 'A-end'), process.state)).toEqual(['MESSAGE_GONE'])
    process.send({ type: 'stop' })
    expect(obstacles(from, from, process.state)).toEqual(['PROCESS_ENDED'])
  })

  it('says before anything is done which dossiers cannot be moved', async () => {
    const to = await graph(tasks('A', 'C'), 'start-A', 'A-C', 'C-end')
    const at = async (...done: string[]) =>
      done.reduce((process, step) => process.complete(step), new RunningProcess(await threeSteps()).start()).state
    expect(previewMigration(await threeSteps(), to, [await at(), await at('A'), await at('A', 'B')])).toMatchObject([
      { position: 1, obstacles: [{ code: 'NODE_GONE', at: 'B' }] },
    ])
  })

  it('never loses a token: any state of any process moves to the same process unchanged and goes on alike', async () => {
    const facts = fc.record(Object.fromEntries(factNames.map((name) => [name, fc.boolean()])))
    await fc.assert(
      fc.asyncProperty(randomBlock, facts, fc.array(fc.nat({ max: 99 }), { maxLength: 12 }), async (block, given, picks) => {
        const process = new RunningProcess(await graphOf(modelXml(blockElements(block), blockMessages(block))), given).start()
        for (const pick of picks) {
          const open = process.openWork()
          if (open.length === 0) return
          const { state, effects } = moved(process.graph, JSON.parse(JSON.stringify(process.graph)) as ProcessGraph, process.state)
          expect([state, effects]).toEqual([process.state, []])
          process.complete(open[pick % open.length]!)
        }
      }),
      { numRuns: 60 },
    )
  })
})
