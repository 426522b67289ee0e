import { inclusiveReady } from '../engine/inclusive-reach.ts'
import type { ControlNet, NetNode } from './control-net.ts'

/** What can happen in a net: `doubled` are places that two tokens can be in at the same time, `stuck` those where tokens can wait for ever. */
export type Exploration = { readonly complete: boolean; readonly doubled: readonly string[]; readonly stuck: readonly string[] }

type Marking = readonly number[]

/**
 * Walk through every state of a net, up to a number of states.
 *
 * A state is the sorted list of edges that carry a token. From each one the empty state must be reachable; what is left in a state from which it
 * is not, waits for ever.
 */
export function exploreNet(net: ControlNet, mostStates: number): Exploration {
  const explorer = new Explorer(net)
  const first: Marking = [0]
  const known = new Map<string, { readonly marking: Marking; readonly before: string[] }>([[first.join(), { marking: first, before: [] }]])
  const open = [first]
  const doubled = new Set<string>()
  let complete = true
  for (let marking = open.pop(); marking !== undefined; marking = open.pop()) {
    const key = marking.join()
    for (const next of explorer.successors(marking)) {
      const twice = explorer.doubledIn(next)
      if (twice !== undefined) {
        doubled.add(twice)
        continue
      }
      const nextKey = next.join()
      const seen = known.get(nextKey)
      if (seen !== undefined) seen.before.push(key)
      else if (known.size >= mostStates) complete = false
      else {
        known.set(nextKey, { marking: next, before: [key] })
        open.push(next)
      }
    }
  }
  if (!complete || doubled.size > 0) return { complete, doubled: [...doubled], stuck: [] }
  const ending = new Set<string>()
  const back = known.has('') ? [''] : []
  for (let key = back.pop(); key !== undefined; key = back.pop()) {
    if (ending.has(key)) continue
    ending.add(key)
    back.push(...known.get(key)!.before)
  }
  const lost = [...known].filter(([key]) => !ending.has(key)).map(([, { marking }]) => marking)
  const dead = lost.filter((marking) => explorer.successors(marking).next().done === true)
  if (dead.length > 0) return { complete, doubled: [], stuck: [...new Set(dead.flat().map((edge) => explorer.placeAfter(edge)))] }
  // Nothing is dead, yet no end is reached: a round without a way out. The smallest such states tell most.
  const fewest = Math.min(...lost.map((marking) => marking.length))
  const smallest = lost.filter((marking) => marking.length === fewest)
  return { complete, doubled: [], stuck: [...new Set(smallest.flat().map((edge) => explorer.placeAfter(edge)))] }
}

class Explorer {
  private readonly net: ControlNet
  /** Of each inclusive join, for each edge into it: the edges from which a token could still come over it without passing the join. */
  private readonly reach = new Map<number, readonly ReadonlySet<number>[]>()

  constructor(net: ControlNet) {
    this.net = net
    for (const [number, node] of net.nodes)
      if (node.join === 'or')
        this.reach.set(
          number,
          node.incoming.map((edge) => this.reachOf(number, edge)),
        )
  }

  placeAfter(edge: number): string {
    return this.net.nodes.get(this.net.edges.get(edge)!.to)!.at
  }

  /** A place that two tokens have come to, each of which it would take by itself. */
  doubledIn(marking: Marking): string | undefined {
    const taken = new Set<number>()
    for (const [position, edge] of marking.entries()) {
      const number = this.net.edges.get(edge)!.to
      const node = this.net.nodes.get(number)!
      if (node.isEnd) continue
      if (marking[position + 1] === edge || (node.join === 'xor' && taken.has(number))) return node.at
      taken.add(number)
    }
    return undefined
  }

  *successors(marking: Marking): Generator<Marking> {
    const seen = new Set<number>()
    for (const edge of marking) {
      const number = this.net.edges.get(edge)!.to
      const node = this.net.nodes.get(number)!
      if (node.join === 'xor') yield* this.fire(marking, node, [edge])
      else if (!seen.has(number)) {
        seen.add(number)
        const arrived = node.incoming.map((incoming) => marking.includes(incoming))
        const ready = node.join === 'and' ? arrived.every(Boolean) : this.inclusiveReady(number, node, arrived, marking)
        if (ready)
          yield* this.fire(
            marking,
            node,
            node.incoming.filter((_, position) => arrived[position]),
          )
      }
    }
  }

  private *fire(marking: Marking, node: NetNode, consumed: readonly number[]): Generator<Marking> {
    const rest = marking.filter((edge) => !consumed.includes(edge))
    for (const way of node.ways) yield way === undefined ? [] : [...rest, ...way].toSorted((a, b) => a - b)
  }

  private inclusiveReady(number: number, node: NetNode, arrived: readonly boolean[], marking: Marking): boolean {
    const elsewhere = marking.filter((edge) => !node.incoming.includes(edge))
    return inclusiveReady(this.reach.get(number)!, arrived, elsewhere)
  }

  private reachOf(join: number, incoming: number): ReadonlySet<number> {
    const seen = new Set([incoming])
    const open = [this.net.edges.get(incoming)!.from]
    const visited = new Set<number>()
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      if (number < 0 || number === join || visited.has(number)) continue
      visited.add(number)
      for (const edge of this.net.nodes.get(number)!.incoming) {
        seen.add(edge)
        open.push(this.net.edges.get(edge)!.from)
      }
    }
    return seen
  }
}
