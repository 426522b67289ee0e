import type { ControlNet, NetNode } from './control-net.ts'

/** More combinations of ways in one place than are written out while reducing. */
const mostWays = 64

/**
 * Make a net smaller without changing whether it is sound and safe, in place.
 *
 * Where one place always and at once follows another, the two become one; edges that always (or never) carry tokens together into the same
 * place become one; a loop from a place back to itself goes. A process made of blocks shrinks to a single place.
 */
export function reduceNet(net: ControlNet): void {
  for (const node of net.nodes.values()) endAtOnce(net, node)
  const queue = new Set(net.nodes.keys())
  for (const number of queue) {
    queue.delete(number)
    const node = net.nodes.get(number)
    if (node === undefined) continue
    for (const other of [...dropSelfLoops(net, number, node), ...mergeEdges(net, node), ...absorb(net, number, node)]) queue.add(other)
  }
}

/** A token that comes to an end vanishes there at once, or takes its whole scope along. */
function endAtOnce(net: ControlNet, node: NetNode): void {
  for (const edge of new Set(node.ways.flatMap((way) => way ?? []))) {
    const end = net.edges.get(edge)!.to
    const target = net.nodes.get(end)!
    if (!target.isEnd) continue
    const all = target.ways[0] === undefined
    node.ways = distinct(node.ways.map((way) => (way?.includes(edge) ? (all ? undefined : way.filter((other) => other !== edge)) : way)))
    removeEdge(net, edge)
    if (target.incoming.length === 0) net.nodes.delete(end)
  }
}

/** A way that leads a token straight back to the same place, while others lead on. */
function dropSelfLoops(net: ControlNet, number: number, node: NetNode): number[] {
  if (node.join !== 'xor') return []
  const loops = node.ways.filter((way) => way?.length === 1 && net.edges.get(way[0]!)!.to === number)
  if (loops.length === 0 || loops.length === node.ways.length) return []
  node.ways = node.ways.filter((way) => !loops.includes(way))
  for (const edge of loops.flatMap((way) => way ?? [])) if (!used(node, edge)) removeEdge(net, edge)
  return [number, ...sourcesOf(net, node)]
}

/** Edges from one place into another whose tokens need no telling apart. */
function mergeEdges(net: ControlNet, node: NetNode): number[] {
  const changed: number[] = []
  const edges = [...new Set(node.ways.flatMap((way) => way ?? []))]
  for (let i = 0; i < edges.length; i++) {
    for (let j = i + 1; j < edges.length; j++) {
      const [kept, merged] = [edges[i]!, edges[j]!]
      const target = net.edges.get(kept)?.to
      if (target === undefined || net.edges.get(merged)?.to !== target) continue
      if (!mayMerge(net.nodes.get(target)!, node, kept, merged)) continue
      node.ways = distinct(
        node.ways.map((way) => (way?.includes(merged) ? [...new Set(way.map((edge) => (edge === merged ? kept : edge)))] : way)),
      )
      removeEdge(net, merged)
      changed.push(net.edges.get(kept)!.from, target)
    }
  }
  return changed
}

function mayMerge(target: NetNode, source: NetNode, a: number, b: number): boolean {
  const together = source.ways.filter((way) => way?.includes(a) && way.includes(b)).length
  const alone = source.ways.filter((way) => way !== undefined && way.includes(a) !== way.includes(b)).length
  if (target.join === 'or') return true
  return target.join === 'xor' ? together === 0 : alone === 0
}

/** A place reached over one edge alone follows its source at once: it becomes part of the source. */
function absorb(net: ControlNet, number: number, node: NetNode): number[] {
  const changed: number[] = []
  for (const edge of new Set(node.ways.flatMap((way) => way ?? []))) {
    const to = net.edges.get(edge)!.to
    const target = net.nodes.get(to)!
    if (to === number || target.incoming.length !== 1) continue
    const ways = node.ways.flatMap((way) => (way?.includes(edge) ? throughEdge(way, edge, target) : [way]))
    if (ways.length > mostWays) continue
    node.ways = distinct(ways)
    net.edges.delete(edge)
    net.nodes.delete(to)
    for (const [id, other] of net.edges) if (other.from === to) net.edges.set(id, { from: number, to: other.to })
    changed.push(number, ...node.ways.flatMap((way) => way ?? []).map((out) => net.edges.get(out)!.to))
  }
  return changed
}

function throughEdge(way: readonly number[], edge: number, target: NetNode): NetNode['ways'] {
  const rest = way.filter((other) => other !== edge)
  return target.ways.map((next) => (next === undefined ? undefined : [...rest, ...next]))
}

function removeEdge(net: ControlNet, edge: number): void {
  const target = net.nodes.get(net.edges.get(edge)!.to)!
  target.incoming = target.incoming.filter((other) => other !== edge)
  net.edges.delete(edge)
}

const used = (node: NetNode, edge: number) => node.ways.some((way) => way?.includes(edge))
const sourcesOf = (net: ControlNet, node: NetNode) => node.incoming.map((edge) => net.edges.get(edge)!.from).filter((from) => from >= 0)

function distinct(ways: NetNode['ways']): NetNode['ways'] {
  const seen = new Map<string, readonly number[] | undefined>()
  for (const way of ways) seen.set(way === undefined ? 'all' : way.toSorted((a, b) => a - b).join(), way)
  return [...seen.values()]
}
