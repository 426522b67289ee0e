import { describe, expect, it } from 'vitest'
import { isFindings } from '../finding.ts'
import type { ProcessGraph } from '../process-graph.ts'
import { flows, graphOf, modelXml, START_END, tasks } from '../testing/models.ts'
import { border, endWith, play, references, sub, throwing } from '../testing/play.ts'
import { RunningProcess } from '../testing/running-process.ts'
import type { FamilyEffect, FamilyStepped, ProcessFamily } from './process-family.ts'
import { newFamily, stepFamily } from './process-family.ts'
import { calledProcesses, pinCalls } from './pin-calls.ts'
import type { ProcessEvent } from './process-event.ts'

const several = (inside: string, id = 'A', element = 'userTask', more = '') =>
  `<${element} id="${id}" ${more}><multiInstanceLoopCharacteristics${inside}</multiInstanceLoopCharacteristics></${element}>`
const cardinality = (text: string | number) => `<loopCardinality>${text}</loopCardinality>`
const until = (text: string) => `<completionCondition>${text.replaceAll('<', '&lt;')}</completionCondition>`

describe('A step done several times', () => {
  it('side by side opens all its runs at once, each with its entry of the list, and goes on after the last', async () => {
    const process = (
      await play(several(' vn:collection="agencies">') + tasks('B'), ['start-A', 'A-B', 'B-end'], { agencies: ['H29.1', 'H29.2'] })
    ).start()
    expect(process.effects.map((effect) => (effect.type === 'openWork' ? effect.instance : effect))).toEqual([
      { index: 0, total: 2, item: 'H29.1' },
      { index: 1, total: 2, item: 'H29.2' },
    ])
    expect(process.complete('A').openWork()).toEqual(['A'])
    expect(process.complete('A').openWork()).toEqual(['B'])
  })

  it('one after the other opens the next run when one is done', async () => {
    const process = (await play(several(` isSequential="true">${cardinality(3)}`), ['start-A', 'A-end'])).start()
    expect(process.openWork()).toEqual(['A'])
    process.complete('A').complete('A')
    expect(process.openWork()).toEqual(['A'])
    expect(process.complete('A').state.ended).toBe('COMPLETED')
  })

  it('ends early when its completion condition holds, and takes the other runs away', async () => {
    const process = (
      await play(several(`>${cardinality(5)}${until('numberOfCompletedInstances >= 3')}`) + tasks('B'), ['start-A', 'A-B', 'B-end'])
    ).start()
    process.complete('A').complete('A')
    expect(process.openWork()).toEqual(['A', 'A', 'A'])
    process.complete('A')
    expect(process.effectTypes()).toEqual(['closeWork A', 'closeWork A', 'closeWork A', 'openWork B'])
    expect(process.effects[1]).toMatchObject({ why: 'cancelled' })
  })

  it('counts the runs that are still open: until two of four remain', async () => {
    const process = (await play(several(`>${cardinality(4)}${until('numberOfActiveInstances <= 2')}`), ['start-A', 'A-end'])).start()
    expect(process.complete('A').state.ended).toBeUndefined()
    expect(process.complete('A').state.ended).toBe('COMPLETED')
  })

  it('hands on how often each outcome was given, so that one objection decides', async () => {
    const ask = several(' vn:collection="agencies">', 'A', 'userTask', 'vn:outcomes="agree object"')
    const model = [
      ask + '<exclusiveGateway id="X" default="X-B"/>' + tasks('B', 'C'),
      ['start-A', 'A-X', 'X-C?outcomes.object > 0', 'X-B', 'B-end', 'C-end'],
    ] as const
    const facts = { agencies: ['a', 'b'] }
    expect((await play(...model, facts)).start().decide('A', 'agree').decide('A', 'object').openWork()).toEqual(['C'])
    expect((await play(...model, facts)).start().decide('A', 'agree').decide('A', 'agree').openWork()).toEqual(['B'])
  })

  it('R-071 ends with the first objection when the model says so', async () => {
    const ask = several(` vn:collection="agencies">${until('outcome = "object"')}`, 'A', 'userTask', 'vn:outcomes="agree object"')
    const process = (await play(ask, ['start-A', 'A-end'], { agencies: ['a', 'b', 'c'] }))
      .start()
      .decide('A', 'agree')
      .decide('A', 'object')
    expect(process.state.ended).toBe('COMPLETED')
  })

  it('may have a list that the step before it gave, and an empty one is done at once', async () => {
    const model = [tasks('Z') + several(' vn:collection="agencies">') + tasks('B'), ['start-Z', 'Z-A', 'A-B', 'B-end']] as const
    expect(
      (await play(...model))
        .start()
        .complete('Z', { agencies: ['a'] })
        .openWork(),
    ).toEqual(['A'])
    expect((await play(...model)).start().complete('Z', { agencies: [] }).openWork()).toEqual(['B'])
  })

  it.each([
    ['a list that is not there', ' vn:collection="agencies">', {}],
    ['a list that is a word', ' vn:collection="agencies">', { agencies: 'H29' }],
    ['a list of thousands', ' vn:collection="agencies">', { agencies: Array.from({ length: 1000 }, () => 'a') }],
    ['a number that is a half', `>${cardinality('n')}`, { n: 1.5 }],
    ['a number below zero', `>${cardinality('n')}`, { n: -1 }],
  ])('waits as an incident for %s, and begins when it is supplied', async (_, inside, facts) => {
    const process = (await play(several(inside), ['start-A', 'A-end'], facts)).start()
    expect(process.effects).toMatchObject([{ type: 'raiseIncident', code: 'COUNT_NOT_UNDERSTOOD' }])
    process.send({ type: 'retry', token: process.state.tokens[0]!.id, variables: { agencies: ['a', 'b'], n: 2 } })
    expect(process.openWork()).toEqual(['A', 'A'])
  })

  it('holds the run whose completion condition cannot be decided, and counts it once after a retry', async () => {
    const process = (await play(several(`>${cardinality(3)}${until('done')}`), ['start-A', 'A-end'])).start().complete('A')
    expect(process.effectTypes()).toEqual(['closeWork A', 'raiseIncident A'])
    const stuck = process.state.tokens.find((token) => token.stuck !== undefined)!
    process.send({ type: 'retry', token: stuck.id, variables: { done: false } })
    expect(process.effectTypes()).toEqual(['clearIncident A'])
    expect(process.openWork()).toEqual(['A', 'A'])
    expect(process.complete('A', { done: true }).state.ended).toBe('COMPLETED')
  })

  it('has its border once around all runs', async () => {
    const process = (
      await play(several(`>${cardinality(2)}`) + border('late', 'A', 'timer') + tasks('X'), ['start-A', 'A-end', 'late-X', 'X-end'])
    ).start()
    expect(process.effectTypes()).toEqual(['startTimer late', 'openWork A', 'openWork A'])
    expect(process.ring('late').effectTypes()).toEqual(['closeWork A', 'closeWork A', 'openWork X'])
  })

  it('may be a message that is awaited several times: each run waits for its own', async () => {
    const process = (
      await play(several(`>${cardinality(2)}`, 'R', 'receiveTask', 'messageRef="m1"') + tasks('B'), ['start-R', 'R-B', 'B-end'])
    ).start()
    expect(process.effectTypes()).toEqual(['awaitMessage R', 'awaitMessage R'])
    process.send({ type: 'message', name: 'm1' })
    expect(process.openWork()).toEqual([])
    process.send({ type: 'message', name: 'm1' })
    expect(process.openWork()).toEqual(['B'])
  })

  it('is refused as work of its own: only its runs can be completed', async () => {
    const process = (await play(several(`>${cardinality(2)}`), ['start-A', 'A-end'])).start()
    expect(process.send({ type: 'complete', token: 1 })).toMatchObject({ code: 'process.work-not-open' })
  })

  it('may be a sub-process: an error of one run takes all of them away', async () => {
    const inner = (id: string) =>
      `<subProcess id="S"><multiInstanceLoopCharacteristics>${cardinality(2)}</multiInstanceLoopCharacteristics><startEvent id="s"/><endEvent id="e"/>${tasks('A', 'B')}${endWith('broken', 'E1')}<exclusiveGateway id="${id}" default="${id}-B"/>${flows('s-A', `A-${id}`, `${id}-broken?bad`, `${id}-B`, 'B-e')}</subProcess>`
    const make = async () =>
      (
        await play(inner('X') + border('any', 'S', 'error') + tasks('C', 'D'), ['start-S', 'S-C', 'any-D', 'C-end', 'D-end'], {
          bad: false,
        })
      ).start()
    const good = await make()
    expect(good.openWork()).toEqual(['A', 'A'])
    expect(good.effects.map((effect) => ('instance' in effect ? effect.instance : undefined))).toEqual([
      { index: 0, total: 2 },
      { index: 1, total: 2 },
    ])
    expect(good.complete('A').complete('A').complete('B').complete('B').openWork()).toEqual(['C'])
    const bad = await make()
    bad.complete('A')
    bad.facts = { bad: true }
    expect(bad.complete('A').openWork()).toEqual(['D'])
  })

  it('keeps its state small: ten agencies in less than 700 bytes', async () => {
    const agencies = Array.from({ length: 10 }, (_, n) => `H29.${n}`)
    expect((await play(several(' vn:collection="agencies">'), ['start-A', 'A-end'], { agencies })).start().largestStateBytes).toBeLessThan(
      700,
    )
  })
})

/** The processes of a dossier, by name; each is its own version. */
async function family(models: Readonly<Record<string, readonly [elements: string, links: readonly string[]]>>, facts = {}) {
  const graphs = new Map<string, ProcessGraph>()
  for (const [name, [elements, links]] of Object.entries(models)) {
    const graph = await graphOf(modelXml(START_END + elements + flows(...links), references))
    const pinned = pinCalls(graph, (process) => (process in models ? process : undefined))
    if (isFindings(pinned)) throw new Error(JSON.stringify(pinned))
    graphs.set(name, pinned as ProcessGraph)
  }
  let state: ProcessFamily = newFamily('main')
  let effects: readonly FamilyEffect[] = []
  const send = (member: number, event: ProcessEvent) => {
    const answer = stepFamily(JSON.parse(JSON.stringify(state)) as ProcessFamily, member, event, {
      graphOf: (version) => graphs.get(version)!,
      env: { variables: facts },
    })
    if ('refused' in answer) throw new Error(answer.code)
    const done = answer as FamilyStepped
    state = done.family
    effects = done.effects
  }
  const tokenAt = (node: string) => {
    const member = state.members.find((candidate) => candidate.state.tokens.some((token) => token.at === node && token.via === undefined))!
    return { member: member.id, token: member.state.tokens.find((token) => token.at === node)!.id }
  }
  return {
    send,
    start: () => send(1, { type: 'start' }),
    complete: (node: string, outcome?: string) => {
      const { member, token } = tokenAt(node)
      send(member, { type: 'complete', token, ...(outcome === undefined ? {} : { variables: { outcome } }) })
    },
    tokenAt,
    family: () => state,
    told: () =>
      effects.map(
        ({ member, effect }) => `${member} ${effect.type} ${'node' in effect ? effect.node : effect.type === 'end' ? effect.how : ''}`,
      ),
    places: () => state.members.flatMap((member) => member.state.tokens.map((token) => `${member.version}:${token.at}`)).toSorted(),
  }
}
const call = (id: string, process: string, more = '') => `<callActivity id="${id}" name="Gọi ${id}" calledElement="${process}" ${more}/>`

describe('A call of another process', () => {
  it('R-067 runs the other agency one after the other: the next step waits for its end', async () => {
    const run = await family({
      main: [tasks('A', 'B') + call('C', 'tax'), ['start-A', 'A-C', 'C-B', 'B-end']],
      tax: [tasks('T'), ['start-T', 'T-end']],
    })
    run.start()
    run.complete('A')
    expect(run.places()).toEqual(['main:C', 'tax:T'])
    run.complete('T')
    expect(run.places()).toEqual(['main:B'])
    expect(run.family().members).toHaveLength(1)
    run.complete('B')
    expect(run.family().ended).toBe('COMPLETED')
  })

  it('R-067 runs two agencies side by side and joins them, whoever is first', async () => {
    const run = await family({
      main: [
        '<parallelGateway id="P"/><parallelGateway id="J"/>' + call('C', 'tax') + call('D', 'land') + tasks('B'),
        ['start-P', 'P-C', 'P-D', 'C-J', 'D-J', 'J-B', 'B-end'],
      ],
      tax: [tasks('T'), ['start-T', 'T-end']],
      land: [tasks('L'), ['start-L', 'L-end']],
    })
    run.start()
    run.complete('L')
    expect(run.places()).toEqual(['main:C', 'main:J', 'tax:T'])
    run.complete('T')
    expect(run.places()).toEqual(['main:B'])
  })

  it('answers with the outcome of its end, which decides the way on', async () => {
    const run = await family({
      main: [
        call('C', 'tax') + '<exclusiveGateway id="X" default="X-B"/>' + tasks('A', 'B'),
        ['start-C', 'C-X', 'X-A?outcome = "owed"', 'X-B', 'A-end', 'B-end'],
      ],
      tax: [
        '<exclusiveGateway id="Y" default="Y-end"/><endEvent id="owed" vn:outcome="owed"/>' + tasks('T'),
        ['start-T', 'T-Y', 'Y-owed?outcome = "yes"', 'Y-end'],
      ],
    })
    run.start()
    run.complete('T', 'yes')
    expect(run.places()).toEqual(['main:A'])
  })

  it('is taken away with everything below it when the dossier is withdrawn', async () => {
    const run = await family({
      main: [call('C', 'one'), ['start-C', 'C-end']],
      one: ['<parallelGateway id="P"/>' + tasks('O') + call('D', 'two'), ['start-P', 'P-O', 'P-D', 'O-end', 'D-end']],
      two: [tasks('T') + border('late', 'T', 'timer'), ['start-T', 'T-end', 'late-end']],
    })
    run.start()
    expect(run.places()).toEqual(['main:C', 'one:D', 'one:O', 'two:T'])
    run.send(1, { type: 'withdraw' })
    expect(run.family()).toMatchObject({ members: [], ended: 'WITHDRAWN' })
    expect(run.told().toSorted()).toEqual([
      '1 end WITHDRAWN',
      '2 closeWork O',
      '2 end CANCELLED',
      '3 closeWork T',
      '3 end CANCELLED',
      '3 stopTimer late',
    ])
    run.send(3, { type: 'timer', token: 1, node: 'late' })
    expect(run.told()).toEqual(['3 ignoreTimer late'])
  })

  it('is taken away by a timer on its border, while the rest goes on', async () => {
    const run = await family({
      main: [call('C', 'tax') + border('late', 'C', 'timer') + tasks('X'), ['start-C', 'C-end', 'late-X', 'X-end']],
      tax: [tasks('T'), ['start-T', 'T-end']],
    })
    run.start()
    run.send(1, { type: 'timer', token: run.tokenAt('C').token, node: 'late' })
    expect(run.places()).toEqual(['main:X'])
    expect(run.told()).toEqual(['1 openWork X', '2 closeWork T', '2 end CANCELLED'])
  })

  it('reports an error that it did not catch to the border of the step that called it', async () => {
    const run = await family({
      main: [call('C', 'tax') + border('failed', 'C', 'E1') + tasks('X'), ['start-C', 'C-end', 'failed-X', 'X-end']],
      tax: [tasks('T') + endWith('broken', 'E1'), ['start-T', 'T-broken']],
    })
    run.start()
    run.complete('T')
    expect(run.places()).toEqual(['main:X'])
  })

  it('is an incident for whoever called it when it is stopped by itself, and a retry calls it again', async () => {
    const run = await family({ main: [call('C', 'tax'), ['start-C', 'C-end']], tax: [tasks('T'), ['start-T', 'T-end']] })
    run.start()
    run.send(2, { type: 'stop' })
    expect(run.told()).toEqual(['2 closeWork T', '2 end STOPPED', '1 raiseIncident C'])
    run.send(1, { type: 'retry', token: run.tokenAt('C').token })
    expect(run.places()).toEqual(['main:C', 'tax:T'])
  })

  it('is an incident when it does not give one of the outcomes the step asks for', async () => {
    const run = await family({
      main: [call('C', 'tax', 'vn:outcomes="yes no"'), ['start-C', 'C-end']],
      tax: [tasks('T'), ['start-T', 'T-end']],
    })
    run.start()
    run.complete('T')
    expect(run.told().at(-1)).toBe('1 raiseIncident C')
  })

  it('escalates to its caller and goes on', async () => {
    const run = await family({
      main: [call('C', 'tax') + border('heard', 'C', 'C1', false) + tasks('X'), ['start-C', 'C-end', 'heard-X', 'X-end']],
      tax: [tasks('T', 'U') + throwing('tell', 'C1'), ['start-T', 'T-tell', 'tell-U', 'U-end']],
    })
    run.start()
    run.complete('T')
    expect(run.places()).toEqual(['main:C', 'main:X', 'tax:U'])
  })

  it('for each of several agencies runs once each, and a completion condition cancels the rest', async () => {
    const each = `<callActivity id="C" calledElement="tax"><multiInstanceLoopCharacteristics>${cardinality(3)}${until('numberOfCompletedInstances = 2')}</multiInstanceLoopCharacteristics></callActivity>`
    const run = await family({ main: [each + tasks('B'), ['start-C', 'C-B', 'B-end']], tax: [tasks('T'), ['start-T', 'T-end']] })
    run.start()
    expect(run.family().members).toHaveLength(4)
    run.complete('T')
    run.complete('T')
    expect(run.places()).toEqual(['main:B'])
  })

  it('that calls itself in a circle stops as an incident and not as a full memory', async () => {
    const run = await family({ main: [call('C', 'main'), ['start-C', 'C-end']] })
    run.start()
    expect(run.family().members).toHaveLength(9)
    expect(run.told()).toEqual(['9 raiseIncident C'])
  })

  it('of a child that ends at once, beside another call, loses neither', async () => {
    const run = await family({
      main: [
        '<parallelGateway id="P"/><endEvent id="stop"><terminateEventDefinition/></endEvent>' + call('C', 'short') + call('D', 'tax'),
        ['start-P', 'P-C', 'P-D', 'C-stop', 'D-end'],
      ],
      short: ['', ['start-end']],
      tax: [tasks('T'), ['start-T', 'T-end']],
    })
    run.start()
    expect(run.family()).toMatchObject({ members: [], ended: 'TERMINATED' })
  })

  it('that is taken away in the moment in which it is made is never begun', async () => {
    const run = await family({
      main: ['<parallelGateway id="P"/>' + call('C', 'tax') + endWith('stop', 'terminate'), ['start-P', 'P-C', 'P-stop', 'C-end']],
      tax: [tasks('T'), ['start-T', 'T-end']],
    })
    run.start()
    expect(run.told()).toEqual(['1 end TERMINATED'])
  })

  it('runs at the version that was pinned at approval, and not at all without one', async () => {
    const graph = await graphOf(modelXml(START_END + call('C', 'tax') + flows('start-C', 'C-end')))
    expect(calledProcesses(graph)).toEqual(['tax'])
    expect(pinCalls(graph, () => undefined)).toMatchObject([{ code: 'CALLED_PROCESS_UNKNOWN', at: 'C' }])
    const pinned = pinCalls(graph, () => 'tax@7') as ProcessGraph
    expect(new RunningProcess(pinned).start().effects).toEqual([
      { type: 'openCall', token: 1, node: 'C', name: 'Gọi C', call: { process: 'tax', version: 'tax@7' }, step: {} },
    ])
    expect(new RunningProcess(graph).start().effects).toMatchObject([
      { type: 'raiseIncident', code: 'CALL_NOT_PINNED', data: { detail: 'tax' } },
    ])
  })

  it('inside a sub-process is closed with it', async () => {
    const run = await family({
      main: [sub('S', call('C', 'tax') + flows('sS-C', 'C-eS')) + border('late', 'S', 'timer'), ['start-S', 'S-end', 'late-end']],
      tax: [tasks('T'), ['start-T', 'T-end']],
    })
    run.start()
    run.send(1, { type: 'timer', token: run.tokenAt('S').token, node: 'late' })
    expect(run.family()).toMatchObject({ members: [], ended: 'COMPLETED' })
  })
})
