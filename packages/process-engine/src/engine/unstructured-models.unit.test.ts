import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphOf, modelXml } from '../testing/models.ts'
import { netBits, netElements, netFacts, randomNet, type Net } from '../testing/random-net.ts'
import { RunningProcess } from '../testing/running-process.ts'

/** Tokens counted on flows and in tasks, moved one by one: the textbook token game. */
class TokenGame {
  private readonly net: Net
  private readonly on: number[]
  readonly busy: number[]

  constructor(net: Net, facts: Readonly<Record<string, boolean>>) {
    this.net = net
    this.on = net.links.map((link) => (link.from < 0 ? 1 : 0))
    this.busy = net.kinds.map(() => 0)
    this.settle(facts)
  }

  get empty(): boolean {
    return [...this.on, ...this.busy].every((count) => count === 0)
  }

  complete(node: number, facts: Readonly<Record<string, boolean>>): void {
    this.busy[node]!--
    this.produce(node, facts)
    this.settle(facts)
  }

  private settle(facts: Readonly<Record<string, boolean>>): void {
    for (let moved = true; moved;) {
      moved = false
      this.net.kinds.forEach((kind, node) => {
        const incoming = this.net.links.flatMap((link, id) => (link.to === node ? [id] : []))
        const ready = incoming.filter((id) => this.on[id]! > 0)
        if (kind === 'parallel' ? ready.length < incoming.length : ready.length === 0) return
        for (const id of kind === 'parallel' ? incoming : ready.slice(0, 1)) this.on[id]!--
        moved = true
        if (kind === 'task') this.busy[node]!++
        else this.produce(node, facts)
      })
    }
  }

  private produce(node: number, facts: Readonly<Record<string, boolean>>): void {
    const ways = this.net.links.flatMap((link, id) => (link.from === node ? [id] : []))
    const open = this.net.kinds[node] === 'choice' ? [ways.slice(0, -1).find((id) => facts[`f${id}`]) ?? ways.at(-1)] : ways
    for (const id of open) if (id !== undefined) this.on[id]!++
  }
}

describe('The engine on graphs that are no blocks, sound or not', () => {
  it('moves tokens as the textbook token game does', { timeout: 600_000 }, async () => {
    let deadlocks = 0
    await fc.assert(
      fc.asyncProperty(
        randomNet(['task', 'task', 'choice', 'parallel']),
        netBits,
        fc.array(fc.tuple(fc.nat({ max: 99 }), netBits), { maxLength: 12 }),
        async (net, first, moves) => {
          const process = new RunningProcess(await graphOf(modelXml(netElements(net))), netFacts(first)).start()
          const game = new TokenGame(net, netFacts(first))
          const compare = () => {
            const busy = game.busy.flatMap((count, node) => Array.from({ length: count }, () => `N${node}`)).toSorted()
            expect(process.openWork()).toEqual(busy)
            expect(process.state.ended === 'COMPLETED').toBe(game.empty)
          }
          compare()
          for (const [pick, next] of moves) {
            const busy = game.busy.flatMap((count, node) => (count > 0 ? [node] : []))
            if (busy.length === 0) break
            const node = busy[pick % busy.length]!
            process.facts = netFacts(next)
            game.complete(node, process.facts as Record<string, boolean>)
            process.complete(`N${node}`)
            compare()
          }
          if (!game.empty && game.busy.every((count) => count === 0)) deadlocks++
        },
      ),
      { numRuns: Number(globalThis.process.env['MOTCUA_RANDOM_MODELS'] ?? 200) },
    )
    expect(deadlocks).toBeGreaterThan(0)
  })
})
