import { describe, expect, it } from 'vitest'
import { flows, graphOf, graphOfTable, modelXml, row, START_END, tableOf, tasks } from '../testing/models.ts'
import { RunningProcess } from '../testing/running-process.ts'
import { incidentTexts } from './incident.ts'
import { processRefusals } from './refusals.ts'
import { initialState } from './state.ts'
import { step } from './step.ts'

const play = async (elements: string, links: readonly string[], facts = {}) =>
  new RunningProcess(await graphOf(modelXml(START_END + elements + flows(...links))), facts)
const timer = (id: string, host: string, interrupting = true) =>
  `<boundaryEvent id="${id}" attachedToRef="${host}" cancelActivity="${interrupting}"><timerEventDefinition><timeDuration>PT8H</timeDuration></timerEventDefinition></boundaryEvent>`
const MESSAGE = '<message id="m1" name="supplement"/>'

describe('A process', () => {
  it('opens the work of its first step with unit, role, kind and hours', async () => {
    const process = new RunningProcess(
      await graphOfTable(
        tableOf(row(1, { name: 'Chuyển hồ sơ', unit: 'CENTER', role: 'INTAKE_OFFICER', kind: 'transfer', hours: 0.5 }), row(2)),
      ),
    ).start()
    expect(process.effects).toEqual([
      {
        type: 'openWork',
        token: 1,
        node: 'S1',
        work: 'user',
        name: 'Chuyển hồ sơ',
        step: { unit: 'CENTER', role: 'INTAKE_OFFICER', kind: 'transfer', hours: 0.5 },
      },
    ])
    expect(process.state).toEqual({ next: 2, tokens: [{ id: 1, at: 'S1' }] })
  })

  it('closes a step, opens the next, and ends after the last', async () => {
    const process = (await play(tasks('A', 'B'), ['start-A', 'A-B', 'B-end'])).start().complete('A')
    expect(process.effectTypes()).toEqual(['closeWork A', 'openWork B'])
    process.complete('B')
    expect(process.effects.at(-1)).toEqual({ type: 'end', how: 'COMPLETED' })
    expect(process.state).toEqual({ next: 3, tokens: [], ended: 'COMPLETED' })
  })

  it('leaves the given state as it was and gives the same answer again', async () => {
    const { graph } = await play(tasks('A'), ['start-A', 'A-end'])
    const state = Object.freeze({ next: 2, tokens: Object.freeze([Object.freeze({ id: 1, at: 'A' })]) })
    const first = step(graph, state, { type: 'complete', token: 1 })
    expect(step(graph, state, { type: 'complete', token: 1 })).toEqual(first)
    expect(state.tokens).toHaveLength(1)
  })

  it('runs automatic work as work of its own kind', async () => {
    const process = (await play('<serviceTask id="A"/>', ['start-A', 'A-end'])).start()
    expect(process.effects).toMatchObject([{ type: 'openWork', node: 'A', work: 'service' }])
    expect(process.complete('A').state.ended).toBe('COMPLETED')
  })

  it('waits at a join for every branch', async () => {
    const process = (
      await play('<parallelGateway id="P"/><parallelGateway id="J"/>' + tasks('A', 'B', 'C'), [
        'start-P',
        'P-A',
        'P-B',
        'A-J',
        'B-J',
        'J-C',
        'C-end',
      ])
    ).start()
    expect(process.openWork()).toEqual(['A', 'B'])
    expect(process.complete('B').openWork()).toEqual(['A'])
    expect(process.complete('A').openWork()).toEqual(['C'])
  })

  it('waits at the join while the optional consultation of one branch is skipped and the other branch is open', async () => {
    const process = (
      await play(
        '<parallelGateway id="P"/><parallelGateway id="J"/><exclusiveGateway id="X" default="X-A"/><exclusiveGateway id="M"/>' +
          tasks('A', 'B', 'C'),
        ['start-P', 'P-X', 'X-M?skip', 'X-A', 'A-M', 'M-J', 'P-B', 'B-J', 'J-C', 'C-end'],
        { skip: true },
      )
    ).start()
    expect(process.openWork()).toEqual(['B'])
    expect(process.complete('B').openWork()).toEqual(['C'])
  })

  it('sends back and comes again, with new tokens each time', async () => {
    const process = new RunningProcess(await graphOfTable(tableOf(row(1), row(2, { sendsBackTo: 1 }), row(3)))).start()
    process.complete('S1').decide('S2', 'sendBack')
    expect(process.openWork()).toEqual(['S1'])
    process.complete('S1').decide('S2', 'approve').complete('S3')
    expect(process.state).toEqual({ next: 6, tokens: [], ended: 'COMPLETED' })
  })

  it('goes the first way that is true, in the order of the model, else the default way', async () => {
    const model = [
      tasks('A', 'B', 'C') + '<exclusiveGateway id="X" default="X-C"/>',
      ['start-X', 'X-A?n > 10', 'X-B?n > 5', 'X-C', 'A-end', 'B-end', 'C-end'],
    ] as const
    expect((await play(...model, { n: 20 })).start().openWork()).toEqual(['A'])
    expect((await play(...model, { n: 7 })).start().openWork()).toEqual(['B'])
    expect((await play(...model, { n: 1 })).start().openWork()).toEqual(['C'])
  })

  it('ends at once at a terminating end, closing what is open elsewhere', async () => {
    const process = (
      await play(
        '<parallelGateway id="P"/><endEvent id="stop"><terminateEventDefinition/></endEvent>' + tasks('A', 'B') + timer('late', 'B'),
        ['start-P', 'P-A', 'P-B', 'A-stop', 'B-end', 'late-end'],
      )
    ).start()
    process.complete('A')
    expect(process.effectTypes()).toEqual(['closeWork A', 'closeWork B', 'stopTimer late', 'end'])
    expect(process.state.ended).toBe('TERMINATED')
  })

  it('is over only when every branch has ended', async () => {
    const process = (await play('<parallelGateway id="P"/>' + tasks('A', 'B'), ['start-P', 'P-A', 'P-B', 'A-end', 'B-end'])).start()
    expect(process.complete('A').state.ended).toBeUndefined()
    expect(process.complete('B').state.ended).toBe('COMPLETED')
  })

  it('goes on when one branch ends at once and another opens work', async () => {
    const process = (await play('<parallelGateway id="P"/>' + tasks('A'), ['start-P', 'P-end', 'P-A', 'A-end'])).start()
    expect(process.state.ended).toBeUndefined()
    expect(process.complete('A').state.ended).toBe('COMPLETED')
  })

  it('splits at a parallel gateway over every flow, whatever is written on it', async () => {
    const process = (
      await play('<parallelGateway id="P"/>' + tasks('A', 'B'), ['start-P', 'P-A?n > 5', 'P-B', 'A-end', 'B-end'], { n: 1 })
    ).start()
    expect(process.openWork()).toEqual(['A', 'B'])
  })

  it('takes the default flow of a step only when no other flow is open', async () => {
    const step = '<userTask id="A" default="A-C"/>' + tasks('B', 'C')
    const links = ['start-A', 'A-B?n > 1', 'A-C', 'B-end', 'C-end']
    expect((await play(step, links, { n: 2 })).start().complete('A').openWork()).toEqual(['B'])
    expect((await play(step, links, { n: 1 })).start().complete('A').openWork()).toEqual(['C'])
  })

  it('splits after a step over all its flows whose condition holds', async () => {
    const model = [tasks('A', 'B', 'C'), ['start-A', 'A-B?n > 1', 'A-C', 'B-end', 'C-end']] as const
    expect((await play(...model, { n: 2 })).start().complete('A').openWork()).toEqual(['B', 'C'])
    expect((await play(...model, { n: 1 })).start().complete('A').openWork()).toEqual(['C'])
  })
})

describe('Withdrawal and stopping', () => {
  it('close all open work, timers and incidents and end the process as cancelled', async () => {
    const process = (
      await play('<parallelGateway id="P"/><exclusiveGateway id="X"/>' + tasks('A', 'B') + timer('late', 'A'), [
        'start-P',
        'P-A',
        'P-X',
        'X-B?nobody = "knows"',
        'X-end?nobody = "cares"',
        'A-end',
        'B-end',
        'late-end',
      ])
    ).start()
    expect(process.send({ type: 'cancel' })).toBeUndefined()
    expect(process.effectTypes()).toEqual(['closeWork A', 'stopTimer late', 'clearIncident X', 'end'])
    expect(process.state).toEqual({ next: 3, tokens: [], ended: 'CANCELLED' })
  })
})

describe('Timers on a step', () => {
  const warned = (interrupting: boolean) =>
    play(tasks('A', 'W') + timer('late', 'A', interrupting), ['start-A', 'A-end', 'late-W', 'W-end'])

  it('start with the step and stop with it', async () => {
    const process = (await warned(true)).start()
    expect(process.effects[1]).toEqual({ type: 'startTimer', token: 1, node: 'late', timer: { duration: 'PT8H' } })
    expect(process.complete('A').effectTypes()).toEqual(['closeWork A', 'stopTimer late', 'end'])
  })

  it('take the work away when they interrupt', async () => {
    const process = (await warned(true)).start().ring('late')
    expect(process.effects[0]).toEqual({ type: 'closeWork', token: 1, node: 'A', why: 'cancelled' })
    expect(process.openWork()).toEqual(['W'])
  })

  it('leave the work open when they only warn, and ring once', async () => {
    const process = (await warned(false)).start().ring('late')
    expect(process.openWork()).toEqual(['A', 'W'])
    process.send({ type: 'timer', token: 1, node: 'late' })
    expect(process.effects).toEqual([{ type: 'ignoreTimer', token: 1, node: 'late' }])
    expect(process.openWork()).toEqual(['A', 'W'])
    expect(process.complete('A').effectTypes()).toEqual(['closeWork A'])
    expect(process.complete('W').state.ended).toBe('COMPLETED')
  })

  it('ring each once when a step has several', async () => {
    const process = (
      await play(tasks('A', 'W', 'V') + timer('first', 'A', false) + timer('second', 'A', false), [
        'start-A',
        'A-end',
        'first-W',
        'second-V',
        'W-end',
        'V-end',
      ])
    )
      .start()
      .ring('first')
      .ring('second')
    process.send({ type: 'timer', token: 1, node: 'first' })
    expect(process.effectTypes()).toEqual(['ignoreTimer first'])
    expect(process.openWork()).toEqual(['A', 'V', 'W'])
  })

  it('do nothing when the work is over and only an incident holds the step', async () => {
    const process = (await play(tasks('A', 'B') + timer('late', 'A'), ['start-A', 'A-B?n > 5', 'B-end', 'late-end'], { n: 1 }))
      .start()
      .complete('A')
    process.send({ type: 'timer', token: 2, node: 'late' })
    expect(process.effectTypes()).toEqual(['ignoreTimer late'])
    expect(process.state.tokens).toHaveLength(1)
  })

  it('do nothing when they ring late: after the step, for a node without that timer, after the end, before the start', async () => {
    const process = await warned(true)
    const ignored = (token: number, node: string) => {
      const before = process.state
      expect(process.send({ type: 'timer', token, node })).toBeUndefined()
      expect(process.effects).toEqual([{ type: 'ignoreTimer', token, node }])
      expect(process.state).toEqual(before)
    }
    ignored(1, 'late')
    process.start()
    ignored(1, 'A')
    ignored(7, 'late')
    process.complete('A')
    ignored(1, 'late')
  })

  it('can be a step of their own', async () => {
    const wait =
      '<intermediateCatchEvent id="wait"><timerEventDefinition><timeDuration>P2D</timeDuration></timerEventDefinition></intermediateCatchEvent>'
    const process = (await play(wait + tasks('A'), ['start-wait', 'wait-A', 'A-end'])).start()
    expect(process.effects).toEqual([{ type: 'startTimer', token: 1, node: 'wait', timer: { duration: 'P2D' } }])
    expect(process.ring('wait').openWork()).toEqual(['A'])
  })
})

describe('Messages', () => {
  const waiting = async () =>
    new RunningProcess(
      await graphOf(
        modelXml(START_END + tasks('A', 'B') + '<receiveTask id="R" messageRef="m1"/>' + flows('start-A', 'A-R', 'R-B', 'B-end'), MESSAGE),
      ),
    ).start()

  it('go to the step that waits for them', async () => {
    const process = (await waiting()).complete('A')
    expect(process.effects.at(-1)).toEqual({ type: 'awaitMessage', token: 2, node: 'R', name: 'supplement' })
    process.send({ type: 'message', name: 'supplement' })
    expect(process.openWork()).toEqual(['B'])
  })

  it('are kept when they come early, and delivered', async () => {
    const process = await waiting()
    process.send({ type: 'message', name: 'supplement' })
    expect(process.effects).toEqual([{ type: 'keepMessage', name: 'supplement' }])
    expect(process.state.mailbox).toEqual([{ name: 'supplement' }])
    expect(process.complete('A').openWork()).toEqual(['B'])
    expect(process.state.mailbox).toBeUndefined()
  })

  it('bring their answers to the decision behind them, early or not', async () => {
    const model = modelXml(
      START_END +
        tasks('A', 'B', 'C') +
        '<receiveTask id="R" messageRef="m1"/><exclusiveGateway id="X"/>' +
        flows('start-A', 'A-R', 'R-X', 'X-B?complete', 'X-C?not(complete)', 'B-end', 'C-end'),
      MESSAGE,
    )
    const early = new RunningProcess(await graphOf(model)).start()
    early.send({ type: 'message', name: 'supplement', variables: { complete: true } })
    expect(early.complete('A', { complete: false }).openWork()).toEqual(['B'])
    const late = new RunningProcess(await graphOf(model)).start().complete('A')
    late.send({ type: 'message', name: 'supplement', variables: { complete: false } })
    expect(late.openWork()).toEqual(['C'])
  })

  it('on the border of a step interrupt it or not, as drawn', async () => {
    const model = (interrupting: boolean) =>
      modelXml(
        START_END +
          tasks('A', 'W') +
          `<boundaryEvent id="b" attachedToRef="A" cancelActivity="${interrupting}"><messageEventDefinition messageRef="m1"/></boundaryEvent>` +
          flows('start-A', 'A-end', 'b-W', 'W-end'),
        MESSAGE,
      )
    const send = async (interrupting: boolean) => {
      const process = new RunningProcess(await graphOf(model(interrupting))).start()
      process.send({ type: 'message', name: 'supplement' })
      return process.openWork()
    }
    expect(await send(true)).toEqual(['W'])
    expect(await send(false)).toEqual(['A', 'W'])
  })

  it('can be meant for one of several waiting steps', async () => {
    const both = '<parallelGateway id="P"/><receiveTask id="R" messageRef="m1"/><receiveTask id="Q" messageRef="m1"/>' + tasks('A', 'B')
    const model = modelXml(START_END + both + flows('start-P', 'P-R', 'P-Q', 'R-A', 'Q-B', 'A-end', 'B-end'), MESSAGE)
    const process = new RunningProcess(await graphOf(model)).start()
    process.send({ type: 'message', name: 'supplement', token: process.tokenAt('Q').id })
    expect(process.openWork()).toEqual(['B'])
    process.send({ type: 'message', name: 'supplement' })
    expect(process.openWork()).toEqual(['A', 'B'])
  })

  it('of an unknown name, or for a step that does not wait, are refused', async () => {
    const process = await waiting()
    expect(process.send({ type: 'message', name: 'other' })).toMatchObject({ code: 'process.message-unknown' })
    expect(process.send({ type: 'message', name: 'supplement', token: 1 })).toMatchObject({ code: 'process.message-not-awaited' })
  })
})

describe('A sub-process', () => {
  const sub = (inner: string) => `<subProcess id="S"><startEvent id="s"/><endEvent id="e"/>${inner}</subProcess>`

  it('is done when all inside is done, and then goes on', async () => {
    const process = (
      await play(sub('<parallelGateway id="P"/>' + tasks('A', 'B') + flows('s-P', 'P-A', 'P-B', 'A-e', 'B-e')) + tasks('C'), [
        'start-S',
        'S-C',
        'C-end',
      ])
    ).start()
    expect(process.openWork()).toEqual(['A', 'B'])
    expect(process.complete('A').openWork()).toEqual(['B'])
    expect(process.complete('B').openWork()).toEqual(['C'])
  })

  it('is taken away with everything inside when its timer interrupts', async () => {
    const process = (
      await play(sub(tasks('A') + timer('inner', 'A') + flows('s-A', 'A-e', 'inner-e')) + timer('late', 'S') + tasks('C'), [
        'start-S',
        'S-end',
        'late-C',
        'C-end',
      ])
    )
      .start()
      .ring('late')
    expect(process.effectTypes()).toEqual(['closeWork A', 'stopTimer inner', 'openWork C'])
    expect(process.state.tokens.map((token) => token.at)).toEqual(['C'])
  })

  it('ends by itself at a terminating end inside it, and the process goes on', async () => {
    const inner =
      '<parallelGateway id="P"/><endEvent id="stop"><terminateEventDefinition/></endEvent>' +
      tasks('A', 'B') +
      flows('s-P', 'P-A', 'P-B', 'A-stop', 'B-e')
    const process = (await play(sub(inner) + tasks('C'), ['start-S', 'S-C', 'C-end'])).start().complete('A')
    expect(process.openWork()).toEqual(['C'])
    expect(process.state.ended).toBeUndefined()
  })

  it('that ends at once opens nothing that was still on its way inside', async () => {
    const inner = `<parallelGateway id="P"/><endEvent id="stop"><terminateEventDefinition/></endEvent>${tasks('A')}${flows('s-P', 'P-stop', 'P-A', 'A-e')}`
    const process = (await play(sub(inner) + tasks('C'), ['start-S', 'S-C', 'C-end'])).start()
    expect(process.effectTypes()).toEqual(['openWork C'])
    expect(process.state.tokens).toHaveLength(1)
  })

  it('entered twice keeps the two apart, even at a join', async () => {
    const inner =
      '<parallelGateway id="P"/><parallelGateway id="J"/>' + tasks('A', 'B', 'C') + flows('s-P', 'P-A', 'P-B', 'A-J', 'B-J', 'J-C', 'C-e')
    const process = (
      await play(sub(inner) + '<parallelGateway id="Q"/><exclusiveGateway id="N"/>', ['start-Q', 'Q-S', 'Q-N', 'N-S', 'S-end'])
    ).start()
    expect(process.openWork()).toEqual(['A', 'A', 'B', 'B'])
    const [first, second] = process.state.tokens
      .filter((token) => token.at === 'A' || token.at === 'B')
      .map((token) => token.within)
      .filter((scope, position, all) => all.indexOf(scope) === position)
    const tokenIn = (at: string, scope: number | undefined) =>
      process.state.tokens.find((token) => token.at === at && token.within === scope)!.id
    process.send({ type: 'complete', token: tokenIn('A', first) })
    process.send({ type: 'complete', token: tokenIn('B', second) })
    expect(process.openWork()).toEqual(['A', 'B'])
    process.send({ type: 'complete', token: tokenIn('B', first) })
    expect(process.openWork()).toEqual(['A', 'C'])
  })

  it('may hold nothing that waits', async () => {
    expect((await play(sub(flows('s-e')) + tasks('C'), ['start-S', 'S-C', 'C-end'])).start().openWork()).toEqual(['C'])
  })
})

describe('An incident', () => {
  const decision = (facts: Record<string, unknown>) =>
    play(
      '<exclusiveGateway id="X"/>' + tasks('A', 'B', 'C'),
      ['start-A', 'A-X', 'X-B?area > 500', 'X-C?area <= 500', 'B-end', 'C-end'],
      facts,
    )

  it('is raised for an unknown variable, and a retry with the data goes on', async () => {
    const process = (await decision({})).start().complete('A')
    expect(process.effects).toEqual([
      { type: 'closeWork', token: 1, node: 'A', why: 'completed' },
      { type: 'raiseIncident', token: 2, node: 'X', code: 'UNKNOWN_VARIABLE', data: { flow: 'X-B', variable: 'area' } },
    ])
    expect(process.state.tokens).toEqual([{ id: 2, at: 'X', stuck: 'UNKNOWN_VARIABLE' }])
    process.facts = { area: 620 }
    expect(process.send({ type: 'retry', token: 2 })).toBeUndefined()
    expect(process.effectTypes()).toEqual(['clearIncident X', 'openWork B'])
  })

  it('that cannot be solved yet is raised again, and nothing else happens', async () => {
    const process = (await decision({})).start().complete('A')
    process.send({ type: 'retry', token: 2 })
    expect(process.effectTypes()).toEqual(['clearIncident X', 'raiseIncident X'])
    expect(process.send({ type: 'retry', token: 2 })).toMatchObject({ code: 'process.incident-unknown' })
    process.send({ type: 'retry', token: 3, variables: { area: 1 } })
    expect(process.openWork()).toEqual(['C'])
  })

  it('keeps the answers that were given, so that a retry needs only what was missing', async () => {
    const process = (
      await play('<exclusiveGateway id="X"/>' + tasks('A', 'B'), [
        'start-A',
        'A-X',
        'X-B?outcome = "approve" and area > 5',
        'X-end?outcome = "refuse"',
        'B-end',
      ])
    )
      .start()
      .decide('A', 'approve')
    expect(process.state.tokens[0]).toEqual({ id: 2, at: 'X', stuck: 'UNKNOWN_VARIABLE', answers: { outcome: 'approve' } })
    process.send({ type: 'retry', token: 2, variables: { area: 6 } })
    expect(process.openWork()).toEqual(['B'])
  })

  it.each([
    ['no branch is true', ['X-B?area > 900', 'X-C?area > 1000'], 'NO_BRANCH'],
    ['a condition is neither true nor false', ['X-B?area', 'X-C?area > 1'], 'CONDITION_NOT_BOOLEAN'],
    ['the kinds of data do not fit', ['X-B?area > "5"', 'X-C?area > 1'], 'CONDITION_NOT_BOOLEAN'],
    ['a way has no condition', ['X-B', 'X-C?area > 1'], 'FLOW_WITHOUT_CONDITION'],
  ])('is raised when %s', async (_, ways, code) => {
    const process = (
      await play('<exclusiveGateway id="X"/>' + tasks('B', 'C'), ['start-X', ...ways, 'B-end', 'C-end'], { area: 100 })
    ).start()
    expect(process.effects).toMatchObject([{ type: 'raiseIncident', node: 'X', code }])
    expect(process.state.ended).toBeUndefined()
  })

  it('is raised when conditions after a step leave no way', async () => {
    const process = (await play(tasks('A', 'B'), ['start-A', 'A-B?area > 900', 'B-end'], { area: 1 })).start().complete('A')
    expect(process.state.tokens).toEqual([{ id: 2, at: 'A', stuck: 'NO_BRANCH' }])
    expect(process.send({ type: 'complete', token: 2 })).toMatchObject({ code: 'process.work-not-open' })
  })

  it('stops a loop without a wait before anything of it has happened', async () => {
    const process = (
      await play('<exclusiveGateway id="X"/><parallelGateway id="P"/>' + tasks('A', 'B'), ['start-A', 'A-X', 'X-P', 'P-B', 'P-X', 'B-end'])
    )
      .start()
      .complete('A')
    expect(process.effects).toEqual([
      { type: 'closeWork', token: 1, node: 'A', why: 'completed' },
      { type: 'raiseIncident', token: 2, node: 'A', code: 'FUEL_EXHAUSTED', data: {} },
    ])
    expect(process.state.tokens).toEqual([{ id: 2, at: 'A', stuck: 'FUEL_EXHAUSTED' }])
    process.send({ type: 'retry', token: 2 })
    expect(process.effectTypes()).toEqual(['clearIncident A', 'raiseIncident A'])
  })

  it('of fuel stops even the start, and more fuel lets it go', async () => {
    const process = await play('<exclusiveGateway id="X"/>' + tasks('A'), ['start-X', 'X-A', 'A-end'])
    process.fuel = 1
    process.start()
    expect(process.state.tokens).toEqual([{ id: 1, at: 'start', stuck: 'FUEL_EXHAUSTED' }])
    process.fuel = 2
    process.send({ type: 'retry', token: 1 })
    expect(process.openWork()).toEqual(['A'])
  })

  it('does not let the outcome of an earlier step decide a later one', async () => {
    const process = (
      await play('<exclusiveGateway id="X"/>' + tasks('A', 'B', 'C'), [
        'start-A',
        'A-B',
        'B-X',
        'X-C?outcome = "approve"',
        'X-end?outcome = "refuse"',
        'C-end',
      ])
    )
      .start()
      .decide('A', 'approve')
    process.facts = { outcome: 'approve' }
    process.complete('B')
    expect(process.effects.at(-1)).toMatchObject({ type: 'raiseIncident', code: 'UNKNOWN_VARIABLE', data: { variable: 'outcome' } })
  })

  it('does not let one branch of a parallel block decide for both', async () => {
    const process = (
      await play('<parallelGateway id="P"/><parallelGateway id="J"/><exclusiveGateway id="X"/>' + tasks('A', 'B', 'C'), [
        'start-P',
        'P-A',
        'P-B',
        'A-J',
        'B-J',
        'J-X',
        'X-C?outcome = "agree"',
        'X-end?outcome = "refuse"',
        'C-end',
      ])
    )
      .start()
      .decide('A', 'refuse')
      .decide('B', 'agree')
    expect(process.effects.at(-1)).toMatchObject({ type: 'raiseIncident', node: 'X', code: 'UNKNOWN_VARIABLE' })
  })

  it('has a sentence in both languages that says what to do', () => {
    for (const text of Object.values(incidentTexts)) {
      expect(text.vi({ flow: 'F1', variable: 'x', detail: 'd' })).toMatch(/Hãy .*\.$/)
      expect(text.en({ flow: 'F1', variable: 'x', detail: 'd' })).toMatch(/(retry|the new version|in the process)\b.*\.$/)
    }
  })
})

describe('An event that makes no sense is refused and changes nothing', () => {
  const twoSteps = async () => new RunningProcess(await graphOfTable(tableOf(row(1), row(2, { sendsBackTo: 1 }))))

  it('a second start, or anything before the start', async () => {
    const process = await twoSteps()
    expect(process.send({ type: 'complete', token: 1 })).toMatchObject({ code: 'process.not-started' })
    expect(process.send({ type: 'cancel' })).toMatchObject({ code: 'process.not-started' })
    process.start()
    expect(process.send({ type: 'start' })).toMatchObject({ code: 'process.already-started' })
  })

  it('a token that is gone (two officials completed the same step)', async () => {
    const process = (await twoSteps()).start()
    const { id } = process.tokenAt('S1')
    process.complete('S1')
    expect(process.send({ type: 'complete', token: id })).toEqual({ refused: true, code: 'process.token-unknown', data: { token: 1 } })
  })

  it('an outcome that the step does not offer, or none where it asks for one', async () => {
    const process = (await twoSteps()).start().complete('S1')
    const { id: token } = process.tokenAt('S2')
    expect(process.send({ type: 'complete', token })).toMatchObject({ code: 'process.outcome-missing' })
    expect(process.send({ type: 'complete', token, variables: { outcome: 'aprove' } })).toMatchObject({
      code: 'process.outcome-unknown',
      data: { node: 'S2', outcome: 'aprove', offered: ['approve', 'sendBack'] },
    })
    expect(process.openWork()).toEqual(['S2'])
  })

  it('anything after the end', async () => {
    const process = (await twoSteps()).start()
    process.send({ type: 'cancel' })
    for (const event of [
      { type: 'start' },
      { type: 'complete', token: 1 },
      { type: 'cancel' },
      { type: 'retry', token: 1 },
      { type: 'message', name: 'x' },
    ] as const) {
      expect(process.send(event)).toMatchObject({ code: 'process.ended' })
    }
  })

  it('work that cannot be completed by hand, such as a place in a join', async () => {
    const process = (
      await play('<parallelGateway id="P"/><parallelGateway id="J"/>' + tasks('A', 'B'), ['start-P', 'P-A', 'P-B', 'A-J', 'B-J', 'J-end'])
    )
      .start()
      .complete('A')
    const parked = process.state.tokens.find((token) => token.via !== undefined)!
    expect(process.send({ type: 'complete', token: parked.id })).toMatchObject({ code: 'process.work-not-open' })
  })

  it('an event of a kind that does not exist', async () => {
    const { graph } = (await twoSteps()).start()
    const unknown = JSON.parse('{"type":"explode"}') as { type: 'cancel' }
    expect(step(graph, { next: 2, tokens: [{ id: 1, at: 'S1' }] }, unknown)).toMatchObject({ code: 'process.event-unknown' })
    expect(step(graph, initialState, unknown)).toMatchObject({ code: 'process.not-started' })
  })

  it('with a sentence in both languages for every code', () => {
    for (const text of Object.values(processRefusals)) {
      const data = { offered: ['a', 'b'], outcome: 'c', name: 'n', type: 't' }
      expect(text.vi(data)).toMatch(/\.$/)
      expect(text.en(data)).toMatch(/\.$/)
    }
  })
})
