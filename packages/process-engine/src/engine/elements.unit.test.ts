import { describe, expect, it } from 'vitest'
import { flows, tasks } from '../testing/models.ts'
import { border, catching, endWith, eventSub, play, sub, throwing } from '../testing/play.ts'

describe('An inclusive gateway', () => {
  const gates = '<inclusiveGateway id="O" default="O-C"/><inclusiveGateway id="J"/>' + tasks('A', 'B', 'C', 'D')
  const links = ['start-O', 'O-A?a', 'O-B?b', 'O-C', 'A-J', 'B-J', 'C-J', 'J-D', 'D-end']
  const open = (a: boolean, b: boolean) => play(gates, links, { a, b })

  it('opens every branch whose condition holds, and its join waits for those alone', async () => {
    const process = (await open(true, true)).start()
    expect(process.openWork()).toEqual(['A', 'B'])
    expect(process.complete('A').openWork()).toEqual(['B'])
    expect(process.complete('B').openWork()).toEqual(['D'])
    expect((await open(true, false)).start().complete('A').openWork()).toEqual(['D'])
  })

  it('takes its default only when nothing else is open', async () => {
    expect((await open(false, false)).start().openWork()).toEqual(['C'])
  })

  it('waits for a token that may still come round by a longer way', async () => {
    const process = (
      await play(
        '<inclusiveGateway id="O" default="O-C"/><inclusiveGateway id="J"/>' + tasks('A', 'B', 'C', 'D'),
        ['start-O', 'O-A?a', 'O-C', 'O-B?b', 'A-J', 'B-C', 'C-J', 'J-D', 'D-end'],
        { a: true, b: true },
      )
    ).start()
    expect(process.complete('A').openWork()).toEqual(['B'])
    expect(process.complete('B').openWork()).toEqual(['C'])
    expect(process.complete('C').openWork()).toEqual(['D'])
  })

  it('of a sub-process entered twice waits for the tokens of its own round alone', async () => {
    const inside = gates + tasks('Z') + flows('sS-Z', 'Z-O', ...links.slice(1, -1), 'D-eS')
    const twice = '<parallelGateway id="Q"/><exclusiveGateway id="N"/>'
    const process = (await play(sub('S', inside) + twice, ['start-Q', 'Q-S', 'Q-N', 'N-S', 'S-end'])).start()
    process.complete('Z', { a: true, b: false }).complete('Z', { a: false, b: true })
    expect(process.openWork()).toEqual(['A', 'B'])
    expect(process.complete('A').openWork()).toEqual(['B', 'D'])
  })

  it('waits for a branch that could come again only after the join itself', async () => {
    const process = (
      await play(
        '<parallelGateway id="P"/><inclusiveGateway id="J"/><exclusiveGateway id="M"/><exclusiveGateway id="X" default="X-end"/>' +
          tasks('A', 'B', 'C'),
        ['start-P', 'P-A', 'P-M', 'M-B', 'A-J', 'B-J', 'J-C', 'C-X', 'X-M?again', 'X-end'],
        { again: false },
      )
    ).start()
    expect(process.complete('B').openWork()).toEqual(['A'])
    expect(process.complete('A').openWork()).toEqual(['C'])
  })

  it('goes on when the branch it waited for is taken away by a timer that leads elsewhere', async () => {
    const process = (
      await play(
        '<inclusiveGateway id="O" default="O-end"/><inclusiveGateway id="J"/>' + tasks('A', 'B', 'D') + border('late', 'B', 'timer'),
        ['start-O', 'O-A?true', 'O-B?true', 'O-end', 'A-J', 'B-J', 'J-D', 'D-end', 'late-end'],
      )
    ).start()
    expect(process.complete('A').openWork()).toEqual(['B'])
    expect(process.ring('late').openWork()).toEqual(['D'])
  })
})

describe('An event-based gateway', () => {
  const race = () =>
    play(
      '<eventBasedGateway id="G"/>' + catching('wait', 'timer') + catching('reply', 'm1') + catching('sign', 's1') + tasks('A', 'B', 'C'),
      ['start-G', 'G-wait', 'G-reply', 'G-sign', 'wait-A', 'reply-B', 'sign-C', 'A-end', 'B-end', 'C-end'],
    )

  it('goes the way of whatever happens first, and stops listening to the rest', async () => {
    const process = (await race()).start()
    expect(process.effectTypes()).toEqual(['startTimer wait', 'awaitMessage reply', 'awaitSignal sign'])
    process.send({ type: 'message', name: 'm1' })
    expect(process.effectTypes()).toEqual(['stopTimer wait', 'dropSignal sign', 'openWork B'])
    process.send({ type: 'timer', token: 1, node: 'wait' })
    expect(process.effectTypes()).toEqual(['ignoreTimer wait'])
  })

  it('goes the way of the timer, or of the signal', async () => {
    expect((await race()).start().ring('wait').openWork()).toEqual(['A'])
    const process = (await race()).start()
    process.send({ type: 'signal', name: 's1' })
    expect(process.openWork()).toEqual(['C'])
  })

  it('R-071 lets silence be agreement: no opinion until the timer rings goes on as agreed', async () => {
    const process = (
      await play('<eventBasedGateway id="G"/>' + catching('silence', 'timer') + catching('opinion', 'm1') + tasks('Ask', 'Sign'), [
        'start-Ask',
        'Ask-G',
        'G-silence',
        'G-opinion',
        'silence-Sign',
        'opinion-Sign',
        'Sign-end',
      ])
    ).start()
    expect(process.complete('Ask').ring('silence').openWork()).toEqual(['Sign'])
  })

  it('finds the message that came before it', async () => {
    const process = await race()
    process.start()
    const early = (
      await play('<eventBasedGateway id="G"/>' + catching('w', 'timer') + catching('r', 'm1') + tasks('A', 'B'), [
        'start-A',
        'A-G',
        'G-w',
        'G-r',
        'w-end',
        'r-B',
        'B-end',
      ])
    ).start()
    early.send({ type: 'message', name: 'm1' })
    expect(early.complete('A').openWork()).toEqual(['B'])
    expect(early.timers()).toEqual([])
  })
})

describe('An error', () => {
  it('is caught on the border of the sub-process it breaks off, by its code before by any', async () => {
    const inside = '<parallelGateway id="P"/>' + tasks('A', 'B') + endWith('broken', 'E1') + flows('sS-P', 'P-A', 'P-B', 'A-broken', 'B-eS')
    const process = (
      await play(
        sub('S', inside) + border('any', 'S', 'error') + border('one', 'S', 'E1') + border('two', 'S', 'E2') + tasks('X', 'Y', 'Z'),
        ['start-S', 'S-end', 'any-X', 'one-Y', 'two-Z', 'X-end', 'Y-end', 'Z-end'],
      )
    )
      .start()
      .complete('A')
    expect(process.effectTypes()).toEqual(['closeWork A', 'closeWork B', 'openWork Y'])
    expect(process.state.tokens).toHaveLength(1)
  })

  it('goes past scopes that do not catch it', async () => {
    const inner = sub('T', tasks('A') + endWith('broken', 'E1') + flows('sT-A', 'A-broken')) + border('other', 'T', 'E2') + tasks('W')
    const process = (
      await play(sub('S', inner + flows('sS-T', 'T-eS', 'other-W', 'W-eS')) + border('any', 'S', 'error') + tasks('X'), [
        'start-S',
        'S-end',
        'any-X',
        'X-end',
      ])
    )
      .start()
      .complete('A')
    expect(process.openWork()).toEqual(['X'])
  })

  it('that nothing catches ends the process as failed, with its code', async () => {
    const process = (
      await play('<parallelGateway id="P"/>' + tasks('A', 'B') + endWith('broken', 'E1'), ['start-P', 'P-A', 'P-B', 'A-broken', 'B-end'])
    )
      .start()
      .complete('A')
    expect(process.effects.at(-1)).toEqual({ type: 'end', how: 'FAILED', error: 'E1' })
    expect(process.openWork()).toEqual([])
  })

  it('reported by work goes to the border of that work, or of a scope around it', async () => {
    const own = (
      await play('<serviceTask id="A"/>' + border('oops', 'A', 'E1') + tasks('X'), ['start-A', 'A-end', 'oops-X', 'X-end'])
    ).start()
    own.send({ type: 'fail', token: 1, error: 'E1' })
    expect(own.effectTypes()).toEqual(['closeWork A', 'openWork X'])
    const outer = (
      await play(sub('S', tasks('A') + flows('sS-A', 'A-eS')) + border('any', 'S', 'error') + tasks('X'), [
        'start-S',
        'S-end',
        'any-X',
        'X-end',
      ])
    ).start()
    outer.send({ type: 'fail', token: outer.tokenAt('A').id, error: 'E9' })
    expect(outer.openWork()).toEqual(['X'])
  })

  it('reported by work and not caught is an incident, and a retry opens the work again', async () => {
    const process = (await play('<serviceTask id="A"/>', ['start-A', 'A-end'])).start()
    process.send({ type: 'fail', token: 1, error: 'E1', variables: { n: 1 } })
    expect(process.effects).toEqual([
      { type: 'closeWork', token: 1, node: 'A', why: 'cancelled' },
      { type: 'raiseIncident', token: 2, node: 'A', code: 'ERROR_NOT_CAUGHT', data: { error: 'E1' } },
    ])
    expect(process.send({ type: 'fail', token: 2, error: 'E1' })).toMatchObject({ code: 'process.work-not-open' })
    process.send({ type: 'retry', token: 2 })
    expect(process.effectTypes()).toEqual(['clearIncident A', 'openWork A'])
    expect(process.complete('A').state.ended).toBe('COMPLETED')
  })
})

describe('An escalation', () => {
  const inside = tasks('A', 'B') + throwing('tell', 'C1') + flows('sS-A', 'A-tell', 'tell-B', 'B-eS')
  const told = async (interrupting: boolean) =>
    (await play(sub('S', inside) + border('heard', 'S', 'C1', interrupting) + tasks('X'), ['start-S', 'S-end', 'heard-X', 'X-end']))
      .start()
      .complete('A')

  it('lets its sender go on when the border only listens', async () => {
    expect((await told(false)).openWork()).toEqual(['B', 'X'])
  })

  it('takes its sender away when the border interrupts', async () => {
    expect((await told(true)).openWork()).toEqual(['X'])
  })

  it('that nothing catches is told outside, and the process goes on', async () => {
    const process = (await play(throwing('tell', 'C1') + tasks('A'), ['start-tell', 'tell-A', 'A-end'])).start()
    expect(process.effects.map((effect) => effect.type)).toEqual(['escalate', 'openWork'])
  })

  it('of an end event ends its branch and no more', async () => {
    const process = (
      await play('<parallelGateway id="P"/>' + tasks('A') + endWith('tell', 'C1'), ['start-P', 'P-A', 'P-tell', 'A-end'])
    ).start()
    expect(process.effects.map((effect) => effect.type)).toEqual(['openWork', 'escalate'])
    expect(process.complete('A').state.ended).toBe('COMPLETED')
  })
})

describe('Signals and sent messages', () => {
  it('a signal is heard by everything that waits for it, and is not kept', async () => {
    const process = (
      await play(
        '<parallelGateway id="P"/>' +
          catching('one', 's1') +
          catching('two', 's1') +
          tasks('A', 'B', 'C') +
          border('b', 'C', 's1', false) +
          tasks('D'),
        ['start-P', 'P-one', 'P-two', 'P-C', 'one-A', 'two-B', 'A-end', 'B-end', 'C-end', 'b-D', 'D-end'],
      )
    ).start()
    process.send({ type: 'signal', name: 's1' })
    expect(process.openWork()).toEqual(['A', 'B', 'C', 'D'])
    process.send({ type: 'signal', name: 's1' })
    expect(process.openWork()).toEqual(['A', 'B', 'C', 'D', 'D'])
    process.send({ type: 'signal', name: 'nobody' })
    expect(process.state.mailbox).toBeUndefined()
  })

  it('a signal that the process throws is heard inside it and outside', async () => {
    const process = (
      await play('<parallelGateway id="P"/>' + catching('one', 's1') + tasks('A', 'B') + throwing('shout', 's1'), [
        'start-P',
        'P-one',
        'P-A',
        'one-B',
        'B-end',
        'A-shout',
        'shout-end',
      ])
    )
      .start()
      .complete('A')
    expect(process.effects).toContainEqual({ type: 'sendSignal', node: 'shout', name: 's1' })
    expect(process.openWork()).toEqual(['B'])
  })

  it('a message goes out from a send task, a throwing event or an end', async () => {
    const process = (
      await play('<sendTask id="S" messageRef="m1"/>' + throwing('T', 'm2') + endWith('Z', 'm1'), ['start-S', 'S-T', 'T-Z'])
    ).start()
    expect(process.effects).toEqual([
      { type: 'sendMessage', node: 'S', name: 'm1' },
      { type: 'sendMessage', node: 'T', name: 'm2' },
      { type: 'sendMessage', node: 'Z', name: 'm1' },
      { type: 'end', how: 'COMPLETED' },
    ])
  })
})

describe('An event sub-process', () => {
  it('of the process itself begins beside the work when it does not interrupt, and the process waits for it', async () => {
    const process = (await play(tasks('A') + eventSub('V', 'm1', tasks('X') + flows('sV-X', 'X-eV'), false), ['start-A', 'A-end'])).start()
    expect(process.effectTypes()).toEqual(['awaitMessage sV', 'openWork A'])
    expect(process.effects[0]).toMatchObject({ token: 0 })
    process.send({ type: 'message', name: 'm1' })
    process.send({ type: 'message', name: 'm1' })
    expect(process.openWork()).toEqual(['A', 'X', 'X'])
    process.complete('A').complete('X')
    expect(process.state.ended).toBeUndefined()
    process.complete('X')
    expect(process.effectTypes()).toEqual(['closeWork X', 'dropMessage sV', 'end'])
  })

  it('that interrupts clears its scope, and the scope then ends as if by itself', async () => {
    const inside =
      tasks('A') +
      flows('sS-A', 'A-eS') +
      eventSub('V', 'm1', tasks('X') + flows('sV-X', 'X-eV')) +
      eventSub('W', 'timer', tasks('Y') + flows('sW-Y', 'Y-eW'))
    const process = (await play(sub('S', inside) + tasks('B'), ['start-S', 'S-B', 'B-end'])).start()
    expect(process.effectTypes()).toEqual(['awaitMessage sV', 'startTimer sW', 'openWork A'])
    process.send({ type: 'message', name: 'm1' })
    expect(process.effectTypes()).toEqual(['closeWork A', 'stopTimer sW', 'openWork X'])
    process.send({ type: 'timer', token: process.tokenAt('S').id, node: 'sW' })
    expect(process.effectTypes()).toEqual(['ignoreTimer sW'])
    expect(process.complete('X').openWork()).toEqual(['B'])
  })

  it('catches the error of its own scope before the border does', async () => {
    const inside =
      tasks('A') + endWith('broken', 'E1') + flows('sS-A', 'A-broken') + eventSub('V', 'error', tasks('X') + flows('sV-X', 'X-eV'))
    const process = (
      await play(sub('S', inside) + border('one', 'S', 'E1') + tasks('B', 'C'), ['start-S', 'S-B', 'one-C', 'B-end', 'C-end'])
    )
      .start()
      .complete('A')
    expect(process.openWork()).toEqual(['X'])
    expect(process.complete('X').openWork()).toEqual(['B'])
  })

  it('that itself breaks off passes the error on to the border and not to itself', async () => {
    const inside =
      tasks('A') +
      endWith('broken', 'E1') +
      flows('sS-A', 'A-broken') +
      eventSub('V', 'error', tasks('X') + endWith('again', 'E1') + flows('sV-X', 'X-again'))
    const process = (await play(sub('S', inside) + border('one', 'S', 'E1') + tasks('C'), ['start-S', 'S-end', 'one-C', 'C-end']))
      .start()
      .complete('A')
      .complete('X')
    expect(process.openWork()).toEqual(['C'])
  })

  it('R-028 hears an escalation of its scope without stopping it', async () => {
    const process = (
      await play(tasks('A', 'B') + throwing('tell', 'C1') + eventSub('V', 'C1', tasks('X') + flows('sV-X', 'X-eV'), false), [
        'start-A',
        'A-tell',
        'tell-B',
        'B-end',
      ])
    )
      .start()
      .complete('A')
    expect(process.openWork()).toEqual(['B', 'X'])
  })

  it('of a timer begins once, even when the process itself is its host', async () => {
    const process = (
      await play(tasks('A') + eventSub('V', 'timer', tasks('X') + flows('sV-X', 'X-eV'), false), ['start-A', 'A-end'])
    ).start()
    process.send({ type: 'timer', token: 0, node: 'sV' })
    expect(process.openWork()).toEqual(['A', 'X'])
    expect(process.state.fired).toEqual(['sV'])
    process.send({ type: 'timer', token: 0, node: 'sV' })
    expect(process.effectTypes()).toEqual(['ignoreTimer sV'])
    expect(process.complete('A').complete('X').effectTypes()).toEqual(['closeWork X', 'end'])
  })

  it('does not begin in a process that has ended, however late its timer rings', async () => {
    const process = (await play(tasks('A') + eventSub('V', 'timer', tasks('X') + flows('sV-X', 'X-eV'), false), ['start-A', 'A-end']))
      .start()
      .complete('A')
    process.send({ type: 'timer', token: 0, node: 'sV' })
    expect(process.effectTypes()).toEqual(['ignoreTimer sV'])
    expect(process.state).toMatchObject({ tokens: [], ended: 'COMPLETED' })
  })
})

describe('A terminating end', () => {
  it('inside two sub-processes ends the inner one alone', async () => {
    const inner = sub(
      'T',
      '<parallelGateway id="P"/>' + tasks('A', 'B') + endWith('stop', 'terminate') + flows('sT-P', 'P-A', 'P-B', 'A-stop', 'B-eT'),
    )
    const process = (await play(sub('S', inner + tasks('C') + flows('sS-T', 'T-C', 'C-eS')) + tasks('D'), ['start-S', 'S-D', 'D-end']))
      .start()
      .complete('A')
    expect(process.openWork()).toEqual(['C'])
    expect(process.complete('C').openWork()).toEqual(['D'])
  })
})

describe('Withdrawal and stopping', () => {
  it.each([
    ['withdraw', 'WITHDRAWN'],
    ['stop', 'STOPPED'],
    ['cancel', 'CANCELLED'],
  ] as const)('%s takes everything away, event sub-processes too, and ends as %s', async (type, how) => {
    const process = (
      await play(sub('S', tasks('A') + flows('sS-A', 'A-eS')) + eventSub('V', 'm1', tasks('X') + flows('sV-X', 'X-eV'), false), [
        'start-S',
        'S-end',
      ])
    ).start()
    process.send({ type: 'message', name: 'm1' })
    process.send({ type })
    expect(process.effectTypes()).toEqual(['closeWork A', 'closeWork X', 'dropMessage sV', 'end'])
    expect(process.state).toEqual({ next: process.state.next, tokens: [], ended: how })
  })
})
