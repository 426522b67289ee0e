import { describe, expect, it } from 'vitest'
import { graphOfTable, row, tableOf, tasks } from '../testing/models.ts'
import { play } from '../testing/play.ts'
import { RunningProcess } from '../testing/running-process.ts'
import { processRefusals } from './refusals.ts'
import { initialState } from './state.ts'
import { step } from './step.ts'

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
