import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphOf, modelXml } from '../testing/models.ts'
import { blockElements, blockMessages, factNames, randomBlock, type Block } from '../testing/random-process.ts'
import { ReferenceProcess, type Facts } from '../testing/reference-interpreter.ts'
import { RunningProcess } from '../testing/running-process.ts'

const facts: fc.Arbitrary<Facts> = fc.record(Object.fromEntries(factNames.map((name) => [name, fc.boolean()])))
const moves = fc.array(fc.record({ pick: fc.nat({ max: 1000 }), ring: fc.nat({ max: 3 }), facts }), { minLength: 5, maxLength: 30 })

/** How many random models are compared; MOTCUA_RANDOM_MODELS=20000 for the long run. */
const runs = Number(process.env['MOTCUA_RANDOM_MODELS'] ?? 200)

describe('The engine on random processes', () => {
  it('opens, closes and ends exactly as an interpreter that only knows the blocks', { timeout: 600_000 }, async () => {
    let steps = 0
    let finished = 0
    await fc.assert(
      fc.asyncProperty(randomBlock, facts, moves, async (block, first, list) => {
        const graph = await graphOf(modelXml(blockElements(block), blockMessages(block)))
        const process = new RunningProcess(graph, first).start()
        const reference = new ReferenceProcess(block, first)
        const compare = () => {
          expect(process.openWork()).toEqual(reference.openTasks())
          expect(
            process
              .timers()
              .map((entry) => entry.node)
              .toSorted(),
          ).toEqual(reference.timers())
          expect(process.messages()).toEqual(reference.messages())
          expect(process.state.ended !== undefined).toBe(reference.ended)
        }
        compare()
        for (const move of list) {
          if (reference.ended) break
          process.facts = move.facts
          const timers = reference.timers()
          if (move.ring === 0 && timers.length > 0) {
            const timer = timers[move.pick % timers.length]!
            process.ring(timer)
            reference.ring(timer, move.facts)
          } else if (reference.messages().length > 0 && (move.ring === 1 || reference.openTasks().length === 0)) {
            const messages = reference.messages()
            const message = messages[move.pick % messages.length]!
            process.send({ type: 'message', name: `m_${message}` })
            reference.receive(message, move.facts)
          } else {
            const open = reference.openTasks()
            const task = open[move.pick % open.length]!
            process.complete(task)
            reference.complete(task, move.facts)
          }
          compare()
          steps++
        }
        if (reference.ended) finished++
        expect(process.history.filter((effect) => effect.type === 'raiseIncident')).toEqual([])
      }),
      { numRuns: runs },
    )
    expect(steps).toBeGreaterThan(runs)
    expect(finished).toBeGreaterThan(runs / 10)
  })

  it('withdraws from any state, leaving nothing open', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(randomBlock, facts, moves, async (block: Block, first, list) => {
        const process = new RunningProcess(await graphOf(modelXml(blockElements(block), blockMessages(block))), first).start()
        for (const move of list.slice(0, Math.floor(list.length / 3))) {
          const open = process.openWork()
          if (open.length === 0) break
          process.complete(open[move.pick % open.length]!)
        }
        if (process.state.ended !== undefined) return
        process.send({ type: 'cancel' })
        expect(process.messages()).toEqual([])
        expect(process.openWork()).toEqual([])
        expect(process.timers()).toEqual([])
        expect(process.state).toEqual({ next: process.state.next, tokens: [], ended: 'CANCELLED' })
      }),
      { numRuns: runs / 4 },
    )
  })
})
