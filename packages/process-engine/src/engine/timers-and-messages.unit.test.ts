import { describe, expect, it } from 'vitest'
import { flows, graphOf, modelXml, START_END, tasks } from '../testing/models.ts'
import { border, play, timer } from '../testing/play.ts'
import { RunningProcess } from '../testing/running-process.ts'

const MESSAGE = '<message id="m1" name="supplement"/>'

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

  it('do nothing when they name an event that waits for a message', async () => {
    const process = (await play(tasks('A', 'X') + border('b', 'A', 'm1'), ['start-A', 'A-end', 'b-X', 'X-end'])).start()
    process.send({ type: 'timer', token: 1, node: 'b' })
    expect(process.effectTypes()).toEqual(['ignoreTimer b'])
    expect(process.openWork()).toEqual(['A'])
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

  it('that came early interrupt a step once: the second one stays kept', async () => {
    const process = (
      await play(tasks('A', 'B', 'X', 'Y') + border('one', 'B', 'm1') + border('two', 'B', 'm2'), [
        'start-A',
        'A-B',
        'B-end',
        'one-X',
        'two-Y',
        'X-end',
        'Y-end',
      ])
    ).start()
    process.send({ type: 'message', name: 'm1' })
    process.send({ type: 'message', name: 'm2' })
    expect(process.complete('A').openWork()).toEqual(['X'])
    expect(process.state.mailbox).toEqual([{ name: 'm2' }])
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
