import { describe, expect, it } from 'vitest'
import { tasks } from '../testing/models.ts'
import { play } from '../testing/play.ts'
import { incidentTexts } from './incident.ts'

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
