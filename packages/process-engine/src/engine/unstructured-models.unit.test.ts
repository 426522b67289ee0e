import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphOf, modelXml } from '../testing/models.ts'
import { RunningProcess } from '../testing/running-process.ts'

/** A random graph, sound or not: node i leads to later nodes, tasks also back; every node has a kind. */
type Net = {
  readonly kinds: readonly ('task' | 'choice' | 'parallel')[]
  readonly links: readonly { readonly from: number; readonly to: number }[]
}

const nets: fc.Arbitrary<Net> = fc
  .record({
    kinds: fc.array(fc.constantFrom('task' as const, 'task' as const, 'choice' as const, 'parallel' as const), {
      minLength: 3,
      maxLength: 10,
    }),
    forward: fc.array(fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 99 })), { maxLength: 12 }),
    back: fc.array(fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 99 })), { maxLength: 2 }),
  })
  .map(({ kinds, forward, back }) => {
    const links: { from: number; to: number }[] = []
    // A chain through all nodes keeps everything reachable; -1 is the start.
    kinds.forEach((_, node) => links.push({ from: node - 1, to: node }))
    for (const [a, b] of forward) {
      const from = a % (kinds.length - 1)
      links.push({ from, to: from + 1 + (b % (kinds.length - from - 1)) })
    }
    // Loops go back from tasks only: a loop without a wait is another matter.
    for (const [a, b] of back)
      if (kinds[a % kinds.length] === 'task') links.push({ from: a % kinds.length, to: b % ((a % kinds.length) + 1) })
    return { kinds, links }
  })

const elementNames = { task: 'userTask', choice: 'exclusiveGateway', parallel: 'parallelGateway' }

/** The first way out of a choice that is open; the last one is the default. */
function netElements(net: Net): string {
  const out = (node: number) => net.links.flatMap((link, id) => (link.from === node ? [id] : []))
  const nodes = net.kinds.map((kind, node) => {
    const ways = out(node)
    const byDefault = kind === 'choice' && ways.length > 1 ? ` default="F${ways.at(-1)}"` : ''
    return `<${elementNames[kind]} id="N${node}"${byDefault}/>`
  })
  const flows = net.links.map(({ from, to }, id) => {
    const ways = out(from)
    const conditional = net.kinds[from] === 'choice' && ways.length > 1 && id !== ways.at(-1)
    const condition = conditional ? `<conditionExpression>f${id}</conditionExpression>` : ''
    return `<sequenceFlow id="F${id}" sourceRef="${from < 0 ? 'start' : `N${from}`}" targetRef="N${to}">${condition}</sequenceFlow>`
  })
  return `<startEvent id="start"/>${nodes.join('')}${flows.join('')}`
}

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

const factsOf = (bits: readonly boolean[]) => Object.fromEntries(bits.map((bit, id) => [`f${id}`, bit]))
const bits = fc.array(fc.boolean(), { minLength: 30, maxLength: 30 })

describe('The engine on graphs that are no blocks, sound or not', () => {
  it('moves tokens as the textbook token game does', { timeout: 600_000 }, async () => {
    let deadlocks = 0
    await fc.assert(
      fc.asyncProperty(nets, bits, fc.array(fc.tuple(fc.nat({ max: 99 }), bits), { maxLength: 12 }), async (net, first, moves) => {
        const process = new RunningProcess(await graphOf(modelXml(netElements(net))), factsOf(first)).start()
        const game = new TokenGame(net, factsOf(first))
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
          process.facts = factsOf(next)
          game.complete(node, process.facts as Record<string, boolean>)
          process.complete(`N${node}`)
          compare()
        }
        if (!game.empty && game.busy.every((count) => count === 0)) deadlocks++
      }),
      { numRuns: Number(globalThis.process.env['MOTCUA_RANDOM_MODELS'] ?? 200) },
    )
    expect(deadlocks).toBeGreaterThan(0)
  })
})
