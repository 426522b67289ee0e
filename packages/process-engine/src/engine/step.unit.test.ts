import { describe, expect, it } from 'vitest'
import { flows, graphOfTable, row, tableOf, tasks } from '../testing/models.ts'
import { play, timer } from '../testing/play.ts'
import { RunningProcess } from '../testing/running-process.ts'
import { step } from './step.ts'

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
    const decider = '<userTask id="A" default="A-C"/>' + tasks('B', 'C')
    const links = ['start-A', 'A-B?n > 1', 'A-C', 'B-end', 'C-end']
    expect((await play(decider, links, { n: 2 })).start().complete('A').openWork()).toEqual(['B'])
    expect((await play(decider, links, { n: 1 })).start().complete('A').openWork()).toEqual(['C'])
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
